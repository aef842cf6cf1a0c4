import { nicName } from './attachments';
import { isObject, JsonObject, listAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
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

/** The entries of a list of ports, of interfaces on the pod network: elsewhere KubeVirt does not look at them. */
export function* podPorts(machines: readonly Machine[], key: 'ports' | 'portRanges'): Iterable<NicPort> {
  for (const machine of machines) {
    for (const nic of machine.nics) {
      if (nic.network.kind !== 'pod') continue;
      for (const [index, port] of listAt(nic.config, key).entries()) {
        if (isObject(port)) yield { nic, machine, config: port, place: within(nic.place, key, index), index };
      }
    }
  }
}

/** For messages: `port 80 of interface "default" of VM "vms/db"`. */
export function portName({ nic, machine, config, index }: NicPort): string {
  const { port } = config;
  return `port ${typeof port === 'number' ? port : `no. ${index + 1}`} of ${nicName(nic, machine)}`;
}
