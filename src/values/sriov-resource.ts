import { resourceName } from './resource-name';

/** Virtual functions of the nodes' NICs, as a device plugin offers them. */
export interface ISriovResource {
  /** What a pod asks for, e.g. `openshift.io/fast`. */
  readonly resourceName: string;

  /**
   * MTU of the virtual functions in bytes.
   *
   * @default - not known here
   */
  readonly vfMtu?: number;
}

/** Pools of virtual functions that something else made. */
export class SriovResource implements ISriovResource {
  /**
   * A pool made elsewhere.
   *
   * @param name `domain/name`, such as `intel.com/intel_sriov_netdevice`
   * @throws if it is no extended resource
   */
  public static named(name: string): ISriovResource {
    return new SriovResource(resourceName('SriovResource.named', 'name', name));
  }

  /** What a pod asks for. */
  public readonly resourceName: string;

  /** Not known of a pool made elsewhere. */
  public readonly vfMtu?: number;

  private constructor(name: string) {
    this.resourceName = name;
  }
}
