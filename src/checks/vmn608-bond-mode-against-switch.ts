import { modePlace } from './bond-place';
import { Check } from './check';
import { bondMisfitOf } from '../topology/bond-fit';
import { nodesName, nodeViewsOf } from '../topology/node-view';

const FITTING: ReadonlyMap<string, string> = new Map(Object.entries({
  NONE: 'use mode active-backup',
  STATIC: 'use mode balance-xor',
  LACP: 'use mode 802.3ad',
}));

export const bondModeAgainstSwitch: Check = {
  code: 'VMN608',
  level: 'error',
  title: 'a bond\'s mode and what the switch offers do not fit',
  why: '802.3ad needs LACP, balance-xor and balance-rr a static aggregation, and active-backup none: else links stay down, or frames are lost or return',
  evidence: ['https://docs.kernel.org/networking/bonding.html#switch-configuration'],

  *find(topology) {
    for (const view of nodeViewsOf(topology)) {
      for (const name of Object.keys(view.switchPorts)) {
        const isOwn = view.group.devices.has(name) || Object.prototype.hasOwnProperty.call(view.group.switchPorts, name);
        const misfit = isOwn ? bondMisfitOf(view, name) : undefined;
        if (misfit === undefined) continue;
        const { bond, mode, aggregation, allowed, harm } = misfit;
        yield {
          at: modePlace(bond),
          level: mode === '802.3ad' ? 'error' : 'warning',
          message: `bond "${name}" of ${nodesName(view.group)} has mode ${mode}, but its switch ports offer aggregation ${aggregation}: ${harm}`,
          fix: `set the switch ports to ${allowed.join(' or ')}, or ${FITTING.get(aggregation.toUpperCase()) ?? 'correct vmnet.dev/switch-ports'}`,
        };
      }
    }
  },
};
