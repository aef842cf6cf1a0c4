import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { policyName } from './stated-devices';
import { routeName, statedEntries } from './stated-routes';
import { textAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const routeWeightOrWindow: Check = {
  code: 'VMN654',
  level: 'error',
  title: 'a route\'s weight or congestion window is none that nmstate takes',
  why: 'nmstate takes weights from 1 to 256 on IPv4 routes only, and windows above 0, and refuses the state otherwise',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L354', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L364', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L374'],

  *find({ nodePolicies }) {
    for (const { policy, entry, place } of statedEntries('routes', nodePolicies)) {
      const [weight, cwnd] = [wholeOf(valueAt(entry, 'weight')), wholeOf(valueAt(entry, 'cwnd'))];
      const route = `${routeName(entry)} of ${policyName(policy)}`;
      const isSix = (textAt(entry, 'destination') ?? '').includes(':');
      if (weight !== undefined && (weight < 1 || weight > 256)) {
        yield { at: within(place, 'weight'), message: `${route} has weight ${weight}, but weights are 1 to 256`, fix: 'use a weight from 1 to 256' };
      } else if (weight !== undefined && isSix) {
        yield { at: within(place, 'weight'), message: `${route} has weight ${weight}, but IPv6 routes have none`, fix: 'remove weight' };
      }
      if (cwnd !== 0) continue;
      yield { at: within(place, 'cwnd'), message: `${route} has cwnd 0, but a congestion window is at least 1`, fix: 'remove cwnd' };
    }
  },
};
