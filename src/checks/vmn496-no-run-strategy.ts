import { machineName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';

export const noRunStrategy: Check = {
  code: 'VMN496',
  level: 'error',
  title: 'a VM does not say whether it runs',
  why: 'admission refuses the VM: there is no default',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go#L240'],

  *find({ machines }) {
    for (const machine of machines) {
      const { vmSpec, vmSpecPlace } = machine;
      // A VM without a template is a fragment: KubeVirt refuses it for that, and looks no further.
      if (vmSpec === undefined || vmSpecPlace === undefined || !isGiven(vmSpec, 'template')) continue;
      if (isGiven(vmSpec, 'running') || isGiven(vmSpec, 'runStrategy')) continue;
      yield {
        at: vmSpecPlace,
        message: `${machineName(machine)} has no runStrategy`,
        fix: 'write runStrategy: Always, RerunOnFailure, Manual or Halted',
      };
    }
  },
};
