import { Check } from './check';
import { portsOf } from './device-ports';
import { isTemplate } from './nmstate-values';
import { deviceName, isByName, isUp } from './stated-devices';
import { Device } from '../topology/device';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const controllerDisagrees: Check = {
  code: 'VMN647',
  level: 'error',
  title: 'an interface names one controller, the lists of ports say another',
  why: 'nmstate takes either as the truth, and refuses two that differ',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces_controller.rs#L74', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces_controller.rs#L129'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format === 'netplan') continue;
      const listing = policy.devices.filter((device) => isUp(device) && portsOf(device) !== undefined);
      const controllers = new Map(listing.map((device) => [device.name, device]));
      const owners = new Map(listing.flatMap((device) => (portsOf(device) ?? []).map(({ name }): [string, Device] => [name, device])));
      for (const device of policy.devices) {
        const wanted = textAt(device.config, 'controller');
        if (wanted === undefined || isTemplate(wanted) || !isUp(device) || !isByName(device) || device.kind === 'ovs-bridge') continue;
        const owner = owners.get(device.name);
        const other = owner ?? controllers.get(wanted);
        // A list that captures fill in may have it.
        const mayList = other === undefined || (owner === undefined && JSON.stringify(other.config).includes('{{'));
        if (mayList || owner?.name === wanted) continue;
        const says = wanted === '' ? 'no controller' : `controller "${wanted}"`;
        yield {
          at: within(device.place, 'controller'),
          message: `${deviceName({ policy, device })} states ${says}, but ${owner === undefined ? `"${wanted}" does not list it` : `"${owner.name}" lists it`} as a port`,
          fix: 'leave controller out, and list the port where it belongs',
          related: [other.place],
        };
      }
    }
  },
};
