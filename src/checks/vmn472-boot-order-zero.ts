import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { numberAt } from '../topology/json';
import { within } from '../topology/place';

export const bootOrderZero: Check = {
  code: 'VMN472',
  level: 'error',
  title: 'an interface\'s boot order is below 1',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L357'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('bootOrder', machines)) {
      const order = numberAt(nic.config, 'bootOrder');
      if (order === undefined || order >= 1) continue;
      yield {
        at: within(nic.place, 'bootOrder'),
        message: `${nicName(nic, machine)} has bootOrder ${order}, KubeVirt begins at 1`,
        fix: 'write bootOrder: 1 to boot from the network first; leave it out not to boot from it',
      };
    }
  },
};
