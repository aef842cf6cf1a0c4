import { interfaceName } from './interface-name';

/** An Open vSwitch bridge on the nodes. */
export interface IOvsBridge {
  /** Its name, e.g. `br-phy`. */
  readonly ovsBridgeName: string;
}

/** Open vSwitch bridges that something else made. */
export class OvsBridge implements IOvsBridge {
  /**
   * A bridge made elsewhere, such as OpenShift's `br-ex`.
   *
   * @param ovsBridgeName its name on the nodes
   * @throws if it is no interface name
   */
  public static named(ovsBridgeName: string): IOvsBridge {
    return new OvsBridge(interfaceName('OvsBridge.named', 'ovsBridgeName', ovsBridgeName));
  }

  /** Its name. */
  public readonly ovsBridgeName: string;

  private constructor(ovsBridgeName: string) {
    this.ovsBridgeName = ovsBridgeName;
  }
}
