import { machineName, nicName, nicsOnNetworks } from './attachments';
import { kubeVirtOf } from './feature-gates';
import { isPerNode, joinsNodes } from './host-local';
import { workloadName } from './network-requests';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { HOSTNAME } from '../topology/node';
import { once } from '../topology/once';
import { Place } from '../topology/place';
import { Topology } from '../topology/topology';

const MIGRATING: readonly (string | undefined)[] = ['LiveMigrate', 'LiveMigrateIfPossible'];

/** Why a network has users on several nodes. */
export interface HostLocalSpread {
  readonly network: Network;
  readonly reason: string;
  /** Of one of its users. */
  readonly place: Place;
}

/** The networks with host-local IPAM that have users on several nodes, each once. */
export const hostLocalSpreads = once((topology: Topology): readonly HostLocalSpread[] => {
  const byNetwork = new Map<Network, HostLocalSpread>();
  for (const spread of [...movers(topology), ...migrations(topology), ...daemons(topology), ...parted(topology), ...several(topology)]) {
    if (!byNetwork.has(spread.network)) byNetwork.set(spread.network, spread);
  }
  return [...byNetwork.values()];
});

/** The guest has the pod's address, and the pod that it moves to gets another. */
function* movers(topology: Topology): Iterable<HostLocalSpread> {
  const ofCluster = kubeVirtOf(topology)?.evictionStrategy;
  for (const { machine, nic, network } of nicsOnNetworks(topology.machines)) {
    const strategy = machine.evictionStrategy ?? ofCluster;
    if (!isPerNode(network) || nic.binding.kind !== 'bridge' || !MIGRATING.includes(strategy)) continue;
    yield { network, reason: `${nicName(nic, machine)} moves between nodes by evictionStrategy "${strategy}"`, place: nic.place };
  }
}

/** KubeVirt's own DaemonSet has a pod on each node. */
function* migrations({ platform }: Topology): Iterable<HostLocalSpread> {
  for (const { kind, name, migrationNetwork } of platform.kubevirts) {
    if (migrationNetwork?.attachment.kind !== 'network' || !isPerNode(migrationNetwork.attachment.network)) continue;
    yield { network: migrationNetwork.attachment.network, reason: `virt-handler of ${kind} "${name}" is on it with a pod on each node`, place: migrationNetwork.place };
  }
}

function* daemons(topology: Topology): Iterable<HostLocalSpread> {
  for (const { manifest, namespace, name, selections, place } of topology.workloads) {
    if (manifest.kind !== 'DaemonSet' || selections.kind !== 'attachments') continue;
    for (const { attachment } of selections.attachments) {
      if (attachment.kind !== 'network' || !isPerNode(attachment.network) || !joinsNodes(attachment.network, topology)) continue;
      yield { network: attachment.network, reason: `${workloadName(manifest.kind, namespace, name)} has a pod on each node`, place };
    }
  }
}

/** Two machines that ask for nodes with different values of one label are on different nodes. */
function* parted(topology: Topology): Iterable<HostLocalSpread> {
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

/** Machines that nothing keeps on one node: sooner or later two of them are on two. */
function* several(topology: Topology): Iterable<HostLocalSpread> {
  const firsts = new Map<Network, Machine>();
  for (const { machine, nic, network } of nicsOnNetworks(topology.machines)) {
    const isKept = machine.nodeSelector[HOSTNAME] !== undefined || machine.spec.affinity !== undefined;
    if (!isPerNode(network) || isKept) continue;
    const first = firsts.get(network);
    firsts.set(network, first ?? machine);
    const isAlone = (first === undefined || first === machine) && (machine.replicas ?? 1) < 2;
    if (isAlone || !joinsNodes(network, topology)) continue;
    const users = first === undefined ? `the ${machine.replicas} machines of ${machineName(machine)}` : `${machineName(first)} and ${machineName(machine)}`;
    yield { network, reason: `nothing keeps ${users} on one node`, place: nic.place };
  }
}
