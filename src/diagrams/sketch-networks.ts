import { networkDetails, networkKind, vlansOf } from './network-text';
import { Column } from './picture';
import { keyOf, Sketch } from './sketch';
import { DeviceKey, deviceKey } from './sketch-devices';
import { byText } from '../text/natural-order';
import { addTo } from '../topology/add-to';
import { bridgesOf } from '../topology/bridge-path';
import { Network, networkId } from '../topology/network';
import { NodeView, nodesName, nodeViewsOf, viewsWith } from '../topology/node-view';
import { placeOf } from '../topology/place';
import { Topology } from '../topology/topology';
import { VfPool } from '../topology/vf-pool';

/** What finds a network of the picture. */
export type NetworkKey = (network: Network) => string;

/** Draws the networks and what they hang on. */
export function sketchNetworks(sketch: Sketch, topology: Topology, deviceIn: DeviceKey): NetworkKey {
  const keys = new Map<Network, string>();
  const pools = sketchPools(sketch, topology);
  const mappings = mappedLocalnets(topology);
  for (const [id, namesakes] of byId(topology.networks)) {
    for (const [i, network] of namesakes.entries()) {
      const key = sketch.add({
        key: keyOf('network', id, `${i}`),
        column: 'network',
        kind: networkKind(network),
        name: id,
        details: networkDetails(network),
        vlans: vlansOf(network),
        places: [placeOf(network.manifest)],
      });
      keys.set(network, key);
      joinUnderlay(network, key);
    }
  }
  return (network) => keys.get(network) ?? '';

  function joinUnderlay(network: Network, key: string): void {
    switch (network.kind) {
      case 'bridge': return joinDevices(network.bridge, 'bridge', 'Linux bridge', key, (bridgesOf(topology).linux.get(network.bridge) ?? []).map(({ view }) => view));
      case 'ovs': return joinDevices(network.bridge, 'bridge', 'Open vSwitch bridge', key, (bridgesOf(topology).ovs.get(network.bridge ?? '') ?? []).map(({ view }) => view));
      case 'macvlan':
      case 'ipvlan':
      case 'vlan': return joinDevices(network.master, 'NIC', 'NIC', key, viewsWith(topology, network.master ?? ''));
      case 'sriov':
      case 'macvtap': return joinPools(network.resourceName, key);
      case 'ovn': return joinLocalnet(network.physicalNetworkName, key);
      case 'other': return undefined;
    }
  }

  function joinDevices(name: string | undefined, column: Column, kind: string, key: string, views: readonly NodeView[]): void {
    if (name === undefined) return;
    for (const view of views) sketch.join(deviceIn(view, name, column, kind), key);
    if (views.length === 0) sketch.join(external(sketch, column, kind, name), key);
  }

  function joinPools(resourceName: string | undefined, key: string): void {
    if (resourceName === undefined) return;
    const known = pools.get(resourceName) ?? [external(sketch, 'bridge', 'device plugin resource', resourceName)];
    for (const pool of known) sketch.join(pool, key);
  }

  function joinLocalnet(localnet: string | undefined, key: string): void {
    if (localnet === undefined) return;
    const mapped = mappings.get(localnet) ?? [];
    for (const { view, bridge } of mapped) sketch.join(deviceIn(view, bridge, 'bridge', 'Open vSwitch bridge'), key, localnet);
    if (mapped.length === 0) sketch.join(external(sketch, 'bridge', 'physical network', localnet), key);
  }
}

/** Draws what the input names and does not have. */
export function external(sketch: Sketch, column: Column, kind: string, name: string): string {
  return sketch.add({ key: keyOf('external', column, kind, name), column, kind, name, isExternal: true });
}

function byId(networks: readonly Network[]): readonly (readonly [string, readonly Network[]])[] {
  const groups = new Map<string, Network[]>();
  for (const network of networks) addTo(groups, networkId(network), network);
  // Namesakes in an order that is not the documents'.
  return [...groups].map(([id, namesakes]) => [id, namesakes.sort((one, other) => byText(textOf(one), textOf(other)))]);
}

function textOf({ manifest }: Network): string {
  return JSON.stringify(manifest.object);
}

/** The bridges that the mappings of each group give a localnet. */
function mappedLocalnets(topology: Topology): ReadonlyMap<string, readonly { readonly view: NodeView; readonly bridge: string }[]> {
  const mapped = new Map<string, { view: NodeView; bridge: string }[]>();
  for (const view of nodeViewsOf(topology)) {
    for (const { localnet, bridge, isAbsent } of view.group.mappings) {
      if (!isAbsent && bridge !== undefined) addTo(mapped, localnet, { view, bridge });
    }
  }
  return mapped;
}

/** Draws the pools of virtual functions, and finds them by the resource that pods ask for. */
function sketchPools(sketch: Sketch, { vfPools }: Topology): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const pool of vfPools) {
    const group = nodesName({ selector: pool.selector, policies: [], devices: new Map(), mappings: [], conflicts: [], switchPorts: {} });
    const key = sketch.add({
      key: keyOf('pool', group, pool.name),
      column: 'bridge',
      kind: 'virtual functions',
      name: pool.name,
      details: poolDetails(pool),
      group,
      places: [placeOf(pool.manifest)],
    });
    for (const { name } of pool.nics) {
      sketch.join(sketch.add({ key: deviceKey(group, name), column: 'NIC', kind: 'NIC', name, group }), key);
    }
    addTo(keys, pool.resourceName, key);
  }
  return keys;
}

function poolDetails({ resourceName, numVfs, deviceType }: VfPool): readonly string[] {
  return [resourceName, ...(numVfs === undefined ? [] : [`${numVfs} functions`]), ...(deviceType === undefined ? [] : [deviceType])];
}
