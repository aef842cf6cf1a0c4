import { Check } from './check';
import { policyName } from './stated-devices';
import { isBlackhole, routeName, statedEntries } from './stated-routes';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const blackholeWithNextHop: Check = {
  code: 'VMN652',
  level: 'error',
  title: 'a route that drops packets has a next hop',
  why: 'blackhole, unreachable and prohibit routes end on the node, so nmstate refuses a next hop',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L76'],

  *find({ nodePolicies }) {
    for (const { policy, entry, place } of statedEntries('routes', nodePolicies)) {
      if (!isBlackhole(entry)) continue;
      const [device, address] = [textAt(entry, 'next-hop-interface'), textAt(entry, 'next-hop-address')];
      const hop = device !== undefined && device !== 'lo' ? device : address;
      if (hop === undefined) continue;
      yield {
        at: within(place, hop === address ? 'next-hop-address' : 'next-hop-interface'),
        message: `${routeName(entry)} of ${policyName(policy)} has route-type "${textAt(entry, 'route-type') ?? ''}" and next hop "${hop}"`,
        fix: 'remove the next hop, or the route-type',
      };
    }
  },
};
