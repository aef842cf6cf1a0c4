import { nicName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { numberAt, objectAt, textAt } from '../topology/json';
import { within } from '../topology/place';

export const networkBootOfEncryptedVm: Check = {
  code: 'VMN474',
  level: 'error',
  title: 'a VM with encrypted memory boots from the network',
  why: 'the VM is accepted, but the instance made of it is refused, so it never starts',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/amd64.go#L163'],

  *find({ machines }) {
    for (const machine of machines) {
      const security = objectAt(machine.spec, 'domain', 'launchSecurity');
      const kind = ['sev', 'snp', 'tdx'].find((key) => isGiven(security, key));
      const isAmd64 = (textAt(machine.spec, 'architecture') || 'amd64') === 'amd64';
      if (kind === undefined || !isAmd64) continue;
      for (const nic of machine.nics) {
        if (numberAt(nic.config, 'bootOrder') === undefined) continue;
        yield {
          at: within(nic.place, 'bootOrder'),
          message: `${nicName(nic, machine)} has a bootOrder, but launchSecurity ${kind} boots from no interface`,
          fix: 'remove the interface\'s bootOrder',
        };
      }
    }
  },
};
