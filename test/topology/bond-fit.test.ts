import { aggregationFor, bondMisfitOf } from '../../src/topology/bond-fit';
import { deviceOf, nodeViewsOf } from '../../src/topology/node-view';
import { policy, topologyOf } from '../reach/scenario';

const nic = (name: string, mtu?: number) => ({ name, type: 'ethernet', state: 'up', mtu });
const viewOf = (...interfaces: readonly object[]) => nodeViewsOf(topologyOf(policy('p', {}, interfaces)))[0] ?? fail();

function fail(): never {
  throw new Error('there is none');
}

describe('a bond and its switch ports', () => {
  const bond = (mode: string | undefined, options = {}) => ({ 'name': 'bond0', 'type': 'bond', 'state': 'up', 'link-aggregation': { mode, port: ['eth1', 'eth2'], options } });
  const misfit = (config: object, aggregation?: string) => {
    const [view] = nodeViewsOf(topologyOf(policy('p', {}, [config], { bond0: { aggregation } })));
    const found = view === undefined ? undefined : bondMisfitOf(view, 'bond0');
    return found === undefined ? undefined : `${found.mode} on ${found.aggregation} wants ${found.allowed.join()}`;
  };

  it.each([
    ['802.3ad', 'LACP'], ['802.3ad', 'lacp'], ['balance-rr', 'STATIC'], ['balance-xor', 'static'], ['broadcast', 'STATIC'], ['active-backup', 'NONE'], ['balance-tlb', 'LACP'], ['balance-alb', 'NONE'],
  ])('of mode %s fits aggregation %s', (mode, aggregation) => {
    expect(misfit(bond(mode), aggregation)).toBeUndefined();
  });

  it.each([['802.3ad', 'NONE', 'LACP'], ['balance-rr', 'LACP', 'STATIC'], ['balance-xor', 'NONE', 'STATIC'], ['broadcast', 'NONE', 'STATIC'], ['active-backup', 'STATIC', 'NONE']])(
    'of mode %s does not fit aggregation %s', (mode, aggregation, wanted) => {
      expect(misfit(bond(mode), aggregation)).toBe(`${mode} on ${aggregation} wants ${wanted}`);
    },
  );

  it('fit as far as anybody knows where one of them is not stated, or where the bond balances by source for switches that know of none', () => {
    expect(misfit(bond('802.3ad'))).toBeUndefined();
    expect(misfit(bond(undefined), 'NONE')).toBeUndefined();
    expect(misfit(nic('bond0'), 'NONE')).toBeUndefined();
    expect(misfit(bond('balance-xor', { 'balance-slb': 1 }), 'NONE')).toBeUndefined();
    expect(misfit(bond('balance-xor', { balance_slb: 'on' }), 'NONE')).toBeUndefined();
    expect(bondMisfitOf(viewOf(bond('802.3ad')), 'bond0')).toBeUndefined();
  });

  it('want an aggregation by the mode', () => {
    const wanted = (mode: string | undefined, options = {}) => {
      const device = deviceOf(viewOf(bond(mode, options)), 'bond0', 'bond');
      return device === undefined ? 'no bond' : aggregationFor(device);
    };
    expect(['802.3ad', 'balance-rr', 'active-backup', 'balance-alb', undefined].map((mode) => wanted(mode))).toEqual(['LACP', 'STATIC', 'NONE', undefined, undefined]);
    expect(wanted('balance-xor', { 'balance-slb': true })).toBe('NONE');
  });
});
