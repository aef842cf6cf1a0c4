import { Bridges, LinuxBridgeSite, mtuOf, OvsBridgeSite, SwitchFact, switchFactsOf } from './bridge-path';
import { Device } from './device';
import { waysOutOf } from './localnet-path';
import { Network } from './network';
import { NodeView, viewsWith } from './node-view';
import { carriedBy } from './port-vlans';
import { Topology } from './topology';
import { ovsFactsOf } from './uplink-facts';
import { vlanBaseOf } from './vlan-interfaces';

/** The smallest MTU that is stated of a device, or of what it stands on. */
export interface Limit {
  readonly value: number;
  readonly device: Device;
}

/** A device by which a network's frames leave the nodes. */
export interface NetworkUplink {
  readonly name: string;
  readonly limit?: Limit;
  readonly facts: readonly SwitchFact[];
}

/** The devices by which a network leaves the nodes of one group; undefined: not known, or not all. */
export interface UplinkSite {
  readonly view: NodeView;
  /** The bridge, where there is one between. */
  readonly bridge?: string;
  readonly uplinks?: readonly NetworkUplink[];
}

/** Where a network's frames leave, by the node groups that have its bridge or NIC. */
export function uplinkSitesOf(network: Network, bridges: Bridges, topology: Pick<Topology, 'nodeGroups'>): readonly UplinkSite[] {
  switch (network.kind) {
    case 'bridge': return (bridges.linux.get(network.bridge) ?? []).map((site) => linuxSite(site, network.vlan));
    case 'ovs': return network.bridge === undefined ? [] : (bridges.ovs.get(network.bridge) ?? []).map(ovsSite);
    case 'ovn': return network.physicalNetworkName === undefined ? [] : (bridges.localnets.get(network.physicalNetworkName) ?? []).map(ovsSite);
    case 'macvlan':
    case 'vlan': {
      const { master } = network;
      return master === undefined ? [] : viewsWith(topology, master).map((view) => ({ view, uplinks: [uplinkOf(view, master)] }));
    }
    default: return [];
  }
}

/** The smallest MTU that is stated of a device or, since it cannot be larger, of the base of a VLAN interface. */
export function limitOf(view: NodeView, name: string): Limit | undefined {
  const base = vlanBaseOf(view, name);
  return smallest([mtuOf(view, name), base === undefined ? undefined : mtuOf(view, base)]);
}

/** The least limit of a site, where every way out is known to be below an MTU. */
export function limitBelow({ uplinks = [] }: UplinkSite, mtu: number): Limit | undefined {
  const limits = uplinks.map(({ limit }) => limit);
  return limits.every((limit) => limit !== undefined && limit.value < mtu) ? limits[0] : undefined;
}

function linuxSite({ view, bridge, ports }: LinuxBridgeSite, vlan: number): UplinkSite {
  const carrying = ports?.filter(({ vlans }) => vlan < 1 || carriedBy(vlans, vlan) !== 'not');
  return { view, bridge: bridge.name, uplinks: carrying?.map(({ name }) => uplinkOf(view, name)) };
}

function ovsSite(site: OvsBridgeSite): UplinkSite {
  const { view, bridge } = site;
  const uplinks = waysOutOf(site)?.map(({ uplink: { port } }): NetworkUplink => {
    const limits = port.bondPorts?.map((name) => limitOf(view, name));
    const limit = limits === undefined ? limitOf(view, port.name) : smallest(limits);
    return { name: port.name, limit, facts: ovsFactsOf(view, port.name, port.bondPorts) };
  });
  return { view, bridge: bridge.name, uplinks };
}

function uplinkOf(view: NodeView, name: string): NetworkUplink {
  return { name, limit: limitOf(view, name), facts: switchFactsOf(view, name) };
}

function smallest(limits: readonly (Limit | undefined)[]): Limit | undefined {
  const known = limits.flatMap((limit) => limit ?? []);
  return known.reduce<Limit | undefined>((least, limit) => (least === undefined || limit.value < least.value ? limit : least), undefined);
}
