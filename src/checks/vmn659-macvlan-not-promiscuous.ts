import { Check } from './check';
import { deviceName, nmstateDevices } from './stated-devices';
import { objectAt, textAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

const KEYS = ['promiscuous', 'accept-all-mac'];

export const macvlanNotPromiscuous: Check = {
  code: 'VMN659',
  level: 'error',
  title: 'a mac-vlan or mac-vtap is told not to be promiscuous in a mode other than passthru',
  why: 'only passthru can do without, so nmstate refuses the state',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/mac_vlan.rs#L53'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevices(nodePolicies)) {
      const section = device.kind === 'other' ? device.type : undefined;
      if (section !== 'mac-vlan' && section !== 'mac-vtap') continue;
      const config = objectAt(device.config, section);
      const [key, mode] = [KEYS.find((one) => truthOf(config[one]) === false), textAt(config, 'mode')];
      if (key === undefined || mode === undefined || mode === 'passthru') continue;
      yield {
        at: within(device.place, section, key),
        message: `${deviceName({ policy, device })} has ${key} false in mode "${mode}", but only passthru may`,
        fix: `remove ${key}, or use mode passthru`,
      };
    }
  },
};
