import { Check } from './check';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { isObject, valueAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

export const patchWithMtuOrAddress: Check = {
  code: 'VMN642',
  level: 'error',
  title: 'a patch between two bridges of Open vSwitch has an MTU or addresses',
  why: 'a patch is no interface of the kernel, so nmstate refuses either on it',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ovs.rs#L450', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ovs.rs#L462'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('ovs-interface', nodePolicies)) {
      const { config, place } = device;
      if (!isObject(config.patch)) continue;
      const owner = `${deviceName({ policy, device })}, the patch to "${device.patchPeer ?? ''}",`;
      if (device.mtu !== undefined) {
        yield { at: within(place, 'mtu'), message: `${owner} has mtu ${device.mtu}, but a patch has none`, fix: 'remove mtu: a patch takes frames of any size' };
      }
      for (const family of ['ipv4', 'ipv6']) {
        if (truthOf(valueAt(config, family, 'enabled')) !== true) continue;
        yield { at: within(place, family), message: `${owner} has ${family} enabled, but a patch has no addresses`, fix: `remove ${family} from the patch` };
      }
    }
  },
};
