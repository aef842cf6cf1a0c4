import { Network } from './network';

/** The bridge or NIC of the nodes that a network hangs on, by the name that it states. */
export function deviceOfNetwork(network: Network): string | undefined {
  switch (network.kind) {
    case 'bridge':
    case 'ovs': return network.bridge;
    case 'macvlan':
    case 'ipvlan':
    case 'vlan': return network.master;
    default: return undefined;
  }
}
