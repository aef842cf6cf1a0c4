import { Check } from './check';
import { policyName } from './stated-devices';
import { isBlackhole, routeName, statedEntries } from './stated-routes';
import { isObject, textAt } from '../topology/json';

export const routeWithoutInterface: Check = {
  code: 'VMN651',
  level: 'error',
  title: 'a route does not say by which interface it leaves',
  why: 'nmstate keeps a route with its interface, and refuses one without',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L90'],

  *find({ nodePolicies }) {
    for (const { policy, entry, place } of statedEntries('routes', nodePolicies)) {
      if (!isObject(entry) || entry['next-hop-interface'] !== undefined || entry['route-type'] !== undefined || isBlackhole(entry)) continue;
      const address = textAt(entry, 'next-hop-address');
      yield {
        at: place,
        message: `${routeName(entry)} of ${policyName(policy)} has ${address === undefined ? 'no next hop' : `next-hop-address "${address}"`}, but no next-hop-interface`,
        fix: 'state next-hop-interface',
      };
    }
  },
};
