import { machineName, nicName, nicsOnNetworks } from './attachments';
import { Check, Mistake } from './check';
import { networkName } from './cni-configs';
import { kubeVirtOf } from './feature-gates';
import { workloadName } from './network-requests';
import { goField } from '../topology/cni-config';
import { ipamPlace } from '../topology/ipam';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { within } from '../topology/place';
import { segmentOfNetwork } from '../topology/segments';
import { Topology } from '../topology/topology';

const MIGRATING: readonly (string | undefined)[] = ['LiveMigrate', 'LiveMigrateIfPossible'];

export const hostLocalOnSeveralNodes: Check = {
  code: 'VMN509',
  level: 'warning',
  title: 'a network with host-local IPAM has users on several nodes',
  why: 'each node keeps its own list of what it gave out: two nodes give the same address, and a VM that moves gets another one',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/host-local/backend/disk/backend.go#L32-L58',
    'https://github.com/kubevirt/kubevirt/issues/7967',
  ],

  *find(topology) {
    const seen = new Set<Network>();
    for (const { network, reason, place } of [...movers(topology), ...daemons(topology), ...parted(topology)]) {
      if (seen.has(network)) continue;
      seen.add(network);
      yield {
        at: within(ipamPlace(network), 'type'),
        message: `${networkName(network)} gives addresses by host-local, node by node, but ${reason}`,
        fix: 'leave the IPAM out and see to addresses in the guests or by the network\'s DHCP, or use whereabouts',
        related: [place],
      };
    }
  },
};

/** Why a network has users on several nodes. */
interface Spread {
  readonly network: Network;
  readonly reason: string;
  readonly place: NonNullable<Mistake['related']>[number];
}

/** A directory of the user's choice may be shared by the nodes. */
function isPerNode({ kind, ipam, ipamConfig }: Network): boolean {
  return ipam === 'host-local' && kind !== 'sriov' && goField(ipamConfig, 'dataDir') === undefined;
}

/** The guest has the pod's address, and the pod that it moves to gets another. */
function* movers(topology: Topology): Iterable<Spread> {
  const ofCluster = kubeVirtOf(topology)?.evictionStrategy;
  for (const { machine, nic, network } of nicsOnNetworks(topology.machines)) {
    const strategy = machine.evictionStrategy ?? ofCluster;
    if (!isPerNode(network) || nic.binding.kind !== 'bridge' || !MIGRATING.includes(strategy)) continue;
    yield { network, reason: `${nicName(nic, machine)} moves between nodes by evictionStrategy "${strategy}"`, place: nic.place };
  }
}

function* daemons(topology: Topology): Iterable<Spread> {
  for (const { manifest, namespace, name, selections, place } of topology.workloads) {
    if (manifest.kind !== 'DaemonSet' || selections.kind !== 'attachments') continue;
    for (const { attachment } of selections.attachments) {
      if (attachment.kind !== 'network' || !isPerNode(attachment.network) || !joinsNodes(attachment.network, topology)) continue;
      yield { network: attachment.network, reason: `${workloadName(manifest.kind, namespace, name)} has a pod on each node`, place };
    }
  }
}

/** Two machines that ask for nodes with different values of one label are on different nodes. */
function* parted(topology: Topology): Iterable<Spread> {
  const wanted = new Map<Network, Map<string, { readonly value: string; readonly machine: Machine }>>();
  for (const { machine, nic, network } of nicsOnNetworks(topology.machines)) {
    if (!isPerNode(network)) continue;
    const labels = wanted.get(network) ?? new Map<string, { readonly value: string; readonly machine: Machine }>();
    wanted.set(network, labels);
    for (const [key, value] of Object.entries(machine.nodeSelector)) {
      const first = labels.get(key);
      if (first === undefined) labels.set(key, { value, machine });
      if (first === undefined || first.value === value || !joinsNodes(network, topology)) continue;
      const [one, other] = [`${machineName(first.machine)} runs where ${key} is "${first.value}"`, `${machineName(machine)} where it is "${value}"`];
      yield { network, reason: `${one}, ${other}`, place: nic.place };
    }
  }
}

function joinsNodes(network: Network, topology: Topology): boolean {
  return segmentOfNetwork(network, topology)?.span === 'all nodes';
}
