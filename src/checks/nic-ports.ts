import { nicName } from './attachments';
import { isObject, JsonObject, listAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { once } from '../topology/once';
import { Place, within } from '../topology/place';

/** An entry of an interface's `ports` or `portRanges`. */
export interface NicPort {
  readonly nic: Nic;
  readonly machine: Machine;
  readonly config: JsonObject;
  readonly place: Place;
  /** Which entry, from 0. */
  readonly index: number;
}

/** The ports of interfaces on the pod network: elsewhere KubeVirt does not look at them. */
export const podPorts = once((machines: readonly Machine[]): readonly NicPort[] => machines.flatMap((machine) => machine.nics.flatMap((nic) => {
  return nic.network.kind === 'pod' ? portsOf(nic, machine, 'ports') : [];
})));

/** The entries of one of an interface's lists of ports. */
export function portsOf(nic: Nic, machine: Machine, key: 'ports' | 'portRanges'): readonly NicPort[] {
  return listAt(nic.config, key).flatMap((port, index) => {
    return isObject(port) ? { nic, machine, config: port, place: within(nic.place, key, index), index } : [];
  });
}

/** For messages: `port 80 of interface "default" of VM "vms/db"`. */
export function portName({ nic, machine, config, index }: NicPort): string {
  const { port } = config;
  return `port ${typeof port === 'number' ? port : `no. ${index + 1}`} of ${nicName(nic, machine)}`;
}
