import { vlanFilteringOf } from './bridge-filter';
import { bridgesOf, LinuxBridgeSite, OvsBridgeSite } from './bridge-path';
import { LinuxBridgeDevice, PortVlans } from './device';
import { valueAt } from './json';
import { dropperText, fateOf, waysOutOf } from './localnet-path';
import { Network, SriovNetwork } from './network';
import { NodeView, viewOfNodes, viewsWith } from './node-view';
import { carriedBy, vlansText } from './port-vlans';
import { Topology } from './topology';
import { vlanInterfacesOn } from './vlan-interfaces';
import { WayOut, wayOutBy } from './way-out';

/** What attachments on one node share. */
export interface Domain {
  readonly kind: 'linux-bridge' | 'ovs-bridge' | 'localnet' | 'nic' | 'vf';
  /** The bridge, physical network or NIC. */
  readonly name: string;
  /** The VLAN inside; 0: untagged. Undefined: the bridge does not look at VLANs. */
  readonly vlan?: number;
  /** Whether a Linux bridge looks at VLANs. */
  readonly filtering?: 'on' | 'off' | 'unknown';
}

const WORDS = { 'linux-bridge': 'bridge', 'ovs-bridge': 'OVS bridge', 'localnet': 'physical network', 'nic': 'interface', 'vf': 'NIC' };

/** For messages: `bridge "br1"`. */
export function domainName({ kind, name }: Pick<Domain, 'kind' | 'name'>): string {
  return `${WORDS[kind]} "${name}"`;
}

/** How the untagged frames of a network's guests travel on the nodes of one group. */
export interface Access {
  /** Undefined: the input does not say which nodes have what the network hangs on. */
  readonly view?: NodeView;
  readonly domain: Domain;
  /** Every way out of the node; undefined: not known, or not all. */
  readonly ways?: readonly WayOut[];
}

type Part = Pick<Topology, 'nodeGroups' | 'vlanFilters' | 'vfPools'>;

/**
 * How a network travels, by the node groups that surely have what it hangs on; where none does, as much as its name says. None: nothing is known.
 * `isClosed`: what the input does not have is not on the cluster.
 */
export function accessesOf(network: Network, topology: Part, isClosed = false): readonly Access[] {
  const bridges = bridgesOf(topology);
  switch (network.kind) {
    case 'bridge': return orNowhere((bridges.linux.get(network.bridge) ?? []).map((site) => linuxBridgeAccess(site, network.vlan, topology, isClosed)), {
      kind: 'linux-bridge', name: network.bridge, vlan: network.vlan, filtering: 'unknown',
    });
    case 'ovs': {
      const { bridge, vlan = 0 } = network;
      if (bridge === undefined) return [];
      return orNowhere((bridges.ovs.get(bridge) ?? []).map((site) => ovsBridgeAccess(site, vlan)), { kind: 'ovs-bridge', name: bridge, vlan });
    }
    case 'ovn': {
      const { physicalNetworkName: name, vlan = 0 } = network;
      if (name === undefined) return [];
      return orNowhere((bridges.localnets.get(name) ?? []).map((site) => ovsBridgeAccess(site, vlan)), { kind: 'localnet', name, vlan });
    }
    case 'macvlan':
    case 'ipvlan': return network.master === undefined ? [] : onNic(network.master, [], topology);
    case 'vlan': return network.master === undefined || network.vlan < 1 ? [] : onNic(network.master, [network.vlan], topology);
    case 'sriov': return onVirtualFunctions(network, topology);
    default: return [];
  }
}

function orNowhere(accesses: readonly Access[], domain: Domain): readonly Access[] {
  return accesses.length > 0 ? accesses : [{ domain }];
}

function onNic(name: string, tags: readonly number[], topology: Part): readonly Access[] {
  const domain: Domain = { kind: 'nic', name, vlan: tags[0] ?? 0 };
  return orNowhere(viewsWith(topology, name).map((view) => ({ view, domain, ways: [wayOutBy(view, name, tags)] })), domain);
}

/** Functions of several NICs are on the one or the other, as it happens. */
function onVirtualFunctions({ resourceName, vlan }: SriovNetwork, topology: Part): readonly Access[] {
  const pools = topology.vfPools.filter((pool) => resourceName !== undefined && pool.resourceName === resourceName);
  return pools.flatMap(({ nics: [nic], pfNames, selector }): readonly Access[] => {
    if (nic === undefined || pfNames.length !== 1) return [];
    const view = viewOfNodes(topology, selector);
    return [{ view, domain: { kind: 'vf', name: nic.name, vlan }, ways: [wayOutBy(view, nic.name, vlan > 0 ? [vlan] : [])] }];
  });
}

/** How frames of a VLAN, 0 for untagged ones, travel from an Open vSwitch bridge. */
export function ovsBridgeAccess(site: OvsBridgeSite, vlan: number): Access {
  const { view, bridge } = site;
  const ways = waysOutOf(site)?.map((way): WayOut => {
    const fate = fateOf(way, vlan);
    const { port } = way.uplink;
    if (fate.kind !== 'dropped') return wayOutBy(view, port.name, fate.kind === 'tagged' ? [fate.vlan] : [], port.bondPorts);
    const { at } = fate;
    return { kind: 'stopped', devices: [at.port.name], why: dropperText(at) };
  });
  return { view, domain: { kind: 'ovs-bridge', name: bridge.name, vlan }, ways };
}

/** How the untagged frames of a port with a VLAN of its own, 0 for none, travel from a Linux bridge. */
export function linuxBridgeAccess(site: LinuxBridgeSite, portVlan: number, topology: Pick<Topology, 'vlanFilters'>, isClosed = false): Access {
  const { view, bridge, ports } = site;
  const filters = topology.vlanFilters.filter((filter) => filter.bridge === bridge.name);
  const filtering = filters.length > 0 ? 'on' : vlanFilteringOf(site, isClosed);
  const vlan = filtering === 'off' ? undefined : insideVlan(portVlan, site, filtering);
  const domain: Domain = { kind: 'linux-bridge', name: bridge.name, vlan, filtering };
  const ways = ports?.map(({ name, vlans }): WayOut => {
    const allowed = filters.length === 0 ? undefined : filters.map((filter) => filter.allowed);
    if (vlan === undefined) return wayOutBy(view, name, []);
    if (allowed === undefined || vlan < 2) return byPort(site, name, vlans, vlan);
    if (allowed.includes(undefined)) return { kind: 'unknown', devices: [name], what: `which VLANs the VLAN filter of bridge "${bridge.name}" allows` };
    if (allowed.some((set) => set?.includes(vlan))) return tagged(view, name, vlan);
    return { kind: 'stopped', devices: [name], why: `the VLAN filter of bridge "${bridge.name}" allows ${allowed.map(String).join(' and ')}, not ${vlan}` };
  });
  return { view, domain, ways };
}

/** A guest's port without a VLAN of its own, a trunk's too, is in the bridge's default one. */
function insideVlan(vlan: number, { bridge }: LinuxBridgeSite, filtering: 'on' | 'unknown'): number {
  if (vlan > 0 || filtering === 'unknown') return vlan;
  return defaultVlanOf(bridge);
}

function defaultVlanOf({ config }: LinuxBridgeDevice): number {
  const stated = valueAt(config, 'bridge', 'options', 'vlan-default-pvid');
  return typeof stated === 'number' ? stated : 1;
}

function byPort({ view, bridge }: LinuxBridgeSite, name: string, vlans: PortVlans, vlan: number): WayOut {
  // Whoever looks at no VLANs sends the frame as it is, and so does the default VLAN of one that does.
  if (vlan === 0 && (vlans.kind === 'unknown' || vlans.kind === 'unfiltered')) return wayOutBy(view, name, []);
  const defaultVlan = defaultVlanOf(bridge);
  // The port of a trunk without a native VLAN of its own has the bridge's.
  const isOther = defaultVlan !== 1 && vlans.kind === 'trunk' && vlans.native === 1;
  switch (isOther && (vlan === 1 || vlan === defaultVlan) ? undefined : carriedBy(vlans, vlan)) {
    case 'tagged': return tagged(view, name, vlan);
    case 'untagged': return wayOutBy(view, name, []);
    case 'not': return { kind: 'stopped', devices: [name], why: `port "${name}" of bridge "${bridge.name}" has ${vlansText(vlans)}, not ${vlan}` };
    default: return { kind: 'unknown', devices: [name], what: `which VLANs port "${name}" of bridge "${bridge.name}" carries` };
  }
}

/**
 * The kernel gives a tagged frame to the VLAN interface of its VLAN, if there is one, before the bridge sees it.
 *
 * @see https://github.com/torvalds/linux/blob/02b5a6031ba7a8cbfde5d65ff9e13ecdbc4a92ca/net/8021q/vlan_core.c#L16
 */
function tagged(view: NodeView, port: string, vlan: number): WayOut {
  const thief = vlanInterfacesOn(view, port).find((device) => device.vlan === vlan);
  if (thief === undefined) return wayOutBy(view, port, [vlan]);
  return { kind: 'stopped', devices: [port], why: `VLAN interface "${thief.name}" on "${port}" takes the frames of VLAN ${vlan} before the bridge sees them` };
}

