import { Check } from './check';
import { guestInterfaces, guestName } from './guest-interfaces';

export const macThatIsANumber: Check = {
  code: 'VMN519',
  level: 'error',
  title: 'a MAC address in cloud-init stands without quotes, and is a number to its YAML',
  why: 'to PyYAML digits parted by colons are a number to the base of 60: cloud-init fails on a MAC that is no text, and the guest has no network',
  evidence: [
    'https://yaml.org/type/int.html',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L731-L752',
    'measured: PyYAML 6.0 reads 52:54:00:12:34:56 as 41135085296',
  ],

  *find({ machines }) {
    for (const { machine, entry } of guestInterfaces(machines)) {
      for (const found of [entry.match, entry.ownMac]) {
        if (found === undefined || !('isNumber' in found) || !found.isNumber) continue;
        yield {
          at: found.place,
          message: `${guestName(entry, machine)} has MAC ${found.mac} without quotes, which YAML reads as a number`,
          fix: `write "${found.mac}" in quotes`,
        };
      }
    }
  },
};
