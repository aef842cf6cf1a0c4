import { CniConfig } from './cni-config';
import { JsonObject } from './json';
import { Manifest, Place } from './place';

/** VLAN ids from `min` to `max`, both included. */
export interface VlanRange {
  readonly min: number;
  readonly max: number;
}

/** What every network of the input has. */
export interface NetworkBase {
  readonly name: string;
  /** Where those who attach find it; undefined: not stated, so it may be any. */
  readonly namespace?: string;
  /** The namespaces that a cluster-wide object makes it in; undefined: `namespace` says it. */
  readonly namespaceSelector?: JsonObject;
  readonly manifest: Manifest;
  readonly place: Place;
  /** The object's own CNI configuration, where it has one. */
  readonly config: CniConfig;
  /** Device plugin resource that a pod on it asks for. */
  readonly resourceName?: string;
  readonly mtu?: number;
  /** Type of the IPAM plugin; undefined: none. */
  readonly ipam?: string;
  /** The IPAM plugin's part. */
  readonly ipamConfig: JsonObject;
}

/** A network on a Linux bridge. */
export interface BridgeNetwork extends NetworkBase {
  readonly kind: 'bridge';
  readonly bridge: string;
  /** VLAN of untagged frames; 0: none. */
  readonly vlan: number;
  readonly vlanTrunk: readonly VlanRange[];
  /** Undefined: the plugin's default, false. */
  readonly preserveDefaultVlan?: boolean;
  readonly macSpoofCheck: boolean;
}

/** A network straight on a NIC. */
export interface MacvlanNetwork extends NetworkBase {
  readonly kind: 'macvlan';
  /** Undefined: the interface with the default route. */
  readonly master?: string;
  readonly mode: string;
}

/** A network on a NIC that shares its MAC. */
export interface IpvlanNetwork extends NetworkBase {
  readonly kind: 'ipvlan';
  readonly master?: string;
  readonly mode: string;
}

/** A VLAN of a NIC, for one pod a node. */
export interface VlanDeviceNetwork extends NetworkBase {
  readonly kind: 'vlan';
  readonly master?: string;
  readonly vlan: number;
}

/** A macvtap on a NIC. */
export interface MacvtapNetwork extends NetworkBase {
  readonly kind: 'macvtap';
}

/** Virtual functions. */
export interface SriovNetwork extends NetworkBase {
  readonly kind: 'sriov';
  /** 0: none. */
  readonly vlan: number;
  readonly spoofCheck?: boolean;
  readonly trust?: boolean;
}

/** A network on an Open vSwitch bridge, by ovs-cni. */
export interface OvsNetwork extends NetworkBase {
  readonly kind: 'ovs';
  readonly bridge?: string;
  /** Undefined: a trunk. */
  readonly vlan?: number;
  readonly trunk: readonly VlanRange[];
}

/** A network of OVN-Kubernetes. */
export interface OvnNetwork extends NetworkBase {
  readonly kind: 'ovn';
  readonly topology: 'localnet' | 'layer2' | 'layer3';
  readonly role: 'primary' | 'secondary';
  /** The network's name in the whole cluster. */
  readonly ovnName: string;
  /** Localnet: the name that a bridge mapping must offer. */
  readonly physicalNetworkName?: string;
  /** Localnet: undefined is untagged. */
  readonly vlan?: number;
  readonly subnets: readonly string[];
  readonly excludeSubnets: readonly string[];
  readonly persistentIps: boolean;
}

/** Any other plugin, and what cannot be known: a configuration that lives on the nodes, or that does not parse. */
export interface OtherNetwork extends NetworkBase {
  readonly kind: 'other';
  /** The first plugin's type, where it is known. */
  readonly pluginType?: string;
}

/** Something that a VM or pod can be attached to, as the input states it. */
export type Network =
  | BridgeNetwork | MacvlanNetwork | IpvlanNetwork | VlanDeviceNetwork | MacvtapNetwork | SriovNetwork | OvsNetwork | OvnNetwork | OtherNetwork;

/** For people: `namespace/name`, or the name alone where the namespace is not stated. */
export function networkId({ namespace, name }: { readonly namespace?: string; readonly name: string }): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}
