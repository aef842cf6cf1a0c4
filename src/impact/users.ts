import { mayRun } from './runs';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { objectKey, objectName, qualifiedName } from '../topology/object-name';
import { once } from '../topology/once';
import { Topology } from '../topology/topology';
import { PodAttachment, Workload } from '../topology/workload';

/** Who is on a network. */
export interface Users {
  readonly machines: readonly Machine[];
  readonly workloads: readonly Workload[];
}

const NOBODY: Users = { machines: [], workloads: [] };

/** The VMs that may be running on a network, and the pods. */
export function usersOf(topology: Topology, network: Network): Users {
  return usersByNetwork(topology).get(network) ?? NOBODY;
}

/** Those of them who stay on it, as the later state has them. */
export function stayingUsers(before: Topology, network: Network, after: Topology): Users {
  const { machines, workloads } = usersOf(before, network);
  const later = namesByUser(after);
  const isOn = ({ attachment }: PodAttachment) => attachment.kind === 'network' && attachment.network === network;
  const stays = (user: Machine | Workload, names: readonly string[]) => names.some((name) => later.get(objectKey(user.manifest))?.has(name));
  return {
    machines: machines.filter((machine) => stays(machine, machineLinks(machine).filter(isOn).map(({ networkName }) => networkName))),
    workloads: workloads.filter((workload) => stays(workload, workloadLinks(workload).filter(isOn).map(({ networkName }) => networkName))),
  };
}

const namesByUser = once(({ machines, workloads }: Topology): ReadonlyMap<string, ReadonlySet<string>> => {
  return new Map<string, ReadonlySet<string>>([
    ...machines.filter(mayRun).map((machine) => [objectKey(machine.manifest), namesIn(machineLinks(machine))] as const),
    ...workloads.map((workload) => [objectKey(workload.manifest), namesIn(workloadLinks(workload))] as const),
  ]);
});

function namesIn(links: readonly PodAttachment[]): ReadonlySet<string> {
  return new Set(links.map(({ networkName }) => networkName));
}

function machineLinks({ nics }: Machine): readonly PodAttachment[] {
  return nics.flatMap(({ network }) => (network.kind === 'multus' ? [network] : []));
}

function workloadLinks({ selections }: Workload): readonly PodAttachment[] {
  return selections.kind === 'attachments' ? selections.attachments : [];
}

/** The names of VMs, each once, in order. */
export function machineNames(machines: readonly Machine[]): readonly string[] {
  return [...new Set(machines.map(qualifiedName))].sort();
}

/** The names of pods' owners, each once, in order. */
export function workloadNames(workloads: readonly Workload[]): readonly string[] {
  return [...new Set(workloads.map(({ manifest }) => objectName(manifest)))].sort();
}

const usersByNetwork = once(({ machines, workloads }: Topology): ReadonlyMap<Network, Users> => {
  const index = new Map<Network, { readonly machines: Machine[]; readonly workloads: Workload[] }>();
  const at = (network: Network) => {
    const users = index.get(network) ?? { machines: [], workloads: [] };
    index.set(network, users);
    return users;
  };
  for (const machine of machines.filter(mayRun)) {
    for (const { attachment } of machineLinks(machine)) {
      if (attachment.kind === 'network') at(attachment.network).machines.push(machine);
    }
  }
  for (const workload of workloads) {
    for (const { attachment } of workloadLinks(workload)) {
      if (attachment.kind === 'network') at(attachment.network).workloads.push(workload);
    }
  }
  return index;
});
