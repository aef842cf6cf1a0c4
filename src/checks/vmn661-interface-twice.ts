import { Check } from './check';
import { isByName, policyName } from './stated-devices';
import { Device } from '../topology/device';
import { within } from '../topology/place';

export const interfaceTwice: Check = {
  code: 'VMN661',
  level: 'error',
  title: 'a policy states one interface twice, and differently',
  why: 'nmstate keeps the last entry of a name and drops the earlier one without a word',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces.rs#L153'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format === 'netplan') continue;
      const lasts = new Map<string, Device>();
      for (const device of [...policy.devices].reverse()) {
        const key = `${device.kind === 'ovs-bridge' ? 'ovs-bridge' : ''} ${device.name}`;
        const last = lasts.get(key);
        lasts.set(key, last ?? device);
        // An IPsec connection is no interface of the kernel.
        const isKept = device.kind === 'other' && device.type === 'ipsec';
        if (last === undefined || isKept || !isByName(device) || JSON.stringify(last.config) === JSON.stringify(device.config)) continue;
        yield {
          at: within(device.place, 'name'),
          message: `${policyName(policy)} states interface "${device.name}" twice, and of the first entry nothing remains`,
          fix: 'join the two entries into one',
          related: [last.place],
        };
      }
    }
  },
};
