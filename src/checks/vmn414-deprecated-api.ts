import { machineName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { placeOf, within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const deprecatedApi: Check = {
  code: 'VMN414',
  level: 'warning',
  title: 'a VM uses what KubeVirt is going to remove',
  why: 'admission answers with a warning, and a later version will not take it',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go#L177',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/register.go#L49',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      const { manifest, vmSpec, vmSpecPlace } = machine;
      if (manifest.apiVersion === 'kubevirt.io/v1alpha3') {
        yield {
          at: placeOf(manifest, 'apiVersion'),
          message: `${machineName(machine)} has apiVersion kubevirt.io/v1alpha3, which is deprecated`,
          fix: 'write apiVersion: kubevirt.io/v1',
        };
      }
      // Beside a runStrategy it is refused.
      if (vmSpec === undefined || vmSpecPlace === undefined || !isGiven(vmSpec, 'running') || isGiven(vmSpec, 'runStrategy')) continue;
      yield {
        at: within(vmSpecPlace, 'running'),
        message: `${machineName(machine)} has running: ${plainText(vmSpec.running)}, which is deprecated`,
        fix: `write runStrategy: ${vmSpec.running === false ? 'Halted' : 'Always'} in its place`,
      };
    }
  },
};
