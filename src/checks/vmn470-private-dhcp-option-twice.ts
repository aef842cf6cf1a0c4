import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { listAt, numberAt } from '../topology/json';
import { within } from '../topology/place';

export const privateDhcpOptionTwice: Check = {
  code: 'VMN470',
  level: 'error',
  title: 'a private DHCP option is given twice',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L422'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('dhcpOptions', machines)) {
      const seen = new Set<number>();
      for (const [i, entry] of listAt(nic.config, 'dhcpOptions', 'privateOptions').entries()) {
        const option = numberAt(entry, 'option');
        if (option === undefined) continue;
        if (!seen.has(option)) {
          seen.add(option);
          continue;
        }
        yield {
          at: within(nic.place, 'dhcpOptions', 'privateOptions', i, 'option'),
          message: `private DHCP option ${option} of ${nicName(nic, machine)} stands there twice`,
          fix: 'give each option one value',
        };
      }
    }
  },
};
