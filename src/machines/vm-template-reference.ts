import { objectName } from '../values/kube-names';

/** A named size (instancetype) or set of defaults (preference) that the cluster or namespace offers for VMs. */
export class VmTemplateReference {
  /**
   * One of the cluster: VirtualMachineClusterInstancetype or VirtualMachineClusterPreference.
   *
   * @param name such as `u1.medium` or `fedora`
   * @throws if it is no Kubernetes name
   */
  public static cluster(name: string): VmTemplateReference {
    return new VmTemplateReference(objectName('VmTemplateReference.cluster', 'name', name), 'Cluster');
  }

  /**
   * One of the VM's namespace: VirtualMachineInstancetype or VirtualMachinePreference.
   *
   * @param name of the object
   * @throws if it is no Kubernetes name
   */
  public static namespaced(name: string): VmTemplateReference {
    return new VmTemplateReference(objectName('VmTemplateReference.namespaced', 'name', name), '');
  }

  private constructor(private readonly referenceName: string, private readonly scope: 'Cluster' | '') {}

  /**
   * The reference, to an instancetype or a preference.
   *
   * @internal
   */
  public _toKube(what: 'Instancetype' | 'Preference'): object {
    return { kind: `VirtualMachine${this.scope}${what}`, name: this.referenceName };
  }
}
