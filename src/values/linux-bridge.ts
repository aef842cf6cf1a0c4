import { interfaceName } from './interface-name';

/** A Linux bridge on the nodes. */
export interface ILinuxBridge {
  /** Its device name, e.g. `br0`. */
  readonly bridgeName: string;

  /**
   * Its MTU in bytes.
   *
   * @default - not known here
   */
  readonly bridgeMtu?: number;
}

/** Linux bridges that the OS image, netplan, MAAS or somebody's own policy made. */
export class LinuxBridge implements ILinuxBridge {
  /**
   * A bridge made elsewhere.
   *
   * @param bridgeName its device name on the nodes
   * @throws if it is no interface name
   */
  public static named(bridgeName: string): ILinuxBridge {
    return new LinuxBridge(interfaceName('LinuxBridge.named', 'bridgeName', bridgeName));
  }

  /** Its device name. */
  public readonly bridgeName: string;

  /** Not known of a bridge made elsewhere. */
  public readonly bridgeMtu?: number;

  private constructor(bridgeName: string) {
    this.bridgeName = bridgeName;
  }
}
