import { Check } from './check';
import { guestInterfaces, guestName } from './guest-interfaces';
import { addressIn } from './subnet-text';

export const guestAddressThatIsNone: Check = {
  code: 'VMN525',
  level: 'error',
  title: 'a guest is given an address that is none, or one without its length',
  why: 'cloud-init and netplan refuse the configuration, and the guest has no network; without a length netplan refuses, and cloud-init takes /24 or /64 where it writes for another program',
  evidence: [
    'https://github.com/canonical/netplan/blob/1.2.2/src/parse.c#L1442',
    'https://github.com/canonical/netplan/blob/1.2.2/src/parse.c#L1449',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L1019-L1048',
  ],

  *find({ machines }) {
    for (const { machine, entry } of guestInterfaces(machines)) {
      for (const { text, place } of entry.addresses) {
        const [host = '', length] = text.split('/');
        const isAlone = addressIn(host) !== undefined;
        // A mask behind the slash is cloud-init's, a zone behind % the kernel's.
        if (host.includes('%') || (isAlone && length !== undefined)) continue;
        yield {
          at: place,
          level: isAlone ? 'warning' : 'error',
          message: `${guestName(entry, machine)} has address "${text}", which ${isAlone ? 'has no length' : 'is no IP address'}`,
          fix: isAlone ? `write the length behind it, such as ${text}/${text.includes(':') ? 64 : 24}` : 'write an address with its length, such as 192.0.2.5/24',
        };
      }
    }
  },
};
