/**
 * What the lab builds, as plain data: every name that a manifest chose has been looked at before it stands here, so that nothing hostile
 * reaches a shell. Namespaces have names of our own (`s`, `n0`, `p0`, `g0`).
 */
export interface LabPlan {
  readonly nodes: readonly LabNode[];
  readonly switchPorts: readonly LabSwitchPort[];
  readonly switchBonds: readonly LabBond[];
  readonly machines: readonly LabMachine[];
  /** Places beyond the switch. */
  readonly outside: readonly LabOutside[];
  /** Logical switches of OVN; none: OVN is not started. */
  readonly ovnSwitches: readonly OvnSwitch[];
  /** What cannot be realised here, and why; each counts. */
  readonly skipped: readonly Skipped[];
  /** What is realised in another way than a cluster would. */
  readonly notes: readonly string[];
}

/** Something of the blueprint that the lab leaves out. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
}

/** A node: a network namespace. */
export interface LabNode {
  readonly namespace: string;
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly nics: readonly LabNic[];
  /** In the order in which they can be made. */
  readonly devices: readonly LabDevice[];
  readonly ovs?: LabOvs;
  /** The node's own interfaces that are stated to have an address: each is pinged at one of the lab's. */
  readonly addressed: readonly LabAddressed[];
}

/** An interface of a node that is pinged. */
export interface LabAddressed {
  /** `node/NAME:INTERFACE`, or `node/NAME` where it has one only. */
  readonly id: string;
  readonly device: string;
  readonly address: string;
}

/** A host on a port of the switch that has one VLAN, untagged. */
export interface LabOutside {
  /** `outside:VLAN`. */
  readonly id: string;
  readonly namespace: string;
  readonly vlan: number;
  readonly mtu: number;
  readonly address: string;
}

/** A physical NIC, as a cable into the switch. */
export interface LabNic {
  readonly name: string;
  /** The other end's name in the switch. */
  readonly peer: string;
  readonly mtu?: number;
}

/** A device that a node makes on top of others. */
export type LabDevice = LabBond | LabVlan | LabBridge;

/** A Linux bond. */
export interface LabBond {
  readonly kind: 'bond';
  readonly name: string;
  /** `ip link add type bond`'s own words: `mode`, `802.3ad`, `miimon`, `100`. */
  readonly options: readonly string[];
  readonly ports: readonly string[];
  readonly mtu?: number;
}

/** A VLAN interface. */
export interface LabVlan {
  readonly kind: 'vlan';
  readonly name: string;
  readonly base: string;
  readonly vlan: number;
  readonly mtu?: number;
}

/** A Linux bridge. */
export interface LabBridge {
  readonly kind: 'bridge';
  readonly name: string;
  readonly filtersVlans: boolean;
  readonly defaultVlan: number;
  /** Two ways to one switch are a loop without it. */
  readonly spanningTree: boolean;
  readonly ports: readonly { readonly name: string; readonly vlans: readonly BridgeVlan[] }[];
  readonly mtu?: number;
}

/** `bridge vlan add`: ids from `min` to `max`, `isNative` is untagged both ways. */
export interface BridgeVlan {
  readonly min: number;
  readonly max: number;
  readonly isNative: boolean;
}

/** A port of the switch: the far end of a NIC, or of a group of them. */
export interface LabSwitchPort {
  readonly name: string;
  readonly vlans: readonly BridgeVlan[];
  readonly mtu?: number;
}

/** Open vSwitch on a node. */
export interface LabOvs {
  /** Arguments of `ovs-vsctl`, one call each. */
  readonly calls: readonly (readonly string[])[];
  readonly bonds: readonly { readonly name: string; readonly ports: readonly string[] }[];
  readonly bridgeMappings: readonly string[];
}

/** A logical switch of OVN. */
export interface OvnSwitch {
  readonly name: string;
  /** Localnet: the name that a bridge mapping offers. */
  readonly localnet?: string;
  readonly vlan?: number;
  readonly mtu?: number;
}

/** A VM: a pod's namespace, and the guest's behind it; or a pod alone. */
export interface LabMachine {
  readonly name: string;
  readonly pod: string;
  /** Undefined: the pod itself is pinged. */
  readonly guest?: string;
  /** The namespace of its node. */
  readonly node: string;
  readonly nics: readonly LabAttachment[];
}

/** A VM's interface under bridge binding, or a pod's. */
export interface LabAttachment {
  /** `namespace/vm:interface`, or `namespace/vm` where it has one only; of a pod `namespace/pod` and the interface likewise. */
  readonly id: string;
  readonly network: string;
  readonly podDevice: string;
  readonly guestDevice: string;
  readonly wiring: CniWiring | OvnWiring | OvsWiring;
  /** Of the guest; undefined: the pod interface's own. */
  readonly mac?: string;
  /** Address that pings go to, whatever else the guest has. */
  readonly address: string;
  readonly isDown: boolean;
}

/** Calls of CNI plugins, the one after the other. */
export interface CniWiring {
  readonly kind: 'cni';
  readonly calls: readonly CniCall[];
}

/** One call: `config` is what the plugin reads, without the previous result. */
export interface CniCall {
  readonly type: string;
  readonly config: { readonly [key: string]: unknown };
}

/** A port of a logical switch. */
export interface OvnWiring {
  readonly kind: 'ovn';
  /** Index of the plan's logical switches. */
  readonly logicalSwitch: number;
  readonly mtu?: number;
}

/** A port of an Open vSwitch bridge, as ovs-cni makes it. */
export interface OvsWiring {
  readonly kind: 'ovs';
  readonly bridge: string;
  readonly vlan?: number;
  readonly trunk: readonly number[];
  readonly mtu?: number;
}
