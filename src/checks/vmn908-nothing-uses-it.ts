import { Check, Mistake } from './check';
import { networksInUse } from './networks-in-use';
import { policyName } from './stated-devices';
import { poolTitle } from './vf-pools';
import { addTo } from '../topology/add-to';
import { bridgesOf } from '../topology/bridge-path';
import { VlanRange, networkId } from '../topology/network';
import { nodesName, NodeView } from '../topology/node-view';
import { once } from '../topology/once';
import { within } from '../topology/place';
import { rangesText } from '../topology/port-vlans';
import { Topology } from '../topology/topology';

export const nothingUsesIt: Check = {
  code: 'VMN908',
  level: 'warning',
  title: 'a network, mapping, pool of virtual functions or VLAN that nothing uses',
  why: 'it takes VLANs, functions and attention, and hides what was meant: often the user of it has the name wrong',
  evidence: ['https://github.com/batfish/batfish/blob/14e27149e4d05f8affdeabbc48ef1012d3a83325/questions/stable/unusedStructures.json'],
  pack: 'hygiene',

  *find(topology) {
    yield* ofNetworks(topology);
    yield* ofMappings(topology);
    yield* ofPools(topology);
    yield* ofTrunks(topology);
  },
};

function* ofNetworks(topology: Topology): Iterable<Mistake> {
  const used = networksInUse(topology);
  for (const network of topology.networks) {
    if (used.has(network)) continue;
    yield { at: network.place, message: `nothing uses network "${networkId(network)}"`, fix: 'remove it, or attach something to it' };
  }
}

function* ofMappings({ networks, nodePolicies }: Topology): Iterable<Mistake> {
  const wanted = new Set(networks.flatMap((network) => (network.kind === 'ovn' ? network.physicalNetworkName ?? [] : [])));
  for (const policy of nodePolicies) {
    for (const { localnet, isAbsent, place } of policy.mappings) {
      if (isAbsent || wanted.has(localnet)) continue;
      yield { at: place, message: `nothing uses the mapping of localnet "${localnet}" by ${policyName(policy)}`, fix: 'remove it, or make a localnet network on it' };
    }
  }
}

function* ofPools({ networks, vfPools }: Topology): Iterable<Mistake> {
  const wanted = new Set(networks.map(({ resourceName }) => resourceName));
  for (const pool of vfPools) {
    if (wanted.has(pool.resourceName)) continue;
    yield { at: pool.place, message: `no network asks for "${pool.resourceName}" of ${poolTitle(pool)}`, fix: 'remove it, or make a network on it' };
  }
}

/** A port that carries every VLAN is not about one of them; and a bridge without networks of the input may have others. */
function* ofTrunks(topology: Topology): Iterable<Mistake> {
  const wanted = new Map<string, VlanRange[]>();
  for (const network of topology.networks) {
    if (network.kind !== 'bridge') continue;
    const ranges = wanted.get(network.bridge) ?? [];
    wanted.set(network.bridge, ranges);
    for (const range of [{ min: network.vlan, max: network.vlan }, ...network.vlanTrunk]) ranges.push(range);
  }
  for (const [name, sites] of bridgesOf(topology).linux) {
    const uses = wanted.get(name);
    if (uses === undefined) continue;
    for (const { view, ports = [] } of sites) {
      const all = [...uses, ...ofVlanInterfaces(view, name)];
      for (const port of ports) {
        if (port.vlans.kind !== 'trunk' || port.vlans.isImplied) continue;
        const spare = all.reduce(without, port.vlans.tagged);
        const isEverything = port.vlans.tagged.some(({ min, max }) => min <= 2 && max === 4094);
        if (spare.length === 0 || isEverything) continue;
        yield {
          at: within(port.place, 'vlan'),
          message: `no network uses VLANs ${rangesText(spare)} of port "${port.name}" of bridge "${name}" on ${nodesName(view.group)}`,
          fix: 'remove them from the trunk, or make networks on them',
        };
      }
    }
  }
}

/** A VLAN interface on the bridge takes its VLAN too. */
function ofVlanInterfaces(view: NodeView, bridge: string): readonly VlanRange[] {
  return vlansByBase(view).get(bridge) ?? [];
}

const vlansByBase = once((view: NodeView): ReadonlyMap<string, readonly VlanRange[]> => {
  const index = new Map<string, VlanRange[]>();
  for (const device of [...view.devices.values()].flat()) {
    if (device.kind === 'vlan' && device.base !== undefined && device.vlan !== undefined) addTo(index, device.base, { min: device.vlan, max: device.vlan });
  }
  return index;
});

function without(ranges: readonly VlanRange[], gone: VlanRange): readonly VlanRange[] {
  const parts = ranges.flatMap(({ min, max }) => [{ min, max: Math.min(max, gone.min - 1) }, { min: Math.max(min, gone.max + 1), max }]);
  return parts.filter(({ min, max }) => min <= max);
}
