import { ILinuxBridge } from '../values/linux-bridge';
import { IOvsBridge } from '../values/ovs-bridge';
import { IPhysicalNetwork } from '../values/physical-network';
import { refuse } from '../values/refuse';

/** What carries VLANs to the VMs, and with it the kind of network that is made for each. */
export class VlanCarrier {
  /**
   * A Linux bridge: each VLAN is a `LinuxBridgeNetwork`.
   *
   * @param bridge a `BondedBridgeNode`, a `NodeDesign`, or `LinuxBridge.named('br0')`
   * @throws if it is no bridge
   */
  public static linuxBridge(bridge: ILinuxBridge): VlanCarrier {
    if (bridge?.bridgeName === undefined) refuse('VlanCarrier.linuxBridge', 'bridge', bridge, 'a BondedBridgeNode, a NodeDesign, or LinuxBridge.named(…)');
    return new VlanCarrier({ kind: 'linux-bridge', bridge });
  }

  /**
   * OVN's physical network: each VLAN is an `OvnLocalnetNetwork`.
   *
   * @param physicalNetwork an `OvsBondedBridgeNode`, a `LocalnetBridgeMapping`, or `PhysicalNetwork.named('physnet')`
   * @throws if it is no physical network
   */
  public static physicalNetwork(physicalNetwork: IPhysicalNetwork): VlanCarrier {
    if (physicalNetwork?.physicalNetworkName === undefined) {
      refuse('VlanCarrier.physicalNetwork', 'physicalNetwork', physicalNetwork, 'an OvsBondedBridgeNode, a LocalnetBridgeMapping, or PhysicalNetwork.named(…)');
    }
    return new VlanCarrier({ kind: 'physical-network', physicalNetwork });
  }

  /**
   * An Open vSwitch bridge without OVN: each VLAN is an `OvsBridgeNetwork`.
   *
   * @param bridge an `OvsBondedBridgeNode`, or `OvsBridge.named('br1')`
   * @throws if it is no bridge
   */
  public static ovsBridge(bridge: IOvsBridge): VlanCarrier {
    if (bridge?.ovsBridgeName === undefined) refuse('VlanCarrier.ovsBridge', 'bridge', bridge, 'an OvsBondedBridgeNode, or OvsBridge.named(…)');
    return new VlanCarrier({ kind: 'ovs-bridge', bridge });
  }

  /**
   * Which of them.
   *
   * @internal
   */
  public readonly _carrier: Carrier;

  private constructor(carrier: Carrier) {
    this._carrier = carrier;
  }
}

type Carrier =
  | { readonly kind: 'linux-bridge'; readonly bridge: ILinuxBridge }
  | { readonly kind: 'physical-network'; readonly physicalNetwork: IPhysicalNetwork }
  | { readonly kind: 'ovs-bridge'; readonly bridge: IOvsBridge };
