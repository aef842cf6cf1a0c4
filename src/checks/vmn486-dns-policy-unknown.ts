import { machineName } from './attachments';
import { Check } from './check';
import { machinesWriting } from './written-fields';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

const POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];

export const dnsPolicyUnknown: Check = {
  code: 'VMN486',
  level: 'error',
  title: 'a VM\'s dnsPolicy is none that Kubernetes knows',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1372'],

  *find({ machines }) {
    for (const machine of machinesWriting('dnsPolicy', machines)) {
      const policy = textAt(machine.spec, 'dnsPolicy') ?? '';
      if (policy === '' || POLICIES.includes(policy)) continue;
      yield {
        at: within(machine.specPlace, 'dnsPolicy'),
        message: `${machineName(machine)} has dnsPolicy "${policy}", Kubernetes knows ${POLICIES.join(', ')}`,
        fix: 'leave dnsPolicy out for the cluster\'s names, or write None and dnsConfig',
      };
    }
  },
};
