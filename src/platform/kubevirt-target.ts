import { dnsLabel, objectName } from '../values/kube-names';

/** Which object holds KubeVirt's configuration. */
export class KubeVirtTarget {
  /**
   * KubeVirt's own CR.
   *
   * @param name of the object, mostly `kubevirt`
   * @param namespaceName of the object, mostly `kubevirt`
   * @throws if one is no Kubernetes name
   */
  public static kubeVirt(name: string = 'kubevirt', namespaceName: string = 'kubevirt'): KubeVirtTarget {
    return new KubeVirtTarget('KubeVirt', objectName('KubeVirtTarget.kubeVirt', 'name', name), dnsLabel('KubeVirtTarget.kubeVirt', 'namespaceName', namespaceName));
  }

  /**
   * The hyperconverged cluster operator's CR, which overrules KubeVirt's own: OpenShift Virtualization and HCO.
   *
   * @param namespaceName of the operator, mostly `kubevirt-hyperconverged` or `openshift-cnv`
   * @throws if it is no namespace
   */
  public static hyperConverged(namespaceName: string = 'kubevirt-hyperconverged'): KubeVirtTarget {
    return new KubeVirtTarget('HyperConverged', 'kubevirt-hyperconverged', dnsLabel('KubeVirtTarget.hyperConverged', 'namespaceName', namespaceName));
  }

  /** @internal */
  public readonly _kind: 'KubeVirt' | 'HyperConverged';

  /** @internal */
  public readonly _name: string;

  /** @internal */
  public readonly _namespace: string;

  private constructor(kind: 'KubeVirt' | 'HyperConverged', name: string, namespace: string) {
    this._kind = kind;
    this._name = name;
    this._namespace = namespace;
  }
}
