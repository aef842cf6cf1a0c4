import { nodesWith } from '../../src/topology/node';
import { read } from '../../src/topology/read';

const topologyOf = (...objects: readonly object[]) => read(objects.map((value, document) => ({ value, source: { file: 'test.yaml', document } })));
const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });

describe('the nodes of the input', () => {
  it('are selected by all labels', () => {
    const { nodes } = topologyOf(node('a', { role: 'worker', zone: '1' }), node('b', { role: 'worker' }));
    expect(nodesWith({ role: 'worker' }, nodes).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(nodesWith({ role: 'worker', zone: '1' }, nodes).map(({ name }) => name)).toEqual(['a']);
    expect(nodesWith({}, nodes)).toHaveLength(2);
  });
});

describe('node groups', () => {
  it('do not join policies whose nodes nobody can know', () => {
    const policy = (name: string) => ({ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { nodeSelector: { matchLabels: { role: name } } } });
    expect(topologyOf(policy('a'), policy('b')).nodeGroups).toHaveLength(2);
  });

  it('keep what each policy states', () => {
    const [policy] = topologyOf({ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'a' }, spec: { desiredState: { dns: 1 } } }).nodePolicies;
    expect(policy).toMatchObject({ state: { dns: 1 }, statePlace: { path: ['spec', 'desiredState'] } });
  });
});

describe('namespaces', () => {
  it('have their name as a label, as the API server gives it', () => {
    const { namespaces } = topologyOf({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'vms', labels: { team: 'blue' } } });
    expect(namespaces.get('vms')).toEqual({ 'team': 'blue', 'kubernetes.io/metadata.name': 'vms' });
  });
});
