import { machineName } from './attachments';
import { Check } from './check';
import { isSloppyAddress } from './sloppy-address';
import { machinesWriting } from './written-fields';
import { listAt } from '../topology/json';
import { within } from '../topology/place';

export const nameServerNoAddress: Check = {
  code: 'VMN488',
  level: 'error',
  title: 'a VM\'s name server is no IP address',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1321'],

  *find({ machines }) {
    for (const machine of machinesWriting('dnsConfig', machines)) {
      for (const [i, server] of listAt(machine.spec, 'dnsConfig', 'nameservers').entries()) {
        if (typeof server !== 'string' || isSloppyAddress(server)) continue;
        yield {
          at: within(machine.specPlace, 'dnsConfig', 'nameservers', i),
          message: `name server "${server}" of ${machineName(machine)} is no IP address`,
          fix: 'write an IPv4 or IPv6 address, without port or prefix',
        };
      }
    }
  },
};
