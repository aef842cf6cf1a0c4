import { Check } from './check';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { isObject } from '../topology/json';
import { within } from '../topology/place';

export const vlanWithoutBase: Check = {
  code: 'VMN640',
  level: 'error',
  title: 'a vlan interface does not say its base or its id',
  why: 'nmstate cannot make a vlan interface without its base, nor read a vlan section without its id: the policy fails',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/vlan.rs#L68', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/vlan.rs#L89'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('vlan', nodePolicies)) {
      const { vlan } = device.config;
      if (!isObject(vlan)) continue;
      for (const key of ['base-iface', 'id']) {
        if (vlan[key] !== undefined) continue;
        yield {
          at: within(device.place, 'vlan'),
          // The base of one that the node has already may be left out.
          level: key === 'id' ? 'error' : 'warning',
          message: `${deviceName({ policy, device })} has no ${key}, but states ${Object.keys(vlan).join(', ') || 'an empty vlan section'}`,
          fix: key === 'id' ? 'state vlan.id' : 'state vlan.base-iface, the interface that carries the tagged frames',
        };
      }
    }
  },
};
