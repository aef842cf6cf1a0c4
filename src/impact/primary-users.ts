import { Comparison } from './comparison';
import { mayRun } from './runs';
import { machineNames } from './users';
import { selects } from '../topology/attachments';
import { Network } from '../topology/network';

/** The VMs on a primary network: those of its namespaces that are on the pod network, and are to stay. */
export function primaryUsers(network: Network, { before, after }: Comparison): readonly string[] {
  if (network.kind !== 'ovn' || network.role !== 'primary') return [];
  const { namespace, namespaceSelector } = network;
  const selected = namespaceSelector === undefined ? [] : [...before.topology.namespaces].filter(([, labels]) => selects(namespaceSelector, labels));
  const namespaces = namespace === undefined ? selected.map(([name]) => name) : [namespace];
  const stay = new Set(machineNames(namespaces.flatMap((name) => after.machinesIn.get(name) ?? []).filter(mayRun)));
  const machines = namespaces.flatMap((name) => before.machinesIn.get(name) ?? []).filter(mayRun);
  const onPods = machines.filter(({ nics }) => nics.some(({ network: { kind } }) => kind === 'pod'));
  return machineNames(onPods).filter((name) => stay.has(name));
}
