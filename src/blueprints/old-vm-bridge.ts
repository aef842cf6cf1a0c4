import { options } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { objectName } from '../values/kube-names';

/** Options of `OldVmBridge.byPolicy`. */
export interface OldVmBridgePolicy {
  /** Name of the policy that made the bridge. */
  readonly policyName: string;

  /** The bridge's uplink, such as `bond0`. */
  readonly uplink: string;
}

/** Options of `OldVmBridge.byHand`. */
export interface OldVmBridgeByHand {
  /** The bridge's uplink, such as `bond0`. */
  readonly uplink: string;
}

/** The Open vSwitch bridge that VMs leave, and who made it: that decides who can take it away. */
export class OldVmBridge {
  /**
   * A policy of kubernetes-nmstate made it. Deleting the policy would undo nothing, and what is removed by hand the policy makes again.
   *
   * @param bridgeName such as `br-vmdata`
   * @param policy its name, and the bridge's uplink
   * @throws if a name is none
   */
  public static byPolicy(bridgeName: string, policy: OldVmBridgePolicy): OldVmBridge {
    const owner = 'OldVmBridge.byPolicy';
    const { policyName, uplink } = options(owner, policy, '{ policyName: \'br-vmdata\', uplink: \'bond0\' }');
    return new OldVmBridge(interfaceName(owner, 'bridgeName', bridgeName), interfaceName(owner, 'uplink', uplink), objectName(owner, 'policyName', policyName));
  }

  /**
   * Somebody made it on each node by hand, and takes it away by hand.
   *
   * @param bridgeName such as `br-vmdata`
   * @param bridge its uplink
   * @throws if a name is none
   */
  public static byHand(bridgeName: string, bridge: OldVmBridgeByHand): OldVmBridge {
    const owner = 'OldVmBridge.byHand';
    const { uplink } = options(owner, bridge, '{ uplink: \'bond0\' }');
    return new OldVmBridge(interfaceName(owner, 'bridgeName', bridgeName), interfaceName(owner, 'uplink', uplink));
  }

  /** Name of the bridge. */
  public readonly bridgeName: string;

  /**
   * Its uplink.
   *
   * @internal
   */
  public readonly _uplink: string;

  /**
   * The policy that made it; undefined where it was made by hand.
   *
   * @internal
   */
  public readonly _policyName?: string;

  private constructor(bridgeName: string, uplink: string, policyName?: string) {
    this.bridgeName = bridgeName;
    this._uplink = uplink;
    this._policyName = policyName;
  }
}
