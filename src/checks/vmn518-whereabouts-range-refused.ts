import { Check, Mistake } from './check';
import { networkName } from './cni-configs';
import { networksWithIpam } from './networks-by-kind';
import { addressIn, cidrIn } from './subnet-text';
import { isSloppy, whereaboutsRange } from './whereabouts-range';
import { IpamRange, ipamOf } from '../topology/ipam';
import { Network } from '../topology/network';
import { within } from '../topology/place';
import { contains } from '../values/ip';

const WHEREABOUTS = 'https://github.com/k8snetworkplumbingwg/whereabouts/blob/v0.9.4/pkg';

export const whereaboutsRangeRefused: Check = {
  code: 'VMN518',
  level: 'error',
  title: 'a range of whereabouts is no network, has no address to hand out, or excludes what is none',
  why: 'the plugin refuses every pod on the network',
  evidence: [`${WHEREABOUTS}/config/config.go#L93-L121`, `${WHEREABOUTS}/iphelpers/iphelpers.go#L121-L143`, `${WHEREABOUTS}/allocate/allocate.go#L102-L110`],

  *find({ networks }) {
    for (const network of networksWithIpam(networks)) {
      const ipam = ipamOf(network);
      if (ipam.kind !== 'whereabouts') continue;
      for (const range of ipam.ranges) {
        yield* wrongRange(network, range);
        yield* wrongExclusions(network, range);
      }
    }
  },
};

function* wrongRange(network: Network, range: IpamRange): Iterable<Mistake> {
  const fault = isSloppy(range.network) ? undefined : faultOf(range);
  if (fault === undefined) return;
  yield {
    at: range.place('network'),
    message: `${networkName(network)} has whereabouts range "${range.network}", ${fault}`,
    fix: 'write a network of /30 or shorter, IPv6 /126, such as 10.0.0.0/24',
  };
}

function faultOf(range: IpamRange): string | undefined {
  const read = whereaboutsRange(range);
  if (read === undefined) return 'which is no network';
  if (range.network.includes('-') && (read.start === undefined || !contains(read.cidr, read.start))) return 'whose start is not in the network';
  return read.cidr.prefixLength > (read.cidr.family === 4 ? 30 : 126) ? 'which has no address to hand out' : undefined;
}

function* wrongExclusions(network: Network, range: IpamRange): Iterable<Mistake> {
  for (const [i, text] of range.exclude.entries()) {
    if (/\/0\d/.test(text) || text.toLowerCase().startsWith('::ffff:') || cidrIn(text) !== undefined || addressIn(text) !== undefined) continue;
    yield {
      at: within(range.place('exclude'), i),
      message: `${networkName(network)} excludes "${text}" from whereabouts range ${range.network}, which is no address and no network`,
      fix: 'write networks such as 10.0.0.0/30, or addresses',
    };
  }
}
