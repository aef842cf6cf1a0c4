import { Check } from './check';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { within } from '../topology/place';

export const multicastActorSystem: Check = {
  code: 'VMN634',
  level: 'error',
  title: 'a bond\'s ad_actor_system is a multicast address',
  why: 'a LACP system is named by an address of one host, so nmstate refuses the prefix 01:00:5E',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L1378'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const system = device.options.ad_actor_system;
      if (typeof system !== 'string' || !system.toUpperCase().startsWith('01:00:5E')) continue;
      yield {
        at: within(device.place, 'link-aggregation', 'options', 'ad_actor_system'),
        message: `${deviceName({ policy, device })} has ad_actor_system "${system}", a multicast address`,
        fix: 'use a unicast address such as 02:00:00:00:00:01, or leave it out',
      };
    }
  },
};
