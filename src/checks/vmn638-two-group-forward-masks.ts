import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { objectAt } from '../topology/json';
import { within } from '../topology/place';

export const twoGroupForwardMasks: Check = {
  code: 'VMN638',
  level: 'error',
  title: 'a bridge has two group forward masks that differ',
  why: 'group-forward-mask and group-fwd-mask are one option, so nmstate refuses two values of it',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/linux_bridge.rs#L552'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('linux-bridge', nodePolicies)) {
      const options = objectAt(device.config, 'bridge', 'options');
      const [one, other] = [wholeOf(options['group-forward-mask']), wholeOf(options['group-fwd-mask'])];
      if (one === undefined || other === undefined || one === other) continue;
      yield {
        at: within(device.place, 'bridge', 'options', 'group-forward-mask'),
        message: `${deviceName({ policy, device })} has group-forward-mask ${one} and group-fwd-mask ${other}, which are one option`,
        fix: 'keep group-fwd-mask only',
        related: [within(device.place, 'bridge', 'options', 'group-fwd-mask')],
      };
    }
  },
};
