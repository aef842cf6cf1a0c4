import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { valueAt } from '../topology/json';
import { within } from '../topology/place';

const MODES = ['balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad', 'balance-tlb', 'balance-alb'];

export const bondModeUnknown: Check = {
  code: 'VMN636',
  level: 'error',
  title: 'a bond\'s mode is none that the kernel has',
  why: 'nmstate cannot read the state, so the policy fails on every node',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L424'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const mode = valueAt(device.config, 'link-aggregation', 'mode');
      if (mode === undefined || isTemplate(mode) || (device.mode !== undefined && MODES.includes(device.mode))) continue;
      yield {
        at: within(device.place, 'link-aggregation', 'mode'),
        message: `${deviceName({ policy, device })} has mode ${JSON.stringify(mode)}, which is none of ${MODES.join(', ')}`,
        fix: 'use 802.3ad where the switch speaks LACP, else active-backup',
      };
    }
  },
};
