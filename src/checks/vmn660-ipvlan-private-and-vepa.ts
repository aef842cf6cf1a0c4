import { Check } from './check';
import { deviceName, nmstateDevices } from './stated-devices';
import { objectAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

export const ipvlanPrivateAndVepa: Check = {
  code: 'VMN660',
  level: 'error',
  title: 'an ipvlan is private and vepa at once',
  why: 'the two flags exclude each other, so nmstate refuses the state',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ipvlan.rs#L52'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevices(nodePolicies)) {
      const config = objectAt(device.config, 'ipvlan');
      if (truthOf(config.private) !== true || truthOf(config.vepa) !== true) continue;
      yield {
        at: within(device.place, 'ipvlan', 'vepa'),
        message: `${deviceName({ policy, device })} has private true and vepa true`,
        fix: 'keep one of private and vepa',
      };
    }
  },
};
