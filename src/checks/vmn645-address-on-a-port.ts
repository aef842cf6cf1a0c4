import { Check } from './check';
import { portsOf } from './device-ports';
import { deviceName, isByName, isUp } from './stated-devices';
import { Device } from '../topology/device';
import { valueAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { NodePolicy } from '../topology/node-group';
import { within } from '../topology/place';

export const addressOnAPort: Check = {
  code: 'VMN645',
  level: 'error',
  title: 'an interface has addresses although it is a port of a bond or bridge',
  why: 'a port has no addresses of its own, so nmstate refuses the state',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/base.rs#L348', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/base.rs#L180'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format === 'netplan') continue;
      const controllers = controllersIn(policy);
      for (const device of policy.devices) {
        const controller = controllers.get(device.name);
        const family = ['ipv4', 'ipv6'].find((key) => truthOf(valueAt(device.config, key, 'enabled')) === true);
        if (controller === undefined || family === undefined || !isUp(device) || !isByName(device) || !isPlain(device)) continue;
        yield {
          at: within(device.place, family, 'enabled'),
          message: `${deviceName({ policy, device })} has ${family} enabled, but is a port of ${deviceName({ policy, device: controller })}`,
          fix: controller.kind === 'ovs-bridge' ? 'put the addresses on an ovs-interface of the bridge' : `put the addresses on "${controller.name}"`,
          related: [controller.place],
        };
      }
    }
  },
};

/** An ovs-interface may have addresses, and an interface of unknown type may be one; the bridge of an ovs-interface's name is no port. */
function isPlain(device: Device): boolean {
  return device.kind !== 'ovs-interface' && device.kind !== 'ovs-bridge' && (device.kind !== 'other' || device.type !== undefined);
}

function controllersIn({ devices }: NodePolicy): ReadonlyMap<string, Device> {
  return new Map(devices.filter(isUp).flatMap((device) => (portsOf(device) ?? []).map(({ name }): [string, Device] => [name, device])));
}
