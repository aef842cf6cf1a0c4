import { machineName } from './attachments';
import { GuestInterface, GuestNetwork } from '../topology/guest';
import { Machine } from '../topology/machine';
import { once } from '../topology/once';

/** A network configuration that a guest gets by cloud-init. */
export interface ConfiguredGuest {
  readonly machine: Machine;
  readonly guest: Extract<GuestNetwork, { readonly kind: 'stated' }>;
}

/** The machines whose guests are told their network. */
export const configuredGuests = once((machines: readonly Machine[]): readonly ConfiguredGuest[] => {
  return machines.flatMap((machine) => (machine.guest.kind === 'stated' ? { machine, guest: machine.guest } : []));
});

/** The interfaces that those configurations have, each with its machine. */
export function* guestInterfaces(machines: readonly Machine[]): Iterable<{ readonly machine: Machine; readonly entry: GuestInterface }> {
  for (const { machine, guest } of configuredGuests(machines)) {
    for (const entry of guest.interfaces) yield { machine, entry };
  }
}

/** For messages: `guest interface "eth0" of VM "vms/db"`. */
export function guestName({ name }: GuestInterface, machine: Machine): string {
  return `guest interface "${name}" of ${machineName(machine)}`;
}
