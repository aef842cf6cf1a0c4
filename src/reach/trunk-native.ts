import { Place } from './places';
import { Port, PortTraits } from './port';
import { keysUnknownTo } from '../topology/bridge-plugin-versions';
import { Network, networkId } from '../topology/network';
import { holds } from '../topology/port-vlans';

/**
 * The port of a guest whose own VLAN is among those of its trunk too, where that matters: the plugin makes the VLAN the untagged one, and then, with the
 * trunk's, a tagged one. What the guest sends without a tag is in no VLAN.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L464-L476
 */
export function withoutNative(network: Network, places: readonly Place[], traits: PortTraits, cniPluginsVersion = ''): Port | undefined {
  if (network.kind !== 'bridge' || network.vlan < 1 || !holds(network.vlanTrunk, network.vlan)) return undefined;
  if (keysUnknownTo(cniPluginsVersion).includes('vlanTrunk') || places.every(({ domain }) => domain.filtering === 'off')) return undefined;
  const why = `vlanTrunk of network "${networkId(network)}" makes its own VLAN ${network.vlan} a tagged one, so untagged frames are in no VLAN`;
  const isSure = places.every(({ domain }) => domain.filtering === 'on');
  return isSure ? { ...traits, kind: 'stopped', why } : { ...traits, kind: 'unknown', what: `whether bridge "${network.bridge}" filters VLANs (${why})` };
}
