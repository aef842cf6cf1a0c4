import { Check } from './check';
import { policyName } from './stated-devices';
import { isBlackhole, statedEntries } from './stated-routes';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const routeIntoZeroNet: Check = {
  code: 'VMN653',
  level: 'error',
  title: 'a route goes to a part of 0.0.0.0/8',
  why: 'no host has such an address; a default route is 0.0.0.0/0, and nmstate refuses a longer prefix',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L707'],

  *find({ nodePolicies }) {
    for (const { policy, entry, place } of statedEntries('routes', nodePolicies)) {
      const destination = textAt(entry, 'destination') ?? '';
      const match = /^0\.\d+\.\d+\.\d+(?:\/(\d+))?$/.exec(destination);
      if (match === null || isBlackhole(entry) || Number(match[1] ?? 32) < 8) continue;
      yield {
        at: within(place, 'destination'),
        message: `route of ${policyName(policy)} has destination "${destination}", which lies in 0.0.0.0/8`,
        fix: 'use 0.0.0.0/0 for the default route',
      };
    }
  },
};
