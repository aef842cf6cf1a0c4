import { Check } from './check';
import { isUp } from './stated-devices';
import { isObject, listAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const bondOfOne: Check = {
  code: 'VMN609',
  level: 'warning',
  title: 'a bond has one port only',
  why: 'a bond protects from the loss of a NIC or switch by a second port; with one, everything on it goes down with that',
  evidence: ['https://docs.kernel.org/networking/bonding.html#introduction'],

  *find({ nodeGroups }) {
    for (const { devices } of nodeGroups) {
      for (const device of devices.values()) {
        if (device.kind !== 'bond' || !isUp(device)) continue;
        const { config, place, ports } = device;
        const aggregation = config['link-aggregation'];
        const key = isObject(aggregation) ? ['link-aggregation', Array.isArray(aggregation.port) ? 'port' : 'ports'] : ['interfaces'];
        // A port that a capture names is not among those that were read.
        if (ports?.length !== 1 || listAt(valueAt(config, ...key)).length !== 1) continue;
        yield {
          at: within(place, ...key),
          message: `bond "${device.name}" has one port, "${ports[0] ?? ''}"`,
          fix: 'add a second port, best on another NIC and switch',
        };
      }
    }
  },
};
