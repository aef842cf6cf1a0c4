import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { listAt, textAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const bondQueueIdTwice: Check = {
  code: 'VMN632',
  level: 'error',
  title: 'two ports of a bond have the same queue-id',
  why: 'the kernel takes a queue id for one port only, so nmstate refuses it',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L140'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const owners = new Map<number, string>();
      for (const [i, port] of listAt(device.config, 'link-aggregation', 'ports-config').entries()) {
        const [id, name] = [wholeOf(valueAt(port, 'queue-id')), textAt(port, 'name') ?? ''];
        if (id === undefined || id === 0) continue;
        const other = owners.get(id);
        owners.set(id, other ?? name);
        if (other === undefined) continue;
        yield {
          at: within(device.place, 'link-aggregation', 'ports-config', i, 'queue-id'),
          message: `ports "${other}" and "${name}" of ${deviceName({ policy, device })} both have queue-id ${id}`,
          fix: 'give each port a queue-id of its own, or 0',
        };
      }
    }
  },
};
