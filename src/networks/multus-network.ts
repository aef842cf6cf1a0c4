import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { attach } from '../synth/attach';
import { IAttachableNetwork } from '../values/attachable-network';

/**
 * What every network that Multus attaches has in common; jsii folds it into each network.
 *
 * @internal
 */
export abstract class MultusNetwork extends Construct implements IAttachableNetwork {
  /** The rendered object. */
  public abstract readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    attach(this);
  }

  /** Name of the attachment, as VMs and pods refer to it. */
  public get networkName(): string {
    return this.apiObject.name;
  }

  /** Namespace of the attachment; undefined if it is not known here. */
  public get networkNamespace(): string | undefined {
    return this.apiObject.metadata.namespace;
  }

  /**
   * How someone in `workloadNamespace` must spell the network: qualified where both namespaces are known and differ.
   *
   * @param workloadNamespace the VM's or pod's namespace, if it is known
   */
  public networkNameFrom(workloadNamespace?: string): string {
    return spelled(this.networkName, this.networkNamespace, workloadNamespace);
  }
}

/** `name`, or `namespace/name` for someone who surely lives elsewhere. */
export function spelled(networkName: string, networkNamespace: string | undefined, workloadNamespace: string | undefined): string {
  const isElsewhere = networkNamespace !== undefined && workloadNamespace !== undefined && networkNamespace !== workloadNamespace;
  return isElsewhere ? `${networkNamespace}/${networkName}` : networkName;
}
