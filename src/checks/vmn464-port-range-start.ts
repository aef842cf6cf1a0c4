import { nicName } from './attachments';
import { Check } from './check';
import { portRanges, rangeText } from './port-ranges';
import { within } from '../topology/place';

export const portRangeStart: Check = {
  code: 'VMN464',
  level: 'error',
  title: 'a port range starts at no port',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L347'],

  *find(topology, options) {
    for (const range of portRanges(topology, options)) {
      if (range.fault !== 'start') continue;
      yield {
        at: within(range.place, 'start'),
        message: `port range ${rangeText(range)} of ${nicName(range.nic, range.machine)} does not start within 1 to 65535`,
        fix: 'write start: 1 to 65535',
      };
    }
  },
};
