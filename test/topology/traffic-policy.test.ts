import { topologyOf } from './of';
import { topologyOf as topologyOfObjects } from './topology-of';
import { isAbout } from '../../src/topology/traffic-policy';

const policies = (text: string) => topologyOf(text).trafficPolicies;

describe('a NetworkPolicy', () => {
  it('selects pods of its namespace, and says which way it looks', () => {
    const spec = (text: string) => policies(`{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p, namespace: vms }, spec: ${text} }`);
    expect(spec('{ podSelector: { matchLabels: { app: db } } }')).toMatchObject([
      { kind: 'NetworkPolicy', name: 'p', namespace: 'vms', podSelector: { matchLabels: { app: 'db' } }, networkNames: undefined, directions: ['Ingress'] },
    ]);
    expect(spec('{ egress: [{}] }')).toMatchObject([{ podSelector: {}, directions: ['Ingress', 'Egress'] }]);
    expect(spec('{ policyTypes: [Egress] }')).toMatchObject([{ directions: ['Egress'] }]);
    expect(spec('7')).toMatchObject([{ podSelector: {}, directions: ['Ingress'] }]);
  });

  it('is not about attachments', () => {
    const [policy] = policies('{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: p }, spec: {} }');
    expect(policy === undefined ? undefined : isAbout(policy, { name: 'lan' })).toBe(false);
  });

  it('of another group is none', () => {
    expect(policies('{ apiVersion: example.org/v1, kind: NetworkPolicy, metadata: { name: p } }')).toEqual([]);
  });
});

describe('a MultiNetworkPolicy', () => {
  const text = `
apiVersion: k8s.cni.cncf.io/v1beta1
kind: MultiNetworkPolicy
metadata: { name: p, namespace: vms, annotations: { k8s.v1.cni.cncf.io/policy-for: "lan, shared/wan" } }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

  it.each([
    [{ name: 'lan', namespace: 'vms' }, true], [{ name: 'lan', namespace: 'other' }, false], [{ name: 'lan' }, true],
    [{ name: 'wan', namespace: 'shared' }, true], [{ name: 'wan', namespace: 'vms' }, false],
  ])('is about the networks that its annotation names: %j %s', (network, expected) => {
    const [policy] = policies(text);
    expect(policy === undefined ? undefined : isAbout(policy, network)).toBe(expected);
  });
});

describe('a policy for traffic', () => {
  const policy = (kind: string, spec: object, policyFor?: string) => {
    const [found] = topologyOfObjects([{
      apiVersion: kind === 'NetworkPolicy' ? 'networking.k8s.io/v1' : 'k8s.cni.cncf.io/v1beta1',
      kind,
      spec,
      metadata: { name: 'p', namespace: 'vms', annotations: policyFor === undefined ? {} : { 'k8s.v1.cni.cncf.io/policy-for': policyFor } },
    }]).trafficPolicies;
    if (found === undefined) throw new Error('there is no policy');
    return found;
  };

  it.each([
    [{}, ['Ingress']], [{ egress: [] }, ['Ingress']], [{ egress: [7] }, ['Ingress']], [{ egress: [7, {}] }, ['Ingress', 'Egress']], [{ policyTypes: ['Egress'] }, ['Egress']],
    [{ policyTypes: ['Egress', 'Ingress'] }, ['Ingress', 'Egress']], [{ policyTypes: [], egress: [{}] }, ['Ingress', 'Egress']],
  ])('with %j is about %j', (spec, directions) => {
    expect(policy('NetworkPolicy', spec).directions).toEqual(directions);
  });

  it('is about the networks that it names, and about none that it does not', () => {
    expect(policy('MultiNetworkPolicy', {}, 'lan,, shared/wan ,').networkNames).toEqual(['lan', 'shared/wan']);
    expect(policy('MultiNetworkPolicy', {}).networkNames).toEqual([]);
    const about = (policyFor: string, network: { readonly name: string; readonly namespace?: string }) => isAbout(policy('MultiNetworkPolicy', {}, policyFor), network);
    expect([about('lan', { name: 'lan', namespace: 'vms' }), about('lan', { name: 'lan' }), about('a/lan', { name: 'lan', namespace: 'vms' }), about('a/lan', { name: 'lan', namespace: 'a' }), about('/lan', { name: 'lan', namespace: 'vms' })]).toEqual([true, true, false, true, false]);
    const anywhere = { ...policy('MultiNetworkPolicy', {}, 'lan'), namespace: undefined };
    expect([isAbout(anywhere, { name: 'lan', namespace: 'a' }), isAbout(anywhere, { name: 'wan', namespace: 'a' })]).toEqual([true, false]);
  });
});
