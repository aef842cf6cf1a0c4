import { machineName } from './attachments';
import { Check } from './check';
import { isDnsLabel } from './dns-names';
import { machinesWriting } from './written-fields';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const hostName: Check = {
  code: 'VMN483',
  level: 'error',
  title: 'a VM\'s hostname is no DNS label',
  why: 'admission refuses the VM: at most 63 lower-case letters, digits and dashes, and no dot: the domain goes into subdomain',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1168'],

  *find({ machines }) {
    for (const machine of machinesWriting('hostname', machines)) {
      const name = textAt(machine.spec, 'hostname') ?? '';
      if (name === '' || isDnsLabel(name)) continue;
      yield {
        at: within(machine.specPlace, 'hostname'),
        message: `${machineName(machine)} has hostname "${name}", which is no DNS label`,
        fix: 'use lower-case letters, digits and dashes, at most 63; the guest\'s full name can be set by cloud-init',
      };
    }
  },
};
