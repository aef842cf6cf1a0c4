import { Check } from './check';
import { booleanAt } from '../topology/json';
import { within } from '../topology/place';

/** The smallest MTU that IPv6 allows. */
const LEAST = 1280;

export const mtuTooSmallForIpv6: Check = {
  code: 'VMN304',
  level: 'error',
  title: 'an MTU that is too small for IPv6',
  why: 'an interface with IPv6 needs an MTU of at least 1280: nmstate refuses the whole state otherwise',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/base.rs#L246'],

  *find({ nodePolicies }) {
    for (const { format, devices } of nodePolicies) {
      if (format === 'netplan') continue;
      for (const { name, state, mtu, config, place } of devices) {
        // nmstate drops both from the Open vSwitch bridge itself, which has neither.
        const counts = state !== 'absent' && config.type !== 'ovs-bridge' && booleanAt(config, 'ipv6', 'enabled') === true;
        if (!counts || mtu === undefined || mtu >= LEAST) continue;
        yield {
          at: within(place, 'mtu'),
          message: `interface "${name}" has MTU ${mtu} and IPv6, which needs at least ${LEAST}`,
          fix: `give it MTU ${LEAST} or more, or disable IPv6 on it`,
          related: [within(place, 'ipv6', 'enabled')],
        };
      }
    }
  },
};
