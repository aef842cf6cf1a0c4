import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { within } from '../topology/place';

const MODES = ['active-backup', 'balance-slb', 'balance-tcp', 'lacp'];

export const ovsBondModeUnknown: Check = {
  code: 'VMN643',
  level: 'error',
  title: 'the mode of an Open vSwitch bond is none that it has',
  why: 'nmstate cannot read the state, so the policy fails on every node; a Linux bond\'s modes are others',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ovs.rs#L588'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('ovs-bridge', nodePolicies)) {
      for (const { name, bondMode, place } of device.ports ?? []) {
        if (bondMode === undefined || isTemplate(bondMode) || MODES.includes(bondMode)) continue;
        yield {
          at: within(place, 'link-aggregation', 'mode'),
          message: `OVS bond "${name}" of ${deviceName({ policy, device })} has mode "${bondMode}", which is none of ${MODES.join(', ')}`,
          fix: 'use balance-tcp or lacp where the switch speaks LACP, else balance-slb or active-backup',
        };
      }
    }
  },
};
