import { machineName } from './attachments';
import { Check } from './check';
import { isDnsSubdomain } from './dns-names';
import { machinesWriting } from './written-fields';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const subdomain: Check = {
  code: 'VMN484',
  level: 'error',
  title: 'a VM\'s subdomain is no DNS name',
  why: 'admission refuses the VM: lower-case labels joined by dots',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1151'],

  *find({ machines }) {
    for (const machine of machinesWriting('subdomain', machines)) {
      const name = textAt(machine.spec, 'subdomain') ?? '';
      if (name === '' || isDnsSubdomain(name)) continue;
      yield {
        at: within(machine.specPlace, 'subdomain'),
        message: `${machineName(machine)} has subdomain "${name}", which is no DNS name`,
        fix: 'write the name of the headless Service that the VM belongs to',
      };
    }
  },
};
