import { topologyOf } from './topology-of';
import { hasUnknownNames } from '../../src/topology/unknown-names';

const unknown = (desiredState: unknown) => (
  topologyOf([{ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'p' }, spec: { desiredState } }]).nodePolicies.map(hasUnknownNames)
);
const nic = { name: 'eth1', type: 'ethernet' };

describe('the interfaces of a policy', () => {
  it('are all known by their names', () => {
    expect(unknown({ interfaces: [nic, { name: 'br1', type: 'linux-bridge' }] })).toEqual([false]);
    expect(unknown({ interfaces: [] })).toEqual([false]);
    expect(unknown({ dns: {} })).toEqual([false]);
    expect(unknown('{{ capture.all }}')).toEqual([false]);
  });

  it('are not where a capture\'s template stands for a name, or for all of them', () => {
    expect(unknown({ interfaces: [nic, { name: '{{ capture.nic.interfaces.0.name }}', type: 'ethernet' }] })).toEqual([true]);
    expect(unknown({ interfaces: '{{ capture.nic.interfaces }}' })).toEqual([true]);
  });

  it('are not counted where they are none', () => {
    expect(unknown({ interfaces: [nic, 'eth2', null] })).toEqual([false]);
  });

  it('of a file are all known: files have no captures', () => {
    const files = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations: { 'vmnet.dev/node-network': 'nmstate' } }, data: { a: '{interfaces: [{type: ethernet}]}' } };
    expect(topologyOf([files]).nodePolicies.map(hasUnknownNames)).toEqual([false]);
  });
});
