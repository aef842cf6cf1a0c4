import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { listAt, textAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const portsConfigOfOtherPorts: Check = {
  code: 'VMN631',
  level: 'error',
  title: 'a bond\'s port and ports-config name different ports',
  why: 'nmstate takes either as the list of ports, and refuses two that differ',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L302'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const configs = valueAt(device.config, 'link-aggregation', 'ports-config');
      if (!Array.isArray(configs) || device.ports === undefined) continue;
      const configured = listAt(device.config, 'link-aggregation', 'ports-config').map((port) => textAt(port, 'name') ?? '');
      const isSame = JSON.stringify([...configured].sort()) === JSON.stringify([...device.ports].sort());
      if (isSame || configured.some(isTemplate)) continue;
      yield {
        at: within(device.place, 'link-aggregation', 'ports-config'),
        message: `${deviceName({ policy, device })} has ports ${device.ports.join(', ')}, but its ports-config names ${configured.join(', ')}`,
        fix: 'name the same ports in both, or leave port out',
      };
    }
  },
};
