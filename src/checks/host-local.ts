import { goField } from '../topology/cni-config';
import { Network } from '../topology/network';
import { HOSTNAME, mayRunMachines } from '../topology/node';
import { NodeGroup } from '../topology/node-group';
import { segmentsOf } from '../topology/segments';
import { Topology } from '../topology/topology';

/** Whether a network's addresses are given by host-local, each node by its own list. A directory of the user's choice may be shared by the nodes. */
export function isPerNode({ kind, ipam, ipamConfig }: Network): boolean {
  return ipam === 'host-local' && kind !== 'sriov' && goField(ipamConfig, 'dataDir') === undefined;
}

/** Whether those who are on a network on two nodes meet: over a segment that the input shows, or over the NICs that it hangs on. */
export function joinsNodes(network: Network, topology: Topology): boolean {
  if (topology.nodes.filter(mayRunMachines).length === 1) return false;
  const sites = segmentsOf(topology).sites.get(network) ?? [];
  const [first, ...others] = sites;
  if (first === undefined || others.some(({ segment }) => segment.id !== first.segment.id)) return false;
  if (others.length === 0 && first.view !== undefined && isOneHost(first.view.group)) return false;
  const isOnNic = network.kind === 'macvlan' || network.kind === 'ipvlan' || network.kind === 'vlan';
  return first.segment.span === 'all nodes' || (isOnNic && first.view === undefined);
}

function isOneHost({ hostname, selector, nodes }: NodeGroup): boolean {
  return hostname !== undefined || selector?.[HOSTNAME] !== undefined || nodes?.length === 1;
}
