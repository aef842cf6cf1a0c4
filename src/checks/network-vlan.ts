import { configField, configPlace, pluginOf } from './config-field';
import { Network, OvnNetwork } from '../topology/network';
import { Place, within } from '../topology/place';

/** Where a network's VLAN stands. */
export function vlanPlace(network: Network): Place {
  switch (network.kind) {
    case 'ovn': return pluginOf(network) === undefined ? userDefinedPlace(network) : configPlace(network, 'vlanID');
    case 'vlan': return configPlace(network, 'vlanId');
    case 'bridge': return configPlace(network, configField(network, 'vlan') === undefined ? 'vlanTrunk' : 'vlan');
    default: return configPlace(network, 'vlan');
  }
}

/** Where a network's MTU stands. */
export function mtuPlace(network: Network): Place {
  return network.kind === 'ovn' && pluginOf(network) === undefined ? within(network.place, network.topology, 'mtu') : configPlace(network, 'mtu');
}

function userDefinedPlace({ place, topology }: OvnNetwork): Place {
  return within(place, topology, 'vlan', 'access', 'id');
}
