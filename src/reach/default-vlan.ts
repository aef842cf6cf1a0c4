import { Place } from './places';
import { ReachWorld } from './reach-world';
import { keepsDefaultVlan } from '../topology/bridge-plugin-versions';
import { Network } from '../topology/network';
import { WayOut } from '../topology/way-out';

/** The places of a network whose ports may be in the bridge's default VLAN beside their own: what comes back without a tag may reach the guest by that one. */
export function withDefaultVlan(places: readonly Place[], network: Network, { cniPluginsVersion = '' }: ReachWorld): readonly Place[] {
  if (network.kind !== 'bridge' || !keepsDefaultVlan(network, cniPluginsVersion)) return places;
  return places.map((place) => (place.ways?.some(isUntaggedBack) === true ? { ...place, ways: place.ways.map(perhapsBack) } : place));
}

function isUntaggedBack(way: WayOut): boolean {
  return way.kind === 'stopped' && way.isUntaggedBack === true;
}

function perhapsBack(way: WayOut): WayOut {
  if (way.kind !== 'stopped' || !isUntaggedBack(way)) return way;
  return { kind: 'unknown', devices: way.devices, what: `whether the default VLAN, which the bridge plugin leaves on the guest's port, brings back what has lost its tag (${way.why})` };
}
