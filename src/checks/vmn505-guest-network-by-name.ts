import { machineName } from './attachments';
import { Check } from './check';
import { configuredGuests } from './guest-interfaces';
import { GuestInterface } from '../topology/guest';
import { numberAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';

export const guestNetworkByName: Check = {
  code: 'VMN505',
  level: 'warning',
  title: 'a guest with several cards is told its network by the cards\' names',
  why: 'the names are the guest\'s own choice (eth1, enp2s0, never net1) and follow the order of the cards: a card is left out, or gets another\'s addresses',
  evidence: [
    'https://github.com/kubevirt/kubevirt/issues/2224',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L742-L756',
  ],

  *find({ machines }) {
    for (const { machine, guest } of configuredGuests(machines)) {
      if (machine.nics.length < 2) continue;
      const named = guest.interfaces.filter((entry) => isByName(entry) && !isKept(entry, machine));
      const [first] = named;
      if (first === undefined) continue;
      const names = named.slice(0, 3).map(({ name }) => `"${name}"`).join(', ');
      yield {
        at: first.place,
        message: `network data of ${machineName(machine)}, which has ${machine.nics.length} interfaces, name ${names}${named.length > 3 ? ` and ${named.length - 3} more` : ''} instead of matching MACs`,
        fix: 'give each interface a macAddress, and match: { macaddress: "…" } to it',
        related: named.slice(1).map(({ place }) => place),
      };
    }
  },
};

/** A pattern may mean all of them on purpose. */
function isByName({ match }: GuestInterface): boolean {
  return match?.kind === 'name' && !match.isPattern;
}

/** An ACPI index, and addresses on the PCI bus for all of them, make names that stay. */
function isKept({ match }: GuestInterface, { nics }: Machine): boolean {
  const name = match?.kind === 'name' ? match.name : '';
  return nics.every(({ config }) => textAt(config, 'pciAddress')) || nics.some(({ config }) => name === `eno${numberAt(config, 'acpiIndex') ?? ''}`);
}
