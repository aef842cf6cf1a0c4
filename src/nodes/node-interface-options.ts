import { HostAddressing } from './host-addressing';
import { OvsBondMode } from '../values/ovs-bond-mode';
import { VlanSet } from '../values/vlan-set';

/** What every interface of a node takes. */
export interface NodeInterfaceOptions {
  /**
   * For people who look at the node.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * MTU in bytes.
   *
   * @default - as the node has it
   */
  readonly mtu?: number;

  /**
   * MAC of the interface.
   *
   * @default - as the node has it
   */
  readonly macAddress?: string;

  /**
   * Interface whose MAC this one takes; on bonds, Linux bridges and OVS interfaces.
   *
   * @default - none
   */
  readonly copyMacFrom?: string;

  /**
   * The node's own addresses on it.
   *
   * @default - as the node has them
   */
  readonly addressing?: HostAddressing;
}

/** Options of `NodeInterface.vlan`. */
export interface VlanInterfaceOptions extends NodeInterfaceOptions {
  /**
   * Device name, at most 15 bytes.
   *
   * @default - `<baseInterface>.<vlan>`
   */
  readonly name?: string;
}

/** A port of a Linux bridge. */
export interface LinuxBridgePort {
  /** The device. */
  readonly name: string;

  /**
   * VLANs that it carries tagged.
   *
   * @default - kubernetes-nmstate adds 2-4094
   */
  readonly vlans?: VlanSet;

  /**
   * VLAN of its untagged frames, 1–4094. Needs `vlans`.
   *
   * @default 1 - the kernel's
   */
  readonly nativeVlan?: number;
}

/** Options of `NodeInterface.linuxBridge`. */
export interface LinuxBridgeInterfaceOptions extends NodeInterfaceOptions {
  /** The ports; an empty list makes a bridge without uplink. */
  readonly ports: LinuxBridgePort[];

  /**
   * Whether the bridge speaks the spanning tree protocol.
   *
   * @default false
   */
  readonly stp?: boolean;
}

/** A port of an Open vSwitch bridge. */
export interface OvsBridgePort {
  /** The device; for a bond, the bond's name. */
  readonly name: string;

  /**
   * VLAN of its untagged frames, which makes it an access port.
   *
   * @default - a trunk of all VLANs
   */
  readonly accessVlan?: number;

  /**
   * NICs that the port joins, which makes it a bond.
   *
   * @default - no bond
   */
  readonly bondPorts?: string[];

  /**
   * How the NICs share the traffic. Needs `bondPorts`.
   *
   * @default OvsBondMode.BALANCE_SLB
   */
  readonly bondMode?: OvsBondMode;
}

/** Options of `NodeInterface.ovsBridge`. */
export interface OvsBridgeInterfaceOptions {
  /** The ports. */
  readonly ports: OvsBridgePort[];

  /**
   * For people who look at the node.
   *
   * @default - none
   */
  readonly description?: string;
}
