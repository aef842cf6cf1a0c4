import { addTo } from '../topology/add-to';
import { JsonObject } from '../topology/json';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { once } from '../topology/once';

/** An interface with its machine. */
export interface NicOfMachine {
  readonly machine: Machine;
  readonly nic: Nic;
}

/** The interfaces whose entry has a field, in the input's order: what hardly anybody writes is checked for nothing. */
export function nicsWriting(field: string, machines: readonly Machine[]): readonly NicOfMachine[] {
  return nicsByField(machines).get(field) ?? [];
}

/** The machines whose instance's spec has a field. */
export function machinesWriting(field: string, machines: readonly Machine[]): readonly Machine[] {
  return machinesByField(machines).get(field) ?? [];
}

const nicsByField = once((machines: readonly Machine[]) => {
  const nics = machines.flatMap((machine) => machine.nics.map((nic): NicOfMachine => ({ machine, nic })));
  return byField(nics, ({ nic }) => nic.config);
});

const machinesByField = once((machines: readonly Machine[]) => byField(machines, ({ spec }) => spec));

function byField<T>(all: readonly T[], fieldsOf: (one: T) => JsonObject): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const one of all) {
    for (const field of Object.keys(fieldsOf(one))) {
      addTo(index, field, one);
    }
  }
  return index;
}
