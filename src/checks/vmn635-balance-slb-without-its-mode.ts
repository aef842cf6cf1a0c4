import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

export const balanceSlbWithoutItsMode: Check = {
  code: 'VMN635',
  level: 'error',
  title: 'a bond\'s balance-slb lacks mode balance-xor or xmit_hash_policy vlan+srcmac',
  why: 'source load balancing is a kind of balance-xor that spreads by VLAN and source MAC; nmstate refuses it in any other',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L1422'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const { mode, options } = device;
      const key = 'balance_slb' in options ? 'balance_slb' : 'balance-slb';
      const policyOfHash = options.xmit_hash_policy;
      if (truthOf(options[key]) !== true || isTemplate(mode) || isTemplate(policyOfHash)) continue;
      const isWrong = (mode !== undefined && mode !== 'balance-xor') || (policyOfHash !== undefined && !['vlan+srcmac', '5', 5].some((it) => it === policyOfHash));
      if (!isWrong && policyOfHash !== undefined) continue;
      const hash = policyOfHash === undefined ? 'no xmit_hash_policy' : `xmit_hash_policy ${JSON.stringify(policyOfHash)}`;
      yield {
        at: within(device.place, 'link-aggregation', 'options', key),
        // What is not stated may be on the node from before.
        level: isWrong ? 'error' : 'warning',
        message: `${deviceName({ policy, device })} has balance-slb with mode "${mode ?? 'not stated'}" and ${hash}`,
        fix: 'set mode balance-xor and the option xmit_hash_policy vlan+srcmac',
      };
    }
  },
};
