import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { objectAt } from '../topology/json';
import { within } from '../topology/place';

export const defaultPvidWithoutFilter: Check = {
  code: 'VMN639',
  level: 'error',
  title: 'a bridge has another default VLAN, but filters no VLANs',
  why: 'the default VLAN means something to a filtering bridge only, and nmstate turns the filter on by a port\'s VLANs; without, it refuses the state',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/linux_bridge.rs#L586'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('linux-bridge', nodePolicies)) {
      const pvid = wholeOf(objectAt(device.config, 'bridge', 'options')['vlan-default-pvid']);
      if (pvid === undefined || pvid === 1 || device.ports === undefined) continue;
      const filters = device.ports.some(({ vlans }) => vlans.kind === 'access' || vlans.kind === 'trunk');
      // A port whose VLANs are written, but not as anything that we know.
      const mayFilter = JSON.stringify(device.config.bridge).includes('"mode"') || JSON.stringify(device.config.bridge).includes('{{');
      if (filters || mayFilter) continue;
      yield {
        at: within(device.place, 'bridge', 'options', 'vlan-default-pvid'),
        message: `${deviceName({ policy, device })} has vlan-default-pvid ${pvid}, but none of its ports states VLANs`,
        fix: 'state the VLANs of its ports, or leave vlan-default-pvid out',
      };
    }
  },
};
