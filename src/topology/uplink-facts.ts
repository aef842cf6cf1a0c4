import { Bridges, bondPortsOf, SwitchFact, switchFactsOf } from './bridge-path';
import { fateOf, waysOutOf } from './localnet-path';
import { Network } from './network';
import { deviceOf, NodeView, viewsWith } from './node-view';
import { carriedBy } from './port-vlans';
import { Topology } from './topology';

/** A place where a network's tagged VLAN leaves the nodes of one group, and what is stated of the switch there. */
export interface TaggedUplink {
  readonly view: NodeView;
  readonly vlan: number;
  readonly facts: readonly SwitchFact[];
}

/** Where the frames of a network's one VLAN surely leave tagged, by node group; none for networks without. */
export function taggedUplinksOf(network: Network, bridges: Bridges, topology: Pick<Topology, 'nodeGroups'>): readonly TaggedUplink[] {
  switch (network.kind) {
    case 'bridge': return network.vlan < 1 ? [] : (bridges.linux.get(network.bridge) ?? []).flatMap(({ view, ports = [] }) => (
      ports
        .filter(({ name, vlans }) => carriedBy(vlans, network.vlan) === 'tagged' && deviceOf(view, name, 'vlan') === undefined)
        .map(({ name }) => ({ view, vlan: network.vlan, facts: switchFactsOf(view, name) }))
    ));
    case 'ovn': {
      const { vlan, physicalNetworkName } = network;
      if (vlan === undefined || physicalNetworkName === undefined) return [];
      return (bridges.localnets.get(physicalNetworkName) ?? []).flatMap((site) => (waysOutOf(site) ?? []).flatMap((way) => {
        const fate = fateOf(way, vlan);
        if (fate.kind !== 'tagged' || deviceOf(site.view, way.uplink.port.name, 'vlan') !== undefined) return [];
        return [{ view: site.view, vlan: fate.vlan, facts: ovsFactsOf(site.view, way.uplink.port.name, way.uplink.port.bondPorts) }];
      }));
    }
    case 'vlan': {
      const { vlan, master } = network;
      if (master === undefined || vlan < 1) return [];
      return viewsWith(topology, master).map((view) => ({ view, vlan, facts: switchFactsOf(view, master) }));
    }
    default: return [];
  }
}

/** What the switch offers behind a port of an Open vSwitch bridge, whose bond is no device of its own. */
export function ovsFactsOf(view: NodeView, name: string, bondPorts: readonly string[] = []): readonly SwitchFact[] {
  return [name, ...(bondPortsOf(view, name) === undefined ? bondPorts : [])].flatMap((device) => switchFactsOf(view, device));
}
