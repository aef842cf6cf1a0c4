import { machineName } from './attachments';
import { Check } from './check';
import { machinesWriting } from './written-fields';
import { listAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const dnsOptionWithoutName: Check = {
  code: 'VMN490',
  level: 'error',
  title: 'an option of a VM\'s dnsConfig has no name',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1356'],

  *find({ machines }) {
    for (const machine of machinesWriting('dnsConfig', machines)) {
      for (const [i, option] of listAt(machine.spec, 'dnsConfig', 'options').entries()) {
        const name = valueAt(option, 'name') ?? '';
        if (name !== '') continue;
        yield {
          at: within(machine.specPlace, 'dnsConfig', 'options', i),
          message: `option no. ${i + 1} in dnsConfig of ${machineName(machine)} has no name`,
          fix: 'write name and value, such as name: ndots and value: "2"',
        };
      }
    }
  },
};
