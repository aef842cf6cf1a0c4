import { nicName } from './attachments';
import { Check } from './check';
import { portRanges, rangeText } from './port-ranges';
import { within } from '../topology/place';

export const portRangeReversed: Check = {
  code: 'VMN466',
  level: 'error',
  title: 'a port range ends before it starts',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L359'],

  *find(topology, options) {
    for (const range of portRanges(topology, options)) {
      if (range.fault !== 'order') continue;
      yield {
        at: within(range.place, 'start'),
        message: `port range ${rangeText(range)} of ${nicName(range.nic, range.machine)} ends before it starts`,
        fix: 'exchange start and end',
        related: [within(range.place, 'end')],
      };
    }
  },
};
