import { Place, placesAmong, placesOnNodes } from './places';
import { pluginField } from './plugin-field';
import { ReachWorld } from './reach-world';
import { Access, accessesOf } from '../topology/access';
import { isObject } from '../topology/json';
import { Machine } from '../topology/machine';
import { BridgeNetwork, Network } from '../topology/network';
import { WayOut } from '../topology/way-out';

/** What says where a machine or pod may run. */
export type Placeable = Pick<Machine, 'nodeSelector' | 'spec'> & Partial<Pick<Machine, 'hasInstancetype'>>;

/** Where a machine on a network may be; none where nothing is known. */
export function networkPlacesOf(network: Network, machine: Placeable, world: ReachWorld): readonly Place[] {
  const { nodeSelector } = machine;
  const accesses = accessesOf(network, world.topology, world.isClosed);
  const elsewhere = network.kind === 'bridge' && world.isClosed ? madeByPlugin(network, world) : undefined;
  const stated = accesses.filter(({ view }) => view !== undefined);
  const canBeElsewhere = elsewhere !== undefined && network.resourceName === undefined && !isPlacedOtherwise(machine);
  if (canBeElsewhere && world.nodes !== undefined) {
    const places = placesOnNodes(stated, elsewhere, nodeSelector, world.nodes);
    if (places.length > 0) return places;
  }
  const places = placesAmong(stated, nodeSelector);
  if (places.length > 0) return places;
  if (elsewhere !== undefined && stated.length === 0) return [elsewhere];
  return accesses.slice(0, 1).map(({ domain }) => ({ domain: { ...domain, filtering: domain.filtering && 'unknown' } }));
}

/**
 * A bridge that is not there is made when the first pod comes, and looks at VLANs if that one's network does.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L332
 */
function madeByPlugin(network: BridgeNetwork, { topology }: ReachWorld): Access {
  const users = topology.networks.flatMap((other) => (other.kind === 'bridge' && other.bridge === network.bridge ? [wantsFilter(other)] : []));
  const filtering = users.every((wants) => wants) ? 'on' : users.some((wants) => wants) ? 'unknown' : 'off';
  const inside = filtering === 'on' && network.vlan === 0 ? 1 : network.vlan;
  const isRouted = pluginField(network, 'isGateway') === true || pluginField(network, 'isDefaultGateway') === true;
  const why = `no policy makes bridge "${network.bridge}", and the one that the bridge plugin makes has no uplink`;
  const way: WayOut = isRouted ? { kind: 'unknown', devices: [], what: `where the gateway of bridge "${network.bridge}" routes to` } : { kind: 'stopped', devices: [], why };
  return { domain: { kind: 'linux-bridge', name: network.bridge, vlan: filtering === 'off' ? undefined : inside, filtering }, ways: [way] };
}

function wantsFilter({ vlan, vlanTrunk }: BridgeNetwork): boolean {
  return vlan !== 0 || vlanTrunk.length > 0;
}

/** Who keeps a machine to some nodes by other means knows why. */
function isPlacedOtherwise({ spec, hasInstancetype = false }: Placeable): boolean {
  return hasInstancetype || isObject(spec.affinity);
}
