import { guestInterfaces } from './guest-interfaces';
import { cidrIn } from './subnet-text';
import { GuestInterface } from '../topology/guest';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { Nic } from '../topology/nic';
import { once } from '../topology/once';
import { Place } from '../topology/place';
import { Cidr } from '../values/ip';

/** An address that a guest gives a card on a network of the input. */
export interface GuestAddress {
  readonly machine: Machine;
  readonly entry: GuestInterface;
  readonly nic: Nic;
  readonly network: Network;
  readonly cidr: Cidr;
  readonly place: Place;
}

/** The static addresses of guests, untagged on the one card that has them; each host's own link-local ones are left out. Parsed once for a topology. */
export const guestAddresses = once((machines: readonly Machine[]): readonly GuestAddress[] => [...parsed(machines)]);

function* parsed(machines: readonly Machine[]): Iterable<GuestAddress> {
  for (const { machine, entry } of guestInterfaces(machines)) {
    const [nic, ...more] = entry.nics;
    const network = nic === undefined ? undefined : networkOf(nic);
    if (nic === undefined || network === undefined || more.length > 0 || entry.kind === 'vlan') continue;
    for (const { text, place } of entry.addresses) {
      const cidr = cidrIn(text);
      if (cidr !== undefined && !/^(fe80:|169\.254\.)/i.test(text)) yield { machine, entry, nic, network, cidr, place };
    }
  }
}

/** The network of the input that an interface is on. */
export function networkOf({ network }: Nic): Network | undefined {
  return network.kind === 'multus' && network.attachment.kind === 'network' ? network.attachment.network : undefined;
}
