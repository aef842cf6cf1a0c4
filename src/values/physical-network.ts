import { physicalNetworkName as checkedName } from './physical-network-name';

/** OVN's name for a physical network: what a bridge mapping on the nodes offers to localnet networks. */
export interface IPhysicalNetwork {
  /** The mapping's `localnet`, e.g. `vmnet`. */
  readonly physicalNetworkName: string;

  /**
   * MTU of what lies beneath, in bytes.
   *
   * @default - not known here
   */
  readonly physicalMtu?: number;
}

/** Physical networks whose bridge mapping was made elsewhere. */
export class PhysicalNetwork implements IPhysicalNetwork {
  /**
   * A mapping made elsewhere, such as OpenShift's `physnet`.
   *
   * @param physicalNetworkName the mapping's `localnet`
   * @throws if it is empty, over 253 characters, or holds "," or ":"
   */
  public static named(physicalNetworkName: string): IPhysicalNetwork {
    return new PhysicalNetwork(checkedName('PhysicalNetwork.named', 'physicalNetworkName', physicalNetworkName));
  }

  /** The mapping's `localnet`. */
  public readonly physicalNetworkName: string;

  /** Not known of a mapping made elsewhere. */
  public readonly physicalMtu?: number;

  private constructor(physicalNetworkName: string) {
    this.physicalNetworkName = physicalNetworkName;
  }
}
