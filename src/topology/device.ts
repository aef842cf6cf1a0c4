import { JsonObject } from './json';
import { VlanRange } from './network';
import { Place } from './place';

/** The VLANs of a port of a Linux bridge. */
export type PortVlans =
  /** Nothing is stated, and nothing adds to it: as the node has it. */
  | { readonly kind: 'unknown' }
  /** Stated to be none: the port makes no bridge filter. */
  | { readonly kind: 'unfiltered' }
  /** Tagged ones; `native` is the untagged one, 1 unless stated. `isImplied`: kubernetes-nmstate adds them. */
  | { readonly kind: 'trunk'; readonly tagged: readonly VlanRange[]; readonly native: number; readonly isImplied: boolean }
  | { readonly kind: 'access'; readonly vlan: number };

/** A port of a Linux bridge. */
export interface BridgePort {
  readonly name: string;
  readonly vlans: PortVlans;
  readonly place: Place;
}

/** A port of an Open vSwitch bridge; with `bondPorts`, a bond. */
export interface OvsPort {
  readonly name: string;
  /** An access port's VLAN. */
  readonly accessVlan?: number;
  /** The VLANs of a trunk, 0 for frames without a tag; undefined: all, or it is an access port. */
  readonly trunk?: readonly VlanRange[];
  readonly bondPorts?: readonly string[];
  readonly bondMode?: string;
  readonly place: Place;
}

/** What every interface of a node has. What is undefined was not stated: nmstate merges, so it is as the node has it. */
export interface DeviceBase {
  readonly name: string;
  /** `absent` takes it away; undefined means up to nmstate, but not to kubernetes-nmstate's defaulting. */
  readonly state?: string;
  readonly mtu?: number;
  readonly config: JsonObject;
  readonly place: Place;
}

/** A physical NIC, or what is said of one. */
export interface NicDevice extends DeviceBase { readonly kind: 'nic' }

/** A Linux bond. */
export interface BondDevice extends DeviceBase {
  readonly kind: 'bond';
  readonly mode?: string;
  readonly ports?: readonly string[];
  readonly options: JsonObject;
}

/** A Linux bridge. */
export interface LinuxBridgeDevice extends DeviceBase {
  readonly kind: 'linux-bridge';
  readonly ports?: readonly BridgePort[];
}

/** A VLAN of another interface. */
export interface VlanDevice extends DeviceBase {
  readonly kind: 'vlan';
  readonly base?: string;
  readonly vlan?: number;
}

/** An Open vSwitch bridge. */
export interface OvsBridgeDevice extends DeviceBase {
  readonly kind: 'ovs-bridge';
  readonly ports?: readonly OvsPort[];
}

/** A port that Open vSwitch makes itself: internal, or one end of a patch. */
export interface OvsInterfaceDevice extends DeviceBase {
  readonly kind: 'ovs-interface';
  readonly patchPeer?: string;
}

/** Any other interface. */
export interface OtherDevice extends DeviceBase {
  readonly kind: 'other';
  readonly type?: string;
}

/** An interface of a node, as a policy or file states it. */
export type Device = NicDevice | BondDevice | LinuxBridgeDevice | VlanDevice | OvsBridgeDevice | OvsInterfaceDevice | OtherDevice;

/** Which bridge carries a physical network. */
export interface BridgeMapping {
  readonly localnet: string;
  readonly bridge?: string;
  readonly isAbsent: boolean;
  readonly place: Place;
}
