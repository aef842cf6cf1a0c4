import { Blueprint } from './blueprint';
import { manifestsOf } from './manifests-of';
import { agrees, comparisonsOf } from './compare';
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
});

function verdicts(blueprint: Blueprint, there: Answer, back: Answer): readonly (boolean | undefined)[] {
  const topology = read(manifestsOf(blueprint).map((value, document) => ({ value, source: { document } })));
  const report: LabReport = {
    endpoints: ['vms/vm0', 'vms/vm1'].map((id) => ({ id, on: '', node: '', address: '' })),
    before: [[undefined, there], [back, undefined]],
    pulled: [],
    failures: [],
    refusals: [],
    skipped: [],
    notes: [],
  };
  return comparisonsOf(report, topology, { closedWorld: true }).map(agrees);
}
