import { Check } from './check';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { textAt } from '../topology/json';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const bondMacUnderFailOverMac: Check = {
  code: 'VMN630',
  level: 'error',
  title: 'a bond has a MAC address of its own while fail_over_mac is active',
  why: 'with fail_over_mac active the bond has the MAC of its active port, so nmstate refuses another',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L265'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const mac = textAt(device.config, 'mac-address');
      const follows = device.options.fail_over_mac === 'active' || plainText(device.options.fail_over_mac) === '1';
      if (mac === undefined || !follows || device.mode !== 'active-backup') continue;
      yield {
        at: within(device.place, 'mac-address'),
        message: `${deviceName({ policy, device })} has mac-address "${mac}" in mode active-backup with fail_over_mac active`,
        fix: 'remove mac-address, or set fail_over_mac to none',
        related: [within(device.place, 'link-aggregation', 'options', 'fail_over_mac')],
      };
    }
  },
};
