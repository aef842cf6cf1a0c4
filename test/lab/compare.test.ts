import { Blueprint } from './blueprint';
import { agrees, comparisonsOf } from './compare';
import { manifestsOf } from './manifests-of';
import { ONCE_DISAGREED } from './once-disagreed';
import { smallerThan } from './shrink';
import { Answer, LabReport } from '../../src/lab/lab-report';
import { read } from '../../src/topology/read';

const TWO: Blueprint = {
  nodes: [{ deviations: [] }, { deviations: [] }],
  uplinks: [{ kind: 'nic', bridge: 'trunk', mtu: 1500 }],
  networks: [{ uplink: 0, vlan: 10, mtu: 1500, macvlanMode: 'bridge' }],
  machines: [{ node: 0, networks: [0] }, { node: 1, networks: [0] }],
};

describe('the kernel and the model', () => {
  it.each<[string, Answer, Answer, boolean]>([
    ['agree where all packets come back', 'all', 'all', true],
    ['disagree where nothing comes back', 'none', 'none', false],
    ['disagree where one direction does not', 'all', 'none', false],
    ['disagree where large packets do not, and the model says they do', 'all', 'small', false],
  ])('%s', (_, there, back, expected) => {
    expect(verdicts(TWO, there, back)).toEqual([expected]);
  });

  it('disagree where packets come back that the model says are lost', () => {
    const pruned: Blueprint = { ...TWO, nodes: [{ deviations: [{ uplink: 0, kind: 'pruned' }] }, { deviations: [] }] };
    expect(verdicts(pruned, 'all', 'all')).toEqual([false]);
    expect(verdicts(pruned, 'none', 'none')).toEqual([true]);
  });

  it('agree that large packets are lost on a smaller MTU between', () => {
    const large: Blueprint = { ...TWO, networks: [{ uplink: 0, vlan: 10, mtu: 9000, macvlanMode: 'bridge' }] };
    expect(verdicts(large, 'small', 'small')).toEqual([true]);
    expect(verdicts(large, 'all', 'all')).toEqual([false]);
  });
});

describe('a bridge of netplan', () => {
  const hosts: Blueprint = { ...TWO, nodes: [{ deviations: [], isNetplan: true }, { deviations: [], isNetplan: true }] };

  it('filters no VLANs where the input is all there is: a guest\'s frames leave without a tag', () => {
    expect(verdicts(hosts, 'all', 'all')).toEqual([true]);
    expect(verdicts(hosts, 'none', 'none', ['vms/vm0', 'outside:10'])).toEqual([true]);
  });
});

describe('what once disagreed', () => {
  it.each(ONCE_DISAGREED)('$what', ({ blueprint, from, to, kernel, cniPluginsVersion }) => {
    expect(verdicts(blueprint, ...kernel, [from, to], cniPluginsVersion)).not.toContain(false);
  });
});

describe('pairs', () => {
  it('of pods, nodes and places beyond the switch are asked for one by one, and none of one owner', () => {
    const own: Blueprint = { ...TWO, nodes: [{ deviations: [], own: { uplink: 0, kind: 'bridge' } }, { deviations: [] }], machines: [...TWO.machines, { node: 0, networks: [0], isPod: true }] };
    expect(verdicts(own, 'all', 'all', ['vms/pod2', 'vms/vm1'])).toEqual([true]);
    expect(verdicts(own, 'none', 'none', ['node/node-0', 'outside:10'])).toEqual([true]);
    expect(verdicts(own, 'none', 'none', ['vms/pod2', 'outside:10'])).toEqual([false]);
    expect(verdicts(own, 'none', 'none', ['vms/pod2:net1', 'vms/pod2:net2'])).toEqual([]);
    expect(verdicts(own, 'none', 'none', ['outside:10', 'outside:20'])).toEqual([]);
    expect(verdicts(own, 'none', 'none', ['vms/pod2', 'vms/nobody'])).toEqual([undefined]);
  });
});

describe('shrinking', () => {
  it('takes one part away at a time, and leaves two machines', () => {
    const nodes: Blueprint['nodes'] = [{ deviations: [{ uplink: 0, kind: 'pruned' }] }, { deviations: [] }];
    const parts = smallerThan({ ...TWO, nodes, machines: [...TWO.machines, { node: 0, networks: [0, 0] }] });
    const sizes = parts.map(({ nodes: left, machines }) => (
      [left.length, left[0]?.deviations.length, machines.map(({ networks }) => networks.length).join()]));
    expect(sizes).toEqual([
      [2, 1, '1,2'], [2, 1, '1,2'], [2, 1, '1,1'], [2, 0, '1,1,2'], [2, 1, '1,1,1'], [2, 1, '1,1,1'], [1, 1, '1,1,2'],
    ]);
  });

  it('leaves out what a node, network or machine need not have', () => {
    const parts = smallerThan({
      ...TWO,
      nodes: [{ deviations: [], isNetplan: true, own: { uplink: 0, kind: 'vlan' } }],
      networks: TWO.networks.map((network) => ({ ...network, chain: 'all', port: 'macspoofchk' })),
      machines: TWO.machines.map((machine) => ({ ...machine, isPod: true })),
    });
    expect(parts.map(({ nodes: [node], networks: [network], machines }) => (
      [node?.own?.kind, node?.isNetplan, network?.chain, network?.port, machines.map(({ isPod }) => isPod).join()]))).toEqual([
      [undefined, true, 'all', 'macspoofchk', 'true,true'],
      ['vlan', undefined, 'all', 'macspoofchk', 'true,true'],
      ['vlan', true, undefined, 'macspoofchk', 'true,true'],
      ['vlan', true, 'all', undefined, 'true,true'],
      ['vlan', true, 'all', 'macspoofchk', ',true'],
      ['vlan', true, 'all', 'macspoofchk', 'true,'],
    ]);
  });
});

function verdicts(
  blueprint: Blueprint, there: Answer, back: Answer, ids: readonly string[] = ['vms/vm0', 'vms/vm1'], cniPluginsVersion?: string,
): readonly (boolean | undefined)[] {
  const topology = read(manifestsOf(blueprint).map((value, document) => ({ value, source: { document } })));
  const report: LabReport = {
    endpoints: ids.map((id) => ({ id, on: '', node: '', address: '' })),
    before: [[undefined, there], [back, undefined]],
    pulled: [],
    failures: [],
    refusals: [],
    skipped: [],
    notes: [],
  };
  return comparisonsOf(report, topology, { closedWorld: true, cniPluginsVersion }).map(agrees);
}
