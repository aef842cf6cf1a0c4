import { Check, Mistake } from './check';
import { networkName } from './cni-configs';
import { networksWithIpam } from './networks-by-kind';
import { addressIn, cidrIn } from './subnet-text';
import { IpamRange, ipamOf } from '../topology/ipam';
import { Network } from '../topology/network';
import { Cidr, contains, networkOf } from '../values/ip';

const ALLOCATOR = 'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/host-local/backend/allocator';

export const hostLocalRangeRefused: Check = {
  code: 'VMN515',
  level: 'error',
  title: 'a range of host-local is none, leaves its subnet, or overlaps another',
  why: 'the plugin reads all its ranges first and refuses every pod if one is wrong',
  evidence: [`${ALLOCATOR}/range.go#L27-L88`, `${ALLOCATOR}/range_set.go#L63-L83`, `${ALLOCATOR}/config.go#L135-L165`],

  *find({ networks }) {
    for (const network of networksWithIpam(networks)) {
      const ipam = ipamOf(network);
      if (ipam.kind !== 'host-local') continue;
      const ranges = ipam.sets.flat();
      const faults = ranges.map((range) => faultOf(range));
      for (const [i, range] of ranges.entries()) {
        const fault = faults[i];
        if (fault === undefined) continue;
        yield { at: range.place(fault.field), message: `${networkName(network)} has ${fault.what}`, fix: fault.fix };
      }
      if (faults.every((fault) => fault === undefined)) yield* overlaps(network, ranges);
    }
  },
};

interface Fault {
  readonly field: 'network' | 'start' | 'end';
  readonly what: string;
  readonly fix: string;
}

function faultOf(range: IpamRange): Fault | undefined {
  const { network: text, start, end } = range;
  const cidr = cidrIn(text);
  // Go takes zeros before a prefix length, and IPv4 in IPv6's spelling.
  if (/\/0\d/.test(text) || [text, start, end].some((part) => part?.toLowerCase().startsWith('::ffff:'))) return undefined;
  if (cidr === undefined) return { field: 'network', what: `host-local subnet "${text}", which is no network`, fix: 'write a network such as 10.0.0.0/24' };
  if (cidr.prefixLength > (cidr.family === 4 ? 30 : 126)) {
    return { field: 'network', what: `host-local subnet ${text}, which is too small to hand out addresses`, fix: `write a network of /${cidr.family === 4 ? 30 : 126} or shorter` };
  }
  if (cidr.address !== cidr.first) {
    return { field: 'network', what: `host-local subnet ${text}, which has host bits: its network is ${networkOf(cidr)}`, fix: `write ${networkOf(cidr)}` };
  }
  return endFault('start', 'rangeStart', start, cidr) ?? endFault('end', 'rangeEnd', end, cidr) ?? reversed(start, end);
}

function endFault(field: 'start' | 'end', name: string, text: string | undefined, cidr: Cidr): Fault | undefined {
  const address = addressIn(text);
  if (text === undefined || (address !== undefined && contains(cidr, address))) return undefined;
  const fault = address === undefined ? 'which is no address' : `which is not in ${cidr.text}`;
  return { field, what: `${name} "${text}", ${fault}`, fix: `write an address of ${cidr.text}` };
}

function reversed(start: string | undefined, end: string | undefined): Fault | undefined {
  const [first, last] = [addressIn(start), addressIn(end)];
  if (first === undefined || last === undefined || first.address <= last.address) return undefined;
  return { field: 'end', what: `rangeEnd "${end}", which is before rangeStart "${start}"`, fix: 'write the smaller address as rangeStart' };
}

/** In order of their first addresses, ranges that overlap stand beside each other. */
function* overlaps(network: Network, ranges: readonly IpamRange[]): Iterable<Mistake> {
  const spans = ranges.flatMap((range) => {
    const cidr = cidrIn(range.network);
    if (cidr === undefined) return [];
    const [start, end] = [addressIn(range.start), addressIn(range.end)];
    return { range, family: cidr.family, first: start?.address ?? cidr.first + 1n, last: end?.address ?? cidr.last };
  });
  const sorted = [...spans].sort((one, other) => one.family - other.family || (one.first < other.first ? -1 : one.first > other.first ? 1 : 0));
  let before: typeof sorted[number] | undefined;
  for (const span of sorted) {
    if (before !== undefined && before.family === span.family && span.first <= before.last) {
      yield {
        at: span.range.place('network'),
        message: `${networkName(network)} has ranges in ${before.range.network} and ${span.range.network} that overlap`,
        fix: 'part them by rangeStart and rangeEnd, or keep one',
        related: [before.range.place('network')],
      };
    }
    before = before === undefined || before.family !== span.family || span.last > before.last ? span : before;
  }
}
