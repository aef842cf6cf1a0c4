import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { within } from '../topology/place';

export const miimonBesideArpInterval: Check = {
  code: 'VMN633',
  level: 'error',
  title: 'a bond watches its links by miimon and by arp_interval at once',
  why: 'the two kinds of link monitoring exclude each other, so nmstate refuses the bond',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L1396'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('bond', nodePolicies)) {
      const [miimon, arp] = [wholeOf(device.options.miimon) ?? 0, wholeOf(device.options.arp_interval) ?? 0];
      if (miimon === 0 || arp === 0) continue;
      yield {
        at: within(device.place, 'link-aggregation', 'options', 'arp_interval'),
        message: `${deviceName({ policy, device })} has miimon ${miimon} and arp_interval ${arp}`,
        fix: 'keep miimon and remove arp_interval with its arp_ip_target',
      };
    }
  },
};
