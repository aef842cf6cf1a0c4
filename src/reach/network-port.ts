import { alikeAmong } from './alike';
import { withDefaultVlan } from './default-vlan';
import { networkPlacesOf, Placeable } from './network-places';
import { pluginField } from './plugin-field';
import { Port, PortTraits } from './port';
import { ReachWorld } from './reach-world';
import { withoutNative } from './trunk-native';
import { Network, networkId } from '../topology/network';

/** The port of whoever is on a network, of a VM or of a pod, where nothing of its own stands in the way. */
export function portOnNetwork(network: Network, traits: PortTraits, who: Placeable, world: ReachWorld): Port {
  if (network.kind === 'ovn' && network.topology !== 'localnet') {
    return { ...traits, kind: 'overlay', ovnName: network.ovnName, isRouted: network.topology === 'layer3' };
  }
  const places = withDefaultVlan(networkPlacesOf(network, who, world), network, world);
  if (places.length === 0) return { ...traits, kind: 'unknown', what: `what network "${networkId(network)}" hangs on is not known` };
  const lost = withoutNative(network, places, traits, world.cniPluginsVersion);
  if (lost !== undefined) return lost;
  const carrier = {
    isIsolated: network.kind === 'bridge' && pluginField(network, 'portIsolation') === true,
    mode: network.kind === 'macvlan' ? network.mode : undefined,
    ovnName: network.kind === 'ovn' ? network.ovnName : undefined,
  };
  return { ...traits, kind: 'placed', places: alikeAmong(places), carrier };
}
