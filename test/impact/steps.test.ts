import { App, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { between, nad, nncp, nodes, said, topologyOf, vm } from './states';
import { SEEDS } from '../../examples/seeds';
import { impact } from '../../src/impact/impact';
import { impactJson } from '../../src/impact/impact-json';
import { impactMarkdown } from '../../src/impact/impact-markdown';
import { impactText } from '../../src/impact/impact-text';
import { read } from '../../src/topology/read';

const NETWORK = nad('{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":25}');
const BRIDGE = '{interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: eth1}]}}], ovn: {bridge-mappings: [{localnet: lan, bridge: br1}]}}';

describe('the steps', () => {
  it('build from below, and take down from above', () => {
    const all = '{apiVersion: v1, kind: Namespace, metadata: {name: shop}}' + NETWORK + vm('web') + nncp('uplink', BRIDGE);
    expect(between('', all).steps.map(({ sentence }) => sentence)).toEqual([
      'apply Namespace shop',
      'apply NodeNetworkConfigurationPolicy uplink, to at most 50% of its nodes at once, and wait until it is Available',
      'apply NetworkAttachmentDefinition shop/vlan25',
      'apply VirtualMachine shop/web',
    ]);
    expect(between(all, '').steps.map(({ sentence }) => sentence)).toEqual([
      'delete VirtualMachine shop/web',
      'delete NetworkAttachmentDefinition shop/vlan25',
      'apply NodeNetworkConfigurationPolicy uplink with "br1" and "mapping of lan" "state: absent", and wait until it is Available',
      'delete NodeNetworkConfigurationPolicy uplink',
      'delete Namespace shop',
    ]);
  });

  it('make a device before what stands on it, whatever the policies are called, on the nodes that they share', () => {
    const bond = '{interfaces: [{name: bond0, type: bond, state: up, link-aggregation: {mode: active-backup, port: [eth1, eth2]}}]}';
    const bridge = '{interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: bond0}]}}]}';
    const mapping = '{ovn: {bridge-mappings: [{localnet: lan, bridge: br1}]}}';
    const onNode = (name: string) => `nodeSelector: {kubernetes.io/hostname: ${name}}`;
    const order = (...policies: readonly string[]) => between('', policies.join('')).steps.map(({ objects }) => objects.join());
    const named = (...names: readonly string[]) => names.map((name) => `NodeNetworkConfigurationPolicy ${name}`);
    expect(order(nncp('a', mapping), nncp('b', bridge), nncp('c', bond))).toEqual(named('c', 'b', 'a'));
    expect(order(nncp('b', bridge, onNode('w1')), nncp('c', bond, onNode('w2')))).toEqual(named('b', 'c'));
    expect(order(nncp('a', bond.replace('eth1', 'br1')), nncp('b', bridge))).toEqual(named('b', 'a'));
  });

  it('apply policies before hosts\' files, which take a restart, and what takes away first; but not what stands on a file\'s device', () => {
    const file = `
---
apiVersion: v1
kind: ConfigMap
metadata: {name: a-file, annotations: {vmnet.dev/node-network: nmstate, vmnet.dev/node-selector: '{"role":"worker"}'}}
data: {nmstate.yml: '{interfaces: [{name: br-phy, type: ovs-bridge, state: up, bridge: {port: [{name: eth1}]}}]}'}
`;
    const [gone, mapped] = ['interfaces: [{name: br-old, type: ovs-bridge, state: absent}]', 'ovn: {bridge-mappings: [{localnet: lan, bridge: br-phy}]}'];
    const order = (...policies: readonly string[]) => between('', file + policies.join('')).steps.map(({ objects }) => objects.map((name) => name.split(' ')[1]).join());
    expect(order(nncp('a', '{}'), nncp('z', `{${gone}}`))).toEqual(['z', 'a', 'a-file']);
    expect(order(nncp('z', `{${gone}, ${mapped}}`))).toEqual(['z', 'a-file']);
    expect(order(nncp('z', `{${mapped}}`))).toEqual(['a-file', 'z']);
    expect(order(nncp('z', '{interfaces: [{name: br-phy.5, type: vlan, state: up, vlan: {base-iface: br-phy, id: 5}}]}'))).toEqual(['a-file', 'z']);
  });

  it('bring the policy that takes away what another one made', () => {
    expect(between(nncp('uplink', BRIDGE), '').steps[0]?.manifest).toEqual({
      apiVersion: 'nmstate.io/v1',
      kind: 'NodeNetworkConfigurationPolicy',
      metadata: { name: 'uplink' },
      spec: {
        nodeSelector: { role: 'worker' },
        desiredState: { interfaces: [{ name: 'br1', type: 'linux-bridge', state: 'absent' }], ovn: { 'bridge-mappings': [{ localnet: 'lan', state: 'absent' }] } },
      },
    });
  });

  it('take nothing away from nodes that another policy may still state it for, and say what is not known', () => {
    const own = '{interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: eth1}]}}]}';
    const [before, after] = [nncp('uplink', own), nncp('uplink-w1', own, 'nodeSelector: {kubernetes.io/hostname: w1}')];
    const found = between(before, after);
    expect(found.steps.map(({ action }) => action)).toEqual(['apply', 'delete']);
    expect(said(found.changes)).toContain([
      'unknown: whether bridge "br1" of policy "uplink" is still stated on nodes with "role=worker" is not known: policy "uplink-w1" states it,',
      'and the input does not say on which of them; give the Node objects too',
    ].join(' '));
    const known = between(nodes('w1', 'w2') + before, nodes('w1', 'w2') + after);
    expect(known.steps.map(({ sentence }) => sentence)).toEqual([
      'apply NodeNetworkConfigurationPolicy uplink, for node w2 alone, with "br1" "state: absent", and wait until it is Available',
      expect.stringMatching(/^apply NodeNetworkConfigurationPolicy uplink-w1/),
      'delete NodeNetworkConfigurationPolicy uplink',
    ]);
    expect(known.steps[0]?.manifest).toMatchObject({ metadata: { name: 'uplink' }, spec: { nodeSelector: { 'kubernetes.io/hostname': 'w2' } } });
    const apart = between(before, nncp('uplink-storage', own, 'nodeSelector: {role: storage}'));
    expect(apart.steps.map(({ action }) => action)).toContain('absent');
  });

  it('take away first what is in the way of something new', () => {
    const other = '{interfaces: [{name: br2, type: linux-bridge, state: up, bridge: {port: [{name: eth1}]}}]}';
    expect(between(nncp('old', BRIDGE), nncp('new', other)).steps.map(({ action, objects }) => `${action} ${objects.join()}`)).toEqual([
      'absent NodeNetworkConfigurationPolicy old', 'apply NodeNetworkConfigurationPolicy new', 'delete NodeNetworkConfigurationPolicy old',
    ]);
  });

  it('say how many nodes take a policy at once', () => {
    const order = (spec: string, ...names: readonly string[]) => between(nodes(...names), nodes(...names) + nncp('a', '{dns-resolver: {}}', spec)).steps[0]?.sentence;
    const [rest, end] = ['apply NodeNetworkConfigurationPolicy a', 'and wait until it is Available'];
    expect(order('nodeSelector: {role: worker}', 'w1', 'w2', 'w3')).toBe(`${rest}, to 2 of its 3 nodes at once ("w1", "w2" and "w3", in no fixed order), ${end}`);
    expect(order('maxUnavailable: 1', 'w1', 'w2')).toBe(`${rest}, to 1 of its 2 nodes at once ("w1" and "w2", in no fixed order), ${end}`);
    expect(order('maxUnavailable: "10%"', 'w1', 'w2')).toBe(`${rest}, to 1 of its 2 nodes at once ("w1" and "w2", in no fixed order), ${end}`);
    expect(order('maxUnavailable: 9', 'w1', 'w2')).toBe(`${rest}, to 2 of its 2 nodes at once ("w1" and "w2", in no fixed order), ${end}`);
    expect(order('maxUnavailable: 1', 'w1')).toBe(`${rest} to node "w1", ${end}`);
  });

  it('end with the restarts that are waited for', () => {
    expect(between(NETWORK + vm('web'), NETWORK + vm('web', { spec: 'hostname: a' })).steps[1]).toEqual({
      action: 'restart', sentence: 'restart VM "shop/web" when it suits, to take in what waits for it', objects: ['VirtualMachine shop/web'],
    });
  });
});

describe('the impact', () => {
  const first = nodes('w1', 'w2') + NETWORK + nncp('uplink', BRIDGE) + vm('web', { spec: 'hostname: a' });
  const second = nodes('w1', 'w2') + NETWORK + nncp('uplink', BRIDGE.replace('state: up', 'state: absent')) + vm('web', { spec: 'nodeSelector: {a: b}' });

  it('of nothing is nothing', () => {
    for (const seed of Object.keys(SEEDS)) {
      const text = Testing.synth((SEEDS[seed] ?? fail(seed))(new App())).map((object) => stringify(object)).join('---\n');
      const { changes, steps, summary } = between(text, text);
      expect([seed, changes, steps, summary.objects.changed]).toEqual([seed, [], [], 0]);
    }
  });

  it('does not hang on the order of documents', () => {
    const shuffled = (text: string) => fc.shuffledSubarray(text.split('\n---\n'), { minLength: text.split('\n---\n').length }).map((parts) => parts.join('\n---\n'));
    const expected = impactJson(between(first, second));
    fc.assert(fc.property(shuffled(first), shuffled(second), (before, after) => impactJson(between(before, after)) === expected));
    expect(JSON.parse(expected)).toMatchObject({ version: 1, summary: { objects: { changed: 2 } } });
  });

  it('states a policy absent before it deletes it', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const policies = fc.uniqueArray(name).map((names) => names.map((one) => nncp(one, `{interfaces: [{name: br-${one}, type: linux-bridge, state: up}]}`)).join(''));
    fc.assert(fc.property(policies, policies, (before, after) => {
      const { steps } = between(before, after);
      const removed = steps.filter(({ action }) => action === 'delete').flatMap(({ objects }) => objects);
      return removed.every((object) => {
        const absent = steps.findIndex((step) => step.action === 'absent' && step.objects.includes(object));
        return absent >= 0 && absent < steps.findIndex((step) => step.action === 'delete' && step.objects.includes(object));
      });
    }));
  });

  it('says nothing of what only a server writes', () => {
    const live = vm('web').replace('namespace: shop}', 'namespace: shop, uid: a, resourceVersion: "7", generation: 3, managedFields: [{}], annotations: {kubectl.kubernetes.io/last-applied-configuration: "{}"}}\nstatus: {ready: true}');
    expect(between(vm('web'), live).summary.objects).toMatchObject({ changed: 0, unchanged: 1 });
  });

  it('of one change in 10,000 objects costs little more than reading them', () => {
    const machine = topologyOf(vm('web')).manifests[0]?.object;
    const ofMany = (network: string) => () => read([
      ...topologyOf(network).manifests.map(({ object }) => ({ value: object, source: {} })),
      // A tree of its own each, as files have it.
      ...Array.from({ length: 10_000 }, (_, i) => ({ value: JSON.parse(JSON.stringify({ ...machine, metadata: { name: `vm${i}`, namespace: 'shop' } })) as unknown, source: {} })),
    ]);
    const [before, reading] = timed(ofMany(NETWORK));
    const [after] = timed(ofMany(NETWORK.replace(':25', ':26')));
    const [{ changes }, comparing] = timed(() => impact(before, after));
    expect(changes.map(({ machines }) => machines.length)).toEqual([10_000]);
    expect(comparing).toBeLessThan(3 * reading + 200);
  });

  it('takes anything for a manifest', () => {
    const kinds = fc.constantFrom('VirtualMachine', 'NetworkAttachmentDefinition', 'NodeNetworkConfigurationPolicy', 'Namespace', 'Node', 'Secret', 'ClusterUserDefinedNetwork', 'SriovNetworkNodePolicy', 'NodeNetworkState');
    const apis = fc.constantFrom('v1', 'kubevirt.io/v1', 'k8s.cni.cncf.io/v1', 'nmstate.io/v1', 'k8s.ovn.org/v1', 'sriovnetwork.openshift.io/v1');
    const object = fc.record({ apiVersion: apis, kind: kinds, metadata: fc.record({ name: fc.constantFrom('a', '__proto__') }), spec: fc.jsonValue(), status: fc.jsonValue() });
    fc.assert(fc.property(fc.array(object), fc.array(object), (before, after) => {
      const text = (objects: readonly object[]) => objects.map((one) => JSON.stringify(one)).join('\n---\n');
      return impactText(between(text(before), text(after))).endsWith('network\n');
    }));
  });
});

function timed<T>(run: () => T): readonly [T, number] {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

describe('what is printed', () => {
  it('is text in the order of severity, then the steps', () => {
    expect(impactText(between(NETWORK + vm('web'), NETWORK + vm('web', { spec: 'hostname: a' })))).toBe(`Waits for a restart:
  VM "shop/web" takes hostname at its next restart

Steps:
  1. apply VirtualMachine shop/web
  2. restart VM "shop/web" when it suits, to take in what waits for it

Objects: 0 added, 0 removed, 1 changed, 1 unchanged, 0 ignored as no part of the network
`);
    expect(impactText(between(NETWORK, NETWORK))).toBe('Nothing changes: 0 added, 0 removed, 0 changed, 1 unchanged, 0 ignored as no part of the network\n');
  });

  it('is Markdown for a pull request', () => {
    expect(impactMarkdown(between(NETWORK + vm('web'), NETWORK + vm('web', { spec: 'hostname: a' })))).toBe(`## Network impact

### Waits for a restart

- VM "shop/web" takes hostname at its next restart ([why](https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L3050))

### Steps

1. apply VirtualMachine shop/web
2. restart VM "shop/web" when it suits, to take in what waits for it

Objects: 0 added, 0 removed, 1 changed, 1 unchanged, 0 ignored as no part of the network.
`);
  });

  it('shows hostile names as they are', () => {
    const hostile = `{apiVersion: v1, kind: Namespace, metadata: {name: ${JSON.stringify('<img src=x>@team [a](http://b) `c`\n# d')}}}`;
    expect(said(between('', hostile).changes)).toEqual(['nothing: Namespace "<img src=x>@team [a](http://b) `c`\n# d" is new']);
    expect(impactMarkdown(between('', hostile)).split('\n')[4]).toBe('- Namespace "\\<img src=x\\>@\u200bteam \\[a\\]\\(http:\u200b//b\\) \\`c\\`\\\\u000a\\# d" is new');
    expect(impactText(between('', hostile)).split('\n')[1]).toBe('  Namespace "<img src=x>@team [a](http://b) `c`\\u000a# d" is new');
  });
});
