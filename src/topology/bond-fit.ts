import { BondDevice } from './device';
import { truthOf } from './nmstate-truth';
import { deviceOf, NodeView } from './node-view';

/** What a bond's mode wants of the switch. */
interface Demand {
  readonly allowed: readonly string[];
  readonly harm: string;
}

/** A bond whose mode wants another aggregation than its switch ports are stated to offer. */
export interface BondMisfit extends Demand {
  readonly bond: BondDevice;
  readonly mode: string;
  readonly aggregation: string;
}

const GROUPED: Demand = { allowed: ['STATIC'], harm: 'without a static aggregation the switch sees one MAC on several ports and returns broadcasts' };
const ALONE: Demand = { allowed: ['NONE'], harm: 'an aggregation sends frames to the ports that the bond keeps idle, where they are dropped' };
const DEMANDS: ReadonlyMap<string, Demand> = new Map(Object.entries({
  '802.3ad': { allowed: ['LACP'], harm: 'the ports do not join without LACP on the switch' },
  'balance-rr': GROUPED,
  'balance-xor': GROUPED,
  'broadcast': GROUPED,
  'active-backup': ALONE,
}));

/** @see https://docs.kernel.org/networking/bonding.html#switch-configuration */
export function bondMisfitOf(view: NodeView, name: string): BondMisfit | undefined {
  const bond = deviceOf(view, name, 'bond');
  const aggregation = Object.prototype.hasOwnProperty.call(view.switchPorts, name) ? view.switchPorts[name]?.aggregation : undefined;
  if (bond?.mode === undefined || aggregation === undefined || isSourceBalancing(bond)) return undefined;
  const demand = DEMANDS.get(bond.mode);
  return demand === undefined || demand.allowed.includes(aggregation.toUpperCase()) ? undefined : { ...demand, bond, mode: bond.mode, aggregation };
}

/** What a bond wants of the switch: `LACP`, `STATIC` or `NONE`; undefined where its mode is not known. */
export function aggregationFor(bond: BondDevice): string | undefined {
  if (isSourceBalancing(bond)) return 'NONE';
  return bond.mode === undefined ? undefined : DEMANDS.get(bond.mode)?.allowed[0];
}

/** Source load balancing is balance-xor for switches that know of no aggregation. */
function isSourceBalancing({ options }: BondDevice): boolean {
  return truthOf(options['balance-slb'] ?? options.balance_slb) === true;
}
