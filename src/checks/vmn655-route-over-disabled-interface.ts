import { Check } from './check';
import { isByName, isUp, policyName } from './stated-devices';
import { routeName, statedEntries } from './stated-routes';
import { Device } from '../topology/device';
import { objectAt, textAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

export const routeOverDisabledInterface: Check = {
  code: 'VMN655',
  level: 'error',
  title: 'a route leaves by an interface that the same policy removes, or on which it turns the family off',
  why: 'nmstate refuses a route by an interface that is absent or has no addresses of its family',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L523', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L533', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/route.rs#L544'],

  *find({ nodePolicies }) {
    for (const { policy, entry, place } of statedEntries('routes', nodePolicies)) {
      const [via, destination] = [textAt(entry, 'next-hop-interface'), textAt(entry, 'destination')];
      const device = policy.devices.find((one) => one.name === via && one.kind !== 'ovs-bridge' && isByName(one));
      if (device === undefined || destination === undefined) continue;
      const family = destination.includes(':') ? 'ipv6' : 'ipv4';
      const fault = faultOf(device, family);
      if (fault === undefined) continue;
      yield {
        at: within(place, 'next-hop-interface'),
        message: `${routeName(entry)} of ${policyName(policy)} leaves by "${device.name}", which ${fault} in the same policy`,
        fix: `remove the route, or give "${device.name}" addresses of ${family}`,
        related: [device.place],
      };
    }
  },
};

function faultOf(device: Device, family: 'ipv4' | 'ipv6'): string | undefined {
  if (device.state === 'absent') return 'is absent';
  if (!isUp(device)) return undefined;
  return truthOf(objectAt(device.config, family).enabled) === false ? `has ${family} disabled` : undefined;
}
