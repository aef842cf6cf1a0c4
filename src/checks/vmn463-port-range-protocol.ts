import { nicName } from './attachments';
import { Check } from './check';
import { portRanges, rangeText } from './port-ranges';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const portRangeProtocol: Check = {
  code: 'VMN463',
  level: 'error',
  title: 'a port range is neither of TCP nor of UDP',
  why: 'admission refuses the VM; unlike a single port, a range has no default protocol',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L341'],

  *find(topology, options) {
    for (const range of portRanges(topology, options)) {
      if (range.fault !== 'protocol') continue;
      const protocol = textAt(range.config, 'protocol') ?? '';
      yield {
        at: within(range.place, 'protocol'),
        message: `port range ${rangeText(range)} of ${nicName(range.nic, range.machine)} has protocol "${protocol}", KubeVirt knows TCP and UDP`,
        fix: 'write protocol: TCP or protocol: UDP',
      };
    }
  },
};
