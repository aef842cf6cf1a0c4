import { mayRun } from './runs';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { objectName, qualifiedName } from '../topology/object-name';
import { Topology } from '../topology/topology';
import { Workload } from '../topology/workload';

/** Who is on a network. */
export interface Users {
  readonly machines: readonly Machine[];
  readonly workloads: readonly Workload[];
}

const NOBODY: Users = { machines: [], workloads: [] };
const known = new WeakMap<Topology, ReadonlyMap<Network, Users>>();

/** The VMs that may be running on a network, and the pods. */
export function usersOf(topology: Topology, network: Network): Users {
  const index = known.get(topology) ?? indexed(topology);
  known.set(topology, index);
  return index.get(network) ?? NOBODY;
}

/** The names of VMs, each once, in order. */
export function machineNames(machines: readonly Machine[]): readonly string[] {
  return [...new Set(machines.map(qualifiedName))].sort();
}

/** The names of pods' owners, each once, in order. */
export function workloadNames(workloads: readonly Workload[]): readonly string[] {
  return [...new Set(workloads.map(({ manifest }) => objectName(manifest)))].sort();
}

function indexed({ machines, workloads }: Topology): ReadonlyMap<Network, Users> {
  const index = new Map<Network, { readonly machines: Machine[]; readonly workloads: Workload[] }>();
  const at = (network: Network) => {
    const users = index.get(network) ?? { machines: [], workloads: [] };
    index.set(network, users);
    return users;
  };
  for (const machine of machines.filter(mayRun)) {
    for (const { network } of machine.nics) {
      if (network.kind === 'multus' && network.attachment.kind === 'network') at(network.attachment.network).machines.push(machine);
    }
  }
  for (const workload of workloads) {
    const { selections } = workload;
    if (selections.kind !== 'attachments') continue;
    for (const { attachment } of selections.attachments) {
      if (attachment.kind === 'network') at(attachment.network).workloads.push(workload);
    }
  }
  return index;
}
