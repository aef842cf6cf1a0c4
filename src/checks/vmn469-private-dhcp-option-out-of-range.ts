import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { listAt, numberAt } from '../topology/json';
import { within } from '../topology/place';

export const privateDhcpOptionOutOfRange: Check = {
  code: 'VMN469',
  level: 'error',
  title: 'a private DHCP option is outside 224 to 254',
  why: 'admission refuses the VM: those are the numbers for private use',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L453'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('dhcpOptions', machines)) {
      for (const [i, entry] of listAt(nic.config, 'dhcpOptions', 'privateOptions').entries()) {
        const option = numberAt(entry, 'option');
        if (option === undefined || (option >= 224 && option <= 254)) continue;
        yield {
          at: within(nic.place, 'dhcpOptions', 'privateOptions', i, 'option'),
          message: `private DHCP option ${option} of ${nicName(nic, machine)} is not within 224 to 254`,
          fix: 'take a number from 224 to 254; bootFileName, tftpServerName and ntpServers have fields of their own',
        };
      }
    }
  },
};
