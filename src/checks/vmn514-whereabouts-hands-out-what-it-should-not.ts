import { Check, Mistake } from './check';
import { networkName } from './cni-configs';
import { networksWithIpam } from './networks-by-kind';
import { addressIn, cidrIn } from './subnet-text';
import { whereaboutsRange, WhereaboutsRange } from './whereabouts-range';
import { IpamRange, ipamOf, ipamPlace } from '../topology/ipam';
import { Network } from '../topology/network';
import { within } from '../topology/place';
import { Cidr } from '../values/ip';

const WHEREABOUTS = 'https://github.com/k8snetworkplumbingwg/whereabouts/blob/v0.9.4/pkg';

export const whereaboutsHandsOutWhatItShouldNot: Check = {
  code: 'VMN514',
  level: 'warning',
  title: 'whereabouts may hand out the gateway\'s address, or ignores where its range starts or ends',
  why: 'the plugin keeps no gateway free, and a start or end that is not within the network is passed over silently: a pod gets an address that is not meant for it',
  evidence: [`${WHEREABOUTS}/iphelpers/iphelpers.go#L236-L269`, `${WHEREABOUTS}/allocate/allocate.go#L86-L129`],

  *find({ networks }) {
    for (const network of networksWithIpam(networks)) {
      const ipam = ipamOf(network);
      if (ipam.kind !== 'whereabouts') continue;
      const gateway = addressIn(ipam.gateway);
      for (const range of ipam.ranges) {
        const read = whereaboutsRange(range);
        if (read === undefined || read.usable.first > read.usable.last) continue;
        yield* ignored(network, range, read);
        yield* unguarded(network, range, read, gateway);
      }
    }
  },
};

function* ignored(network: Network, range: IpamRange, read: WhereaboutsRange): Iterable<Mistake> {
  if (range.network.includes('-')) return;
  const { first, last } = handedOut(read);
  for (const [field, name, stated, used] of [['start', 'range_start', read.start, first], ['end', 'range_end', read.end, last]] as const) {
    if (stated === undefined || (stated.family === read.cidr.family && stated.address === used)) continue;
    yield {
      at: range.place(field),
      message: `${networkName(network)} has ${name} ${stated.text}, which is no address to hand out of ${range.network}${field === 'end' && read.start !== undefined ? ` from ${read.start.text} on` : ''}, so it is ignored`,
      fix: `write a ${name} within ${range.network}`,
    };
  }
}

function* unguarded(network: Network, range: IpamRange, read: WhereaboutsRange, gateway: Cidr | undefined): Iterable<Mistake> {
  if (gateway === undefined || gateway.family !== read.cidr.family) return;
  const { first, last } = handedOut(read);
  const excluded = range.exclude.map((text) => cidrIn(text) ?? addressIn(text));
  const isFree = excluded.some((cidr) => cidr === undefined || (cidr.first <= gateway.address && gateway.address <= cidr.last));
  if (isFree || gateway.address < first || gateway.address > last) return;
  yield {
    at: within(ipamPlace(network), 'gateway'),
    message: `${networkName(network)} has gateway ${gateway.text}, which whereabouts hands out of ${range.network}`,
    fix: `write "exclude": ["${gateway.text}/${gateway.family === 4 ? 32 : 128}"]`,
    related: [range.place('network')],
  };
}

/** The first and last address, where the plugin takes what is stated if it can. */
function handedOut({ cidr, usable, start, end }: WhereaboutsRange): { readonly first: bigint; readonly last: bigint } {
  const isIn = (address: Cidr | undefined, first: bigint): address is Cidr => (
    address?.family === cidr.family && address.address >= first && address.address <= usable.last
  );
  const first = isIn(start, usable.first) ? start.address : usable.first;
  return { first, last: isIn(end, first) ? end.address : usable.last };
}
