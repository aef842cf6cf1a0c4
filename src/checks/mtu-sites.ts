import { machinesByNetwork } from './sites';
import { bridgesOf } from '../topology/bridge-path';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { UplinkSite, uplinkSitesOf } from '../topology/network-uplinks';
import { Topology } from '../topology/topology';

/** A network that states its MTU, where its frames leave the nodes, and the machines on it. */
export interface NetworkWithMtu {
  readonly network: Network;
  readonly mtu: number;
  readonly sites: readonly UplinkSite[];
  readonly machines: readonly Machine[];
}

/** Those of a topology. */
export function* networksWithMtu(topology: Topology): Iterable<NetworkWithMtu> {
  const bridges = bridgesOf(topology);
  const machines = machinesByNetwork(topology.machines);
  for (const network of topology.networks) {
    const { mtu } = network;
    if (mtu !== undefined) yield { network, mtu, sites: uplinkSitesOf(network, bridges, topology), machines: machines.get(network) ?? [] };
  }
}
