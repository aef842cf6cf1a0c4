import { topologyOf } from './topology-of';
import { mayRunMachines, nodesFor, nodesWith } from '../../src/topology/node';

const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });

describe('the nodes of the input', () => {
  it('are selected by all labels', () => {
    const { nodes } = topologyOf([node('a', { role: 'worker', zone: '1' }), node('b', { role: 'worker' })]);
    expect(nodesWith({ role: 'worker' }, nodes).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(nodesWith({ role: 'worker', zone: '1' }, nodes).map(({ name }) => name)).toEqual(['a']);
    expect(nodesWith({}, nodes)).toHaveLength(2);
  });
});

describe('node groups', () => {
  it('do not join policies whose nodes nobody can know', () => {
    const policy = (name: string) => ({ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { nodeSelector: { matchLabels: { role: name } } } });
    expect(topologyOf([policy('a'), policy('b')]).nodeGroups).toHaveLength(2);
  });

  it('keep what each policy states', () => {
    const [policy] = topologyOf([{ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'a' }, spec: { desiredState: { dns: 1 } } }]).nodePolicies;
    expect(policy).toMatchObject({ state: { dns: 1 }, statePlace: { path: ['spec', 'desiredState'] } });
  });
});

describe('namespaces', () => {
  it('have their name as a label, as the API server gives it', () => {
    const { namespaces } = topologyOf([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'vms', labels: { team: 'blue' } } }]);
    expect(namespaces.get('vms')).toEqual({ 'team': 'blue', 'kubernetes.io/metadata.name': 'vms' });
  });
});

describe('a node', () => {
  const of = (more: object, labels = {}) => {
    const { nodes } = topologyOf([{ ...node('n1', labels), ...more }]);
    return nodes.map(mayRunMachines)[0];
  };

  it('may run machines unless a taint keeps them off, or KubeVirt does', () => {
    expect(of({})).toBe(true);
    expect(of({ spec: { taints: [{ key: 'a', effect: 'PreferNoSchedule' }] } })).toBe(true);
    expect(of({ spec: { taints: [{ key: 'a', effect: 'PreferNoSchedule' }, { key: 'b', effect: 'NoSchedule' }] } })).toBe(false);
    expect(of({ spec: { taints: [{ key: 'a', effect: 'NoExecute' }] } })).toBe(false);
    expect(of({}, { 'kubevirt.io/schedulable': 'true' })).toBe(true);
    expect(of({}, { 'kubevirt.io/schedulable': 'false' })).toBe(false);
    expect(of({ spec: { taints: [{ effect: 'NoSchedule' }] } }, { 'kubevirt.io/schedulable': 'true' })).toBe(false);
  });

  it('is meant by a selection\'s labels and host, by its short name too; nobody is, where nothing is said or no node is known', () => {
    const { nodes } = topologyOf(['n1.example.org', 'n2'].map((name) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { role: 'worker' } } })));
    const meant = (selection: object) => nodesFor(selection, nodes)?.map(({ name }) => name);
    expect(meant({ selector: { role: 'worker' } })).toEqual(['n1.example.org', 'n2']);
    expect(meant({ selector: { role: 'worker' }, hostname: 'n1' })).toEqual(['n1.example.org']);
    expect(meant({ hostname: 'n2.example.org' })).toEqual(['n2']);
    expect(meant({ selector: { role: 'infra' }, hostname: 'n1' })).toEqual([]);
    expect(meant({})).toBeUndefined();
    expect(nodesFor({ selector: {} }, [])).toBeUndefined();
  });
});
