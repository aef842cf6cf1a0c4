import { machineName } from './attachments';
import { Check, Level } from './check';
import { configuredGuests } from './guest-interfaces';
import { GuestInterface } from '../topology/guest';
import { listAt } from '../topology/json';
import { canonicalMac } from '../topology/mac';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';

const CLOUD_INIT = 'https://github.com/canonical/cloud-init/blob/25.3/cloudinit';

export const guestMatchesMacThatIsNotThere: Check = {
  code: 'VMN504',
  level: 'error',
  title: 'a guest\'s network data look for a MAC address that no interface of the VM has',
  why: 'what stands under that address is configured on no card; where the card is to have a name too, cloud-init ends with "Not all expected physical devices present"',
  evidence: [
    `${CLOUD_INIT}/distros/networking.py#L133-L166`,
    `${CLOUD_INIT}/net/__init__.py#L594-L631`,
    'https://github.com/kubevirt/kubevirt/issues/10180',
  ],

  *find({ machines }) {
    for (const { machine, guest } of configuredGuests(machines)) {
      const macs = new Set(machine.nics.map(({ macAddress = '' }) => canonicalMac(macAddress)));
      const configured = new Set(guest.interfaces.flatMap(({ nics }) => nics));
      for (const entry of guest.interfaces) {
        const { match } = entry;
        if (match?.kind !== 'mac' || match.isNumber || macs.has(match.mac)) continue;
        const isOpen = macs.has(undefined) || macs.size === 0;
        yield {
          at: match.place,
          message: `network data of ${machineName(machine)} look for MAC ${match.mac}, but ${isOpen ? 'none of its interfaces is given that macAddress' : 'its interfaces have others'}`,
          fix: isOpen ? 'give the interface this macAddress' : 'write the macAddress of the interface that is meant',
          related: machine.nics.map(({ place }) => place),
          level: isOpen || hasOtherCards(machine) ? 'warning' : levelOf(entry, machine.nics, configured),
        };
      }
    }
  },
};

/** Where every card has its configuration, one entry too many may be for another VM with the same text. */
function levelOf({ setName }: GuestInterface, nics: readonly Nic[], configured: ReadonlySet<Nic>): Level {
  return setName !== undefined || nics.some((nic) => !configured.has(nic)) ? 'error' : 'warning';
}

/** A host device may be a card, with a MAC of its own. */
function hasOtherCards({ spec }: Machine): boolean {
  return ['hostDevices', 'gpus'].some((key) => listAt(spec, 'domain', 'devices', key).length > 0);
}
