import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { Nic } from '../topology/nic';
import { once } from '../topology/once';

/** An interface of a machine on a network that the input has. */
export interface NicOnNetwork {
  readonly machine: Machine;
  readonly nic: Nic;
  readonly network: Network;
  /** Whether it stands in for the pod network. */
  readonly isDefault: boolean;
}

/** Every interface whose Multus name leads to a network of the input, found once for all checks. */
export const nicsOnNetworks = once((machines: readonly Machine[]): readonly NicOnNetwork[] => {
  const found: NicOnNetwork[] = [];
  for (const machine of machines) {
    for (const nic of machine.nics) {
      if (nic.network.kind !== 'multus' || nic.network.attachment.kind !== 'network') continue;
      found.push({ machine, nic, network: nic.network.attachment.network, isDefault: nic.network.isDefault });
    }
  }
  return found;
});

/** For messages: `interface "data" of VM "vms/db"`. */
export function nicName({ name }: Nic, machine: Machine): string {
  return `interface "${name}" of ${machineName(machine)}`;
}

/** For messages: `VM "vms/db"`, by the kind that the user wrote. */
export function machineName({ kind, namespace, name }: Machine): string {
  const word = kind === 'VirtualMachine' ? 'VM' : kind;
  return `${word} "${namespace === undefined ? name : `${namespace}/${name}`}"`;
}
