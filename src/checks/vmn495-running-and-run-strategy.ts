import { machineName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const runningAndRunStrategy: Check = {
  code: 'VMN495',
  level: 'error',
  title: 'a VM has running and runStrategy',
  why: 'admission refuses the VM: runStrategy replaces running',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go#L232'],

  *find({ machines }) {
    for (const machine of machines) {
      const { vmSpec, vmSpecPlace } = machine;
      if (vmSpec === undefined || vmSpecPlace === undefined || !isGiven(vmSpec, 'running') || !isGiven(vmSpec, 'runStrategy')) continue;
      const { running, runStrategy } = vmSpec;
      yield {
        at: within(vmSpecPlace, 'running'),
        message: `${machineName(machine)} has running: ${plainText(running)} beside runStrategy: ${plainText(runStrategy)}, where one is allowed`,
        fix: 'remove running',
        related: [within(vmSpecPlace, 'runStrategy')],
      };
    }
  },
};
