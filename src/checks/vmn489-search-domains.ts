import { machineName } from './attachments';
import { Check } from './check';
import { isDnsSubdomain } from './dns-names';
import { machinesWriting } from './written-fields';
import { listAt } from '../topology/json';
import { within } from '../topology/place';

export const searchDomains: Check = {
  code: 'VMN489',
  level: 'error',
  title: 'a VM\'s search domains are too many, too long, or no DNS names',
  why: 'admission refuses the VM: at most six, together at most 256 characters, without a dot at the end',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1330',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1338',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1346',
  ],

  *find({ machines }) {
    for (const machine of machinesWriting('dnsConfig', machines)) {
      const searches = listAt(machine.spec, 'dnsConfig', 'searches').filter((search) => typeof search === 'string');
      const length = searches.join(' ').length;
      const place = within(machine.specPlace, 'dnsConfig', 'searches');
      const tooLong = length > 256 ? `search domains of ${length} characters, KubeVirt takes 256` : undefined;
      const fault = searches.length > 6 ? `${searches.length} search domains, KubeVirt takes 6` : tooLong;
      if (fault !== undefined) yield { at: place, message: `${machineName(machine)} has ${fault}`, fix: 'keep those that the guest needs' };
      for (const [i, search] of listAt(machine.spec, 'dnsConfig', 'searches').entries()) {
        if (typeof search !== 'string' || isDnsSubdomain(search)) continue;
        yield {
          at: within(place, i),
          message: `search domain "${search}" of ${machineName(machine)} is no DNS name`,
          fix: 'use lower-case labels joined by dots, without a dot at the end',
        };
      }
    }
  },
};
