import { nicName } from './attachments';
import { Check } from './check';
import { portRanges, rangeText } from './port-ranges';
import { within } from '../topology/place';

export const portRangeEnd: Check = {
  code: 'VMN465',
  level: 'error',
  title: 'a port range ends at no port',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L353'],

  *find(topology, options) {
    for (const range of portRanges(topology, options)) {
      if (range.fault !== 'end') continue;
      yield {
        at: within(range.place, 'end'),
        message: `port range ${rangeText(range)} of ${nicName(range.nic, range.machine)} does not end within 1 to 65535`,
        fix: 'write end: 1 to 65535',
      };
    }
  },
};
