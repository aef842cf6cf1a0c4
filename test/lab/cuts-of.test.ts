import { PLAN_OF_ONE } from './plan-of-one';
import { cutsOf } from '../../src/lab/cuts-of';
import { LabNode, LabPlan } from '../../src/lab/plan';
import { cutLines } from '../../src/lab/script/cut-lines';

const NODE: LabNode = {
  namespace: 'n0',
  name: 'a',
  labels: {},
  nics: ['eth0', 'eth1', 'eth2', 'eth3'].map((name, i) => ({ name, peer: `n0e${i}` })),
  devices: [{ kind: 'bond', name: 'bond0', options: ['mode', 'active-backup'], ports: ['eth0', 'eth1'] }, { kind: 'bond', name: 'empty', options: [], ports: [] }],
  ovs: { calls: [], bonds: [{ name: 'ovs-bond', ports: ['eth2', 'eth3'] }], bridgeMappings: [] },
  addressed: [],
};
const PLAN: LabPlan = { ...PLAN_OF_ONE, nodes: [NODE, { ...NODE, namespace: 'n1', name: 'b', nics: [{ name: 'eth9', peer: 'n1e0' }], devices: [], ovs: undefined }] };

describe('a failed device', () => {
  it('is a NIC\'s cable, or a bond\'s active port\'s, which the running lab knows', () => {
    expect(cutLines([...cutsOf(PLAN, 'eth0'), ...cutsOf(PLAN, 'bond0'), ...cutsOf(PLAN, 'a/ovs-bond'), ...cutsOf(PLAN, 'b/eth9')])).toEqual([
      'pull n0 eth0 n0e0',
      'pull_active n0 bond0 kernel eth0 n0e0 eth1 n0e1',
      'pull_active n0 ovs-bond ovs eth2 n0e2 eth3 n0e3',
      'pull n1 eth9 n1e0',
      'sleep 0.5',
    ]);
  });

  it('is pulled on every node that has it', () => {
    const both = { ...PLAN, nodes: [NODE, { ...NODE, namespace: 'n1', name: 'b' }] };
    expect(cutsOf(both, 'eth1').map(({ namespace }) => namespace)).toEqual(['n0', 'n1']);
  });

  it.each(['bond9', 'c/eth0', 'b/eth0', 'empty', ''])('that is called %j is an error that lists what there is', (name) => {
    expect(() => cutsOf(PLAN, name)).toThrow(
      `--fail ${name}: no NIC or bond with a cable is called so; a has bond bond0, bond empty, bond ovs-bond, eth0, eth1, eth2, eth3; b has eth9`);
  });
});
