import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { objectAt } from '../topology/json';
import { within } from '../topology/place';

const RANGES: { readonly [option: string]: readonly [number, number] } = { 'hello-time': [1, 10], 'max-age': [6, 40], 'forward-delay': [2, 30] };

export const stpOutOfRange: Check = {
  code: 'VMN637',
  level: 'error',
  title: 'a bridge\'s spanning tree timer is out of its range',
  why: 'nmstate refuses the state, so the policy fails on every node',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/linux_bridge.rs#L653'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('linux-bridge', nodePolicies)) {
      const stp = objectAt(device.config, 'bridge', 'options', 'stp');
      for (const [option, [least, most]] of Object.entries(RANGES)) {
        const seconds = wholeOf(stp[option]);
        if (seconds === undefined || (seconds >= least && seconds <= most)) continue;
        yield {
          at: within(device.place, 'bridge', 'options', 'stp', option),
          message: `${deviceName({ policy, device })} has stp ${option} ${seconds}, but it is ${least} to ${most} seconds`,
          fix: `use ${option} from ${least} to ${most}`,
        };
      }
    }
  },
};
