import { machineName } from './attachments';
import { Check } from './check';
import { machinesWriting } from './written-fields';
import { listAt } from '../topology/json';
import { within } from '../topology/place';

export const tooManyNameServers: Check = {
  code: 'VMN487',
  level: 'error',
  title: 'a VM has more than three name servers',
  why: 'admission refuses the VM: a resolver asks no more than three',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1313'],

  *find({ machines }) {
    for (const machine of machinesWriting('dnsConfig', machines)) {
      const count = listAt(machine.spec, 'dnsConfig', 'nameservers').length;
      if (count <= 3) continue;
      yield {
        at: within(machine.specPlace, 'dnsConfig', 'nameservers'),
        message: `${machineName(machine)} has ${count} nameservers, Kubernetes takes 3`,
        fix: 'keep three; guests on other networks get theirs by cloud-init',
      };
    }
  },
};
