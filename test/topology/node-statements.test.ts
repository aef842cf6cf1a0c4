import { topologyOf } from './topology-of';
import { statementFinder } from '../../src/topology/node-statements';

const policy = (name: string, nodeSelector: object | undefined, localnet?: string) => ({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name },
  spec: { nodeSelector, desiredState: { interfaces: [{ name, type: 'ethernet' }], ovn: { 'bridge-mappings': localnet === undefined ? [] : [{ localnet, bridge: name }] } } },
});
const hosts = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'hosts', annotations: { 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': '{"role":"worker"}' } },
  data: { 'n1.yaml': '{interfaces: [{name: file-n1, type: ethernet}]}', 'n2.yaml': '{interfaces: [{name: file-n2, type: ethernet}]}' },
};
const HOSTNAME = 'kubernetes.io/hostname';

describe('what the policies say of some nodes', () => {
  const policies = () => topologyOf([
    policy('all', {}), policy('worker', { role: 'worker' }), policy('both', { role: 'worker', zone: 'a' }), policy('n1', { [HOSTNAME]: 'n1', zone: 'a' }), policy('unclear', { matchLabels: { a: 'b' } }), hosts,
  ]).nodePolicies;
  const said = (labels: { readonly [key: string]: string }) => [...statementFinder(policies())(labels).devices.keys()].sort();

  it('is what each says whose labels they all have', () => {
    expect(said({ role: 'worker' })).toEqual(['all', 'worker']);
    expect(said({ role: 'worker', zone: 'a' })).toEqual(['all', 'both', 'worker']);
    expect(said({ zone: 'a' })).toEqual(['all']);
    expect(said({ role: 'worker', zone: 'b' })).toEqual(['all', 'worker']);
    expect(said({})).toEqual(['all']);
  });

  it('has what is for one host alone, by policy and by file, whatever the labels beside the file', () => {
    expect(said({ [HOSTNAME]: 'n1', zone: 'a' })).toEqual(['all', 'file-n1', 'n1']);
    expect(said({ [HOSTNAME]: 'n1' })).toEqual(['all', 'file-n1']);
    expect(said({ [HOSTNAME]: 'n2', zone: 'a', role: 'worker' })).toEqual(['all', 'both', 'file-n2', 'worker']);
    expect(said({ [HOSTNAME]: 'n3' })).toEqual(['all']);
  });

  it('of which nothing is known is what their own policy says', () => {
    const all = policies();
    const statementsFor = statementFinder(all);
    expect([...statementsFor(undefined, all.find(({ manifest }) => manifest.name === 'unclear')).devices.keys()]).toEqual(['unclear']);
    expect([...statementsFor(undefined).devices.keys()]).toEqual([]);
  });

  it('has every statement of a device, and every mapping of a localnet', () => {
    const { devices, mappings } = statementFinder(topologyOf([policy('p', {}, 'physnet'), policy('p', { role: 'worker' }, 'physnet'), policy('q', {}, 'other')]).nodePolicies)({ role: 'worker' });
    expect([...devices].map(([name, statements]) => [name, statements.length])).toEqual([['p', 2], ['q', 1]]);
    expect([...mappings].map(([name, statements]) => [name, statements.map(({ bridge }) => bridge)])).toEqual([['physnet', ['p', 'p']], ['other', ['q']]]);
  });
});
