import { nicName } from './attachments';
import { Check } from './check';
import { isSloppyIpv4 } from './sloppy-address';
import { nicsWriting } from './written-fields';
import { listAt } from '../topology/json';
import { within } from '../topology/place';

export const ntpServerNoIpv4: Check = {
  code: 'VMN471',
  level: 'error',
  title: 'an NTP server is no IPv4 address',
  why: 'a DHCP lease carries addresses, not names, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L440'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('dhcpOptions', machines)) {
      for (const [i, server] of listAt(nic.config, 'dhcpOptions', 'ntpServers').entries()) {
        if (typeof server !== 'string' || isSloppyIpv4(server)) continue;
        yield {
          at: within(nic.place, 'dhcpOptions', 'ntpServers', i),
          message: `NTP server "${server}" of ${nicName(nic, machine)} is no IPv4 address`,
          fix: 'write its IPv4 address, or name it in cloud-init',
        };
      }
    }
  },
};
