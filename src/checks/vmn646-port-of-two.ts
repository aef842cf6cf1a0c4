import { Check } from './check';
import { PortOf, portsOf } from './device-ports';
import { deviceName, isUp } from './stated-devices';
import { Device } from '../topology/device';

export const portOfTwo: Check = {
  code: 'VMN646',
  level: 'error',
  title: 'an interface is a port of two bonds or bridges',
  why: 'an interface has one controller at most, so nmstate refuses the state',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces_controller.rs#L461', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces_controller.rs#L15'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format === 'netplan') continue;
      const owners = new Map<string, { readonly controller: Device; readonly port: PortOf }>();
      for (const controller of policy.devices.filter(isUp)) {
        for (const port of portsOf(controller) ?? []) {
          const other = owners.get(port.name);
          owners.set(port.name, other ?? { controller, port });
          if (other === undefined || other.controller === controller) continue;
          yield {
            at: port.place,
            message: `interface "${port.name}" is a port of ${deviceName({ policy, device: controller })} and of "${other.controller.name}"`,
            fix: `leave it out of "${controller.name}" or of "${other.controller.name}"`,
            related: [other.port.place],
          };
        }
      }
    }
  },
};
