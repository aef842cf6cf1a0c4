import { Check } from './check';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const ovsBridgeWithMac: Check = {
  code: 'VMN641',
  level: 'error',
  title: 'a bridge of Open vSwitch has a MAC address',
  why: 'an Open vSwitch bridge is no interface of the kernel: its internal interface has the address, and nmstate refuses it on the bridge',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ovs.rs#L128'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('ovs-bridge', nodePolicies)) {
      const mac = textAt(device.config, 'mac-address') ?? '';
      if (mac === '') continue;
      yield {
        at: within(device.place, 'mac-address'),
        message: `${deviceName({ policy, device })} has mac-address "${mac}", which only its ovs-interface can have`,
        fix: `set mac-address, or copy-mac-from, on the ovs-interface "${device.name}"`,
      };
    }
  },
};
