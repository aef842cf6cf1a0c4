/** A small cluster as the generator draws it; `manifestsOf` writes it as manifests. Plain data, so that what disagrees can be shrunk and kept. */
export interface Blueprint {
  /** One a node: what is plugged in where, by uplink. */
  readonly nodes: readonly NodeBlueprint[];
  readonly uplinks: readonly UplinkBlueprint[];
  readonly networks: readonly NetworkBlueprint[];
  readonly machines: readonly MachineBlueprint[];
}

/** What is special on a node, by uplink; what is undefined is as the uplink has it. */
export interface NodeBlueprint {
  readonly deviations: readonly Deviation[];
  /** Its uplinks stand in netplan's file, in place of an nmstate policy: there no bridge filters VLANs. Open vSwitch stays in the policy. */
  readonly isNetplan?: boolean;
  /** Its own interface with an address: an uplink, the bridge on it, or its VLAN interface of VLAN 30. */
  readonly own?: { readonly uplink: number; readonly kind: 'uplink' | 'bridge' | 'vlan' };
}

/** A mistake on one node. */
export interface Deviation {
  readonly uplink: number;
  readonly kind: 'no bridge' | 'pruned' | 'small mtu' | 'small switch mtu' | 'other native' | 'access port';
}

/** A bond or NIC of every node, with a bridge on it or not. */
export interface UplinkBlueprint {
  /** `ovs`: a balance-slb bond of an Open vSwitch bridge that carries a physical network, whatever `bridge` says. */
  readonly kind: 'nic' | 'active-backup' | 'balance-xor' | '802.3ad' | 'ovs';
  /** `none`: a macvlan's master. `vlan`: the bridge stands on a VLAN interface, so a network's own VLAN is the second tag. */
  readonly bridge: 'implied' | 'trunk' | 'native' | 'access' | 'unfiltered' | 'vlan' | 'none';
  readonly mtu: 1500 | 9000;
  /** The bond's `primary`: its second NIC. */
  readonly isSecondPrimary?: boolean;
}

/** A NetworkAttachmentDefinition. */
export interface NetworkBlueprint {
  /** Index, counted round; undefined: a bridge that is nowhere. `layer2`: a network of OVN that spans the nodes. */
  readonly uplink?: number | 'layer2';
  readonly vlan: 0 | 1 | 10 | 20 | 30;
  readonly mtu: 1500 | 9000;
  readonly macvlanMode: 'bridge' | 'private' | 'vepa';
  /** Plugins after the first. */
  readonly chain?: 'tuning' | 'small mtu' | 'bandwidth' | 'sbr' | 'sbr without address' | 'all';
  /** What plugins of 1.9 know besides; `macspoofchk` those of 1.1 too. */
  readonly port?: 'macspoofchk' | 'isolated' | 'trunk' | 'default kept';
}

/** A VM or pod on one node, with an interface on each of some networks. */
export interface MachineBlueprint {
  readonly node: number;
  readonly networks: readonly number[];
  readonly isPod?: boolean;
}
