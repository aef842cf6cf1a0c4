import { machineName } from './attachments';
import { Check } from './check';
import { isSurelyOff } from './feature-gates';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

const STRATEGIES = ['Halted', 'Manual', 'Always', 'RerunOnFailure', 'Once'];

export const unknownRunStrategy: Check = {
  code: 'VMN497',
  level: 'error',
  title: 'a VM\'s runStrategy is none that KubeVirt knows',
  why: 'admission refuses the VM; WaitAsReceiver wants the feature gate DecentralizedLiveMigration',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go#L53',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go#L249',
  ],

  *find(topology, options) {
    const mayReceive = !isSurelyOff('DecentralizedLiveMigration', 'alpha', topology, options);
    const known = mayReceive ? [...STRATEGIES, 'WaitAsReceiver'] : STRATEGIES;
    for (const machine of topology.machines) {
      const strategy = textAt(machine.vmSpec, 'runStrategy');
      if (strategy === undefined || machine.vmSpecPlace === undefined || known.includes(strategy)) continue;
      yield {
        at: within(machine.vmSpecPlace, 'runStrategy'),
        message: `${machineName(machine)} has runStrategy "${strategy}", KubeVirt knows ${known.join(', ')}`,
        fix: 'write one of them',
      };
    }
  },
};
