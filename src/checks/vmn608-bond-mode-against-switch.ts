import { modePlace } from './bond-place';
import { Check, Level } from './check';
import { truthOf } from './nmstate-values';
import { deviceOf, nodesName, nodeViewsOf } from '../topology/node-view';

interface Demand { readonly allowed: readonly string[]; readonly level: Level; readonly harm: string }

const GROUPED: Demand = { allowed: ['STATIC'], level: 'warning', harm: 'without a static aggregation the switch sees one MAC on several ports and returns broadcasts' };
const ALONE: Demand = { allowed: ['NONE'], level: 'warning', harm: 'an aggregation sends frames to the ports that the bond keeps idle, where they are dropped' };
const DEMANDS: ReadonlyMap<string, Demand> = new Map(Object.entries({
  '802.3ad': { allowed: ['LACP'], level: 'error', harm: 'the ports do not join without LACP on the switch' },
  'balance-rr': GROUPED,
  'balance-xor': GROUPED,
  'broadcast': GROUPED,
  'active-backup': ALONE,
}));

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
      for (const [name, { aggregation }] of Object.entries(view.switchPorts)) {
        const bond = deviceOf(view, name, 'bond');
        const isOwn = view.group.devices.has(name) || Object.prototype.hasOwnProperty.call(view.group.switchPorts, name);
        if (bond?.mode === undefined || aggregation === undefined || !isOwn) continue;
        // Source load balancing is balance-xor for switches that know of no aggregation.
        const isSlb = truthOf(bond.options['balance-slb'] ?? bond.options.balance_slb) === true;
        const demand = isSlb ? undefined : DEMANDS.get(bond.mode);
        if (demand === undefined || demand.allowed.includes(aggregation.toUpperCase())) continue;
        yield {
          at: modePlace(bond),
          level: demand.level,
          message: `bond "${name}" of ${nodesName(view.group)} has mode ${bond.mode}, but its switch ports offer aggregation ${aggregation}: ${demand.harm}`,
          fix: `set the switch ports to ${demand.allowed.join(' or ')}, or ${FITTING.get(aggregation.toUpperCase()) ?? 'correct vmnet.dev/switch-ports'}`,
        };
      }
    }
  },
};
