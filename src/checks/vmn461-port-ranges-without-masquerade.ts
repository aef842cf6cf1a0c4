import { nicName } from './attachments';
import { Check } from './check';
import { nicsWithPortRanges } from './port-ranges';
import { within } from '../topology/place';

export const portRangesWithoutMasquerade: Check = {
  code: 'VMN461',
  level: 'error',
  title: 'portRanges are used without masquerade',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L311'],

  *find(topology, options) {
    for (const { nic, machine } of nicsWithPortRanges(topology, options)) {
      const { kind } = nic.binding;
      if (kind === 'masquerade' || kind === 'none' || kind === 'several') continue;
      const binding = kind === 'plugin' ? 'a binding plugin' : `${kind} binding`;
      yield {
        at: within(nic.place, 'portRanges'),
        message: `${nicName(nic, machine)} has portRanges under ${binding}, where masquerade is wanted`,
        fix: 'remove portRanges, or use masquerade: {}',
      };
    }
  },
};
