import { machineName } from './attachments';
import { Check } from './check';
import { machinesWriting } from './written-fields';
import { isObject, listAt, textAt } from '../topology/json';
import { within } from '../topology/place';

export const dnsPolicyNone: Check = {
  code: 'VMN485',
  level: 'error',
  title: 'a VM has dnsPolicy None and no name server',
  why: 'admission refuses the VM: None takes nothing from the cluster, so dnsConfig has to say all',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1290',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1299',
  ],

  *find({ machines }) {
    for (const machine of machinesWriting('dnsPolicy', machines)) {
      if (textAt(machine.spec, 'dnsPolicy') !== 'None' || listAt(machine.spec, 'dnsConfig', 'nameservers').length > 0) continue;
      const lacks = isObject(machine.spec.dnsConfig) ? 'its dnsConfig names no server' : 'no dnsConfig';
      yield {
        at: within(machine.specPlace, 'dnsPolicy'),
        message: `${machineName(machine)} has dnsPolicy "None", but ${lacks}`,
        fix: 'add one to three addresses to dnsConfig.nameservers',
      };
    }
  },
};
