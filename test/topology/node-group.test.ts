import { topologyOf } from './topology-of';
import { overlap } from '../../src/topology/node-group';

const policy = (name: string, nodeSelector: object | undefined, ...interfaces: readonly object[]) => ({
  apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { nodeSelector, desiredState: { interfaces } },
});
const bridge = (name: string, mtu?: number, state = 'up') => ({ name, type: 'linux-bridge', state, mtu });
const groupsOf = (...policies: readonly object[]) => topologyOf(policies).nodeGroups.map(({ selector, policies: own, devices, conflicts }) => ({
  selector,
  policies: own.map(({ manifest }) => manifest.name),
  devices: [...devices.values()].map(({ name, mtu, state }) => [name, mtu, state]),
  conflicts: conflicts.map(({ first, second }) => [first.mtu, second.mtu]),
}));

describe('policies', () => {
  it('with equal selectors, in whatever order, are about the same nodes', () => {
    expect(groupsOf(policy('a', { zone: 'x', rack: '1' }, bridge('br0')), policy('b', { rack: '1', zone: 'x' }, bridge('br1')))).toEqual([
      { selector: { zone: 'x', rack: '1' }, policies: ['a', 'b'], devices: [['br0', undefined, 'up'], ['br1', undefined, 'up']], conflicts: [] },
    ]);
  });

  it('with different selectors are not surely about the same, and those without one are about all', () => {
    const groups = groupsOf(policy('a', { zone: 'x' }), policy('b', { zone: 'y' }), policy('c', undefined), policy('d', undefined));
    expect(groups.map(({ policies }) => policies)).toEqual([['a'], ['b'], ['c', 'd']]);
  });

  it('that hosts apply themselves are about the same ones only in one object', () => {
    const files = (name: string, data: object) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, annotations: { 'vmnet.dev/node-network': 'netplan' } }, data });
    const netplan = (mtu: number) => `network: {bridges: {br0: {mtu: ${mtu}}}}`;
    const groups = groupsOf(files('a', { 'one.yaml': netplan(9000), 'two.yaml': netplan(1500) }), files('b', { 'one.yaml': netplan(1400) }));
    expect(groups.map(({ policies }) => policies)).toEqual([['a', 'a'], ['b']]);
  });

  it('that state one device twice are in conflict, and the first one counts', () => {
    expect(groupsOf(policy('a', { zone: 'x' }, bridge('br0', 9000)), policy('b', { zone: 'x' }, bridge('br0', 1500)))).toMatchObject([
      { devices: [['br0', 9000, 'up']], conflicts: [[9000, 1500]] },
    ]);
  });

  it('of which one takes a device away leave it to the one that makes it', () => {
    expect(groupsOf(policy('a', { zone: 'x' }, bridge('br0', 9000, 'absent')), policy('b', { zone: 'x' }, bridge('br0', 1500)))).toMatchObject([{ devices: [['br0', 1500, 'up']] }]);
    expect(groupsOf(policy('a', { zone: 'x' }, bridge('br0', 1500)), policy('b', { zone: 'x' }, bridge('br0', 9000, 'absent')))).toMatchObject([{ devices: [['br0', 1500, 'up']] }]);
  });
});

describe('two selections of nodes', () => {
  const groupOf = (selector: object) => {
    const [group] = topologyOf([policy('a', selector)]).nodeGroups;
    if (group === undefined) throw new Error('no group');
    return group;
  };

  it.each([
    [{ zone: 'x' }, { zone: 'x' }, 'surely'],
    [{ zone: 'x' }, { zone: 'x', rack: '1' }, 'surely'],
    [{ zone: 'x', rack: '1' }, { zone: 'x' }, 'surely'],
    [{}, { zone: 'x' }, 'surely'],
    [{ zone: 'x' }, { zone: 'y' }, 'surely not'],
    [{ zone: 'x', rack: '1' }, { zone: 'y', rack: '1' }, 'surely not'],
    [{ zone: 'x' }, { rack: '1' }, 'unknown'],
    [{ zone: 'x', row: '2' }, { zone: 'x', rack: '1' }, 'unknown'],
  ])('%j and %j have a node in common: %s', (one, other, expected) => {
    expect(overlap(groupOf(one), groupOf(other))).toBe(expected);
  });

  it('of which one is not stated are unknown', () => {
    const stated = groupOf({ zone: 'x' });
    const unstated = { ...stated, selector: undefined };
    expect([overlap(stated, unstated), overlap(unstated, stated), overlap(unstated, unstated)]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
