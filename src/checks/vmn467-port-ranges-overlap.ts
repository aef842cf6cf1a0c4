import { nicName } from './attachments';
import { Check } from './check';
import { NicPort } from './nic-ports';
import { portRanges, rangeText } from './port-ranges';
import { numberAt, textAt } from '../topology/json';
import { Nic } from '../topology/nic';

export const portRangesOverlap: Check = {
  code: 'VMN467',
  level: 'error',
  title: 'two port ranges of one protocol overlap',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L395'],

  *find(topology, options) {
    const groups = new Map<Nic, NicPort[]>();
    for (const range of portRanges(topology, options)) {
      if (range.fault === undefined) groups.set(range.nic, [...groups.get(range.nic) ?? [], range]);
    }
    for (const ranges of groups.values()) {
      for (const protocol of ['TCP', 'UDP']) yield* overlaps(ranges.filter(({ config }) => textAt(config, 'protocol') === protocol), protocol);
    }
  },
};

/** As KubeVirt does: each range against the one that starts before it. */
function* overlaps(ranges: readonly NicPort[], protocol: string) {
  const sorted = [...ranges].sort((one, other) => start(one) - start(other) || end(one) - end(other));
  for (const [i, range] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before === undefined || start(range) > end(before)) continue;
    yield {
      at: range.place,
      message: `${protocol} port range ${rangeText(range)} of ${nicName(range.nic, range.machine)} overlaps ${rangeText(before)}`,
      fix: 'join the two into one range',
      related: [before.place],
    };
  }
}

function start({ config }: NicPort): number {
  return numberAt(config, 'start') ?? 0;
}

function end({ config }: NicPort): number {
  return numberAt(config, 'end') ?? 0;
}
