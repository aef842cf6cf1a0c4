import { nicName } from './attachments';
import { Check } from './check';
import { macLength } from './go-mac';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const malformedMac: Check = {
  code: 'VMN442',
  level: 'error',
  title: 'an interface\'s MAC address is none, or too long',
  why: 'admission refuses the VM: six bytes in hexadecimal, parted by ":" or "-"',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L167',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/link/mac.go#L35',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('macAddress', machines)) {
      if (nic.macAddress === undefined) continue;
      const length = macLength(nic.macAddress);
      if (length === 6) continue;
      const fault = length === undefined ? 'is no MAC address' : `has ${length} bytes, not 6`;
      yield {
        at: within(nic.place, 'macAddress'),
        message: `${nicName(nic, machine)} has macAddress "${nic.macAddress}", which ${fault}`,
        fix: 'write six bytes, such as "02:00:5e:10:00:01", in quotes',
      };
    }
  },
};
