import { dnsLabel } from '../values/kube-names';

/** Which object carries an SR-IOV network. */
export class SriovRendering {
  /** A NetworkAttachmentDefinition, where VMs find it. Needs no operator. */
  public static attachmentDefinition(): SriovRendering {
    return new SriovRendering();
  }

  /**
   * The SR-IOV operator's SriovNetwork, in the operator's namespace; the operator then writes the NetworkAttachmentDefinition.
   *
   * @param operatorNamespace such as `openshift-sriov-network-operator`; it ignores or refuses objects elsewhere
   * @throws if it is no namespace
   */
  public static operatorManaged(operatorNamespace: string): SriovRendering {
    return new SriovRendering(dnsLabel('SriovRendering.operatorManaged', 'operatorNamespace', operatorNamespace));
  }

  private constructor(private readonly operatorNamespace?: string) {}

  /**
   * The operator's namespace, if it manages the network.
   *
   * @internal
   */
  public get _operatorNamespace(): string | undefined {
    return this.operatorNamespace;
  }
}
