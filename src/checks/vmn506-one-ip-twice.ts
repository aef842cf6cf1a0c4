import { Check } from './check';
import { GuestAddress, guestAddresses } from './guest-addresses';
import { guestName } from './guest-interfaces';
import { isHidden } from './hidden-nic';
import { Addressed, clashesOf } from './shared-addresses';
import { Machine } from '../topology/machine';
import { addressText } from '../values/ip';

export const oneIpTwice: Check = {
  code: 'VMN506',
  level: 'error',
  title: 'two guests are given the same IP address on one segment',
  why: 'both answer for the address, so peers reach the one or the other, and duplicate address detection takes an IPv6 address away from the later one',
  evidence: ['https://www.rfc-editor.org/rfc/rfc5227#section-1', 'https://www.rfc-editor.org/rfc/rfc4862#section-5.4'],

  *find(topology) {
    for (const { first, second, level } of clashesOf(addressed(topology.machines), topology)) {
      yield {
        at: second.place,
        message: `${guestName(second.entry, second.machine)} has address ${second.cidr.text}, which ${guestName(first.entry, first.machine)} has on ${level === 'error' ? 'the same segment' : 'the same network'}`,
        fix: 'give each guest an address of its own',
        related: [first.place],
        level,
      };
    }
  },
};

function* addressed(machines: readonly Machine[]): Iterable<Addressed & GuestAddress> {
  for (const found of guestAddresses(machines)) {
    if (!isHidden(found.nic)) yield { ...found, address: addressText(found.cidr.family, found.cidr.address) };
  }
}
