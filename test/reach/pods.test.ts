import { ask, bridge, nad, policy, said, topologyOf, trunk, vm } from './scenario';
import { parseEndpoint } from '../../src/reach/endpoint';

const uplink = policy('uplink', { role: 'worker' }, [bridge('br1', [{ name: 'bond0', vlan: trunk(25, 26) }])]);
const v = (name: string, vlan: number) => nad(name, { type: 'bridge', bridge: 'br1', vlan });

function pod(name: string, networks: string, { kind = 'Pod', labels = {} } = {}): string {
  const template = { metadata: { labels, annotations: { 'k8s.v1.cni.cncf.io/networks': networks } }, spec: { nodeSelector: { role: 'worker' } } };
  const single = { apiVersion: 'v1', kind, metadata: { name, namespace: 'vms', ...template.metadata }, spec: template.spec };
  return JSON.stringify(kind === 'Pod' ? single : { apiVersion: 'apps/v1', kind, metadata: { name, namespace: 'vms' }, spec: { replicas: 2, template } });
}

describe('a pod with a network of its own', () => {
  const topology = topologyOf(uplink, v('v25', 25), v('v26', 26), vm('a', ['v25']), pod('p', 'v25'), pod('q', 'v26,v25'), pod('web', 'v25', { kind: 'Deployment' }));

  it('reaches VMs and pods of its VLAN, and no others', () => {
    expect([said(topology, 'vms/p', 'vms/a'), said(topology, 'vms/p', 'vms/q:net2'), said(topology, 'vms/p', 'outside:25')]).toEqual(['yes', 'yes', 'yes']);
    expect(said(topology, 'vms/p', 'vms/q:net1')).toBe('no: VLAN 25 and VLAN 26 are different segments, which only a router could join');
  });

  it('is another than its template\'s next', () => {
    expect(said(topology, 'web', 'web')).toBe('yes');
    expect(said(topology, 'p', 'p')).toBe('unknown: both are one interface');
  });

  it('has interfaces that Multus counts', () => {
    expect(parseEndpoint(topology, 'q:net3')).toEqual({ kind: 'problem', message: '"q:net3" is no endpoint here: it has "net1", "net2"' });
    expect(ask(topology, 'vms/q:net2', 'vms/a').hops[0]).toEqual({ kind: 'interface', name: 'vms/q:net2' });
  });

  it('is on a macvlan without a bridge between, where a VM\'s MAC would get nothing', () => {
    const eth5 = policy('nic', { role: 'worker' }, [{ name: 'eth5', type: 'ethernet', state: 'up' }], { eth5: { vlans: '5', nativeVlan: 5 } });
    const macvlan = nad('mac', { type: 'macvlan', master: 'eth5', mode: 'bridge' });
    const on = topologyOf(eth5, macvlan, pod('p', 'mac'), pod('q', 'mac'), vm('a', ['mac']));
    expect(said(on, 'p', 'q')).toBe('yes');
    expect(said(on, 'p', 'a')).toBe('no: vms/a:mac: bridge binding gives the guest a MAC that macvlan network "vms/mac" does not deliver to');
  });

  it('is asked for its network policies by its own labels', () => {
    const rule = JSON.stringify({
      apiVersion: 'k8s.cni.cncf.io/v1beta1',
      kind: 'MultiNetworkPolicy',
      metadata: { name: 'shut', namespace: 'vms', annotations: { 'k8s.v1.cni.cncf.io/policy-for': 'v25' } },
      spec: { podSelector: { matchLabels: { app: 'p' } }, policyTypes: ['Ingress'] },
    });
    const on = topologyOf(uplink, v('v25', 25), vm('a', ['v25']), pod('p', 'v25', { labels: { app: 'p' } }), rule);
    expect(said(on, 'p', 'a')).toBe('unknown: what MultiNetworkPolicy "vms/shut" lets through is not worked out');
  });

  it('is not known where its network is none, or of a kind that a pod has in another way', () => {
    const on = topologyOf(uplink, v('v25', 25), nad('ip', { type: 'ipvlan', master: 'eth5' }), vm('a', ['v25']), pod('p', 'gone'), pod('q', 'ip'), pod('r', '[{'));
    expect(said(on, 'p', 'a')).toBe('unknown: vms/p:net1: network "gone" is not in the input');
    expect(said(on, 'q', 'a')).toBe('unknown: vms/q:net1: how a pod is on network "vms/ip" of kind ipvlan is not known');
    expect(parseEndpoint(on, 'r')).toEqual({ kind: 'problem', message: '"r" is no endpoint here: its annotation is not what Multus reads' });
  });
});

describe('a chain with sbr that gets no address', () => {
  const chain = (name: string, ipam?: object) => nad(name, { plugins: [{ type: 'bridge', bridge: 'br1', vlan: 25, ipam }, { type: 'sbr' }] });
  const refused = (network: string) => `plugin "sbr" of network "vms/${network}" refuses an interface without an address, so the pod does not start`;

  it('stops a VM or pod altogether, its other interfaces too', () => {
    const topology = topologyOf(uplink, chain('bad'), v('v25', 25), vm('a', ['v25', 'bad']), vm('b', ['v25']), pod('p', 'v25,bad'));
    expect(said(topology, 'a:v25', 'b')).toBe(`no: vms/a:v25: ${refused('bad')}`);
    expect(said(topology, 'p:net1', 'b')).toBe(`no: vms/p:net1: ${refused('bad')}`);
  });

  it('is none where an IPAM plugin hands one out', () => {
    const topology = topologyOf(uplink, chain('good', { type: 'host-local', subnet: '10.0.0.0/24' }), v('v25', 25), vm('a', ['good']), vm('b', ['v25']));
    expect(said(topology, 'a', 'b')).toBe('yes');
  });
});

describe('a chain with bandwidth behind macvlan', () => {
  const nics = policy('nic', { role: 'worker' }, [{ name: 'eth5', type: 'ethernet', state: 'up' }]);
  const chain = (limits: object) => nad('mac', { plugins: [{ type: 'macvlan', master: 'eth5' }, { type: 'bandwidth', ...limits }] });

  it('keeps a VM from starting, its other interfaces too, unless it limits nothing', () => {
    const answer = (limits: object) => said(topologyOf(uplink, nics, chain(limits), v('v25', 25), vm('a', ['v25', 'mac']), vm('b', ['v25'])), 'a:v25', 'b');
    expect(answer({ ingressRate: 8, ingressBurst: 8 })).toBe('no: vms/a:v25: plugin "bandwidth" of network "vms/mac" finds no veth behind macvlan, so the pod does not start');
    expect(answer({ ingressRate: 0, egressRate: 0 })).toBe('yes');
  });

  it('is none behind a bridge', () => {
    const limited = nad('limited', { plugins: [{ type: 'bridge', bridge: 'br1', vlan: 25 }, { type: 'bandwidth', egressRate: 8, egressBurst: 8 }] });
    expect(said(topologyOf(uplink, limited, vm('a', ['limited']), vm('b', ['limited'])), 'a', 'b')).toBe('yes');
  });
});

describe('an MTU above the master\'s', () => {
  const nic = (zone: string, mtu: number) => policy(zone, { role: 'worker', zone }, [{ name: 'eth5', type: 'ethernet', state: 'up', mtu }]);
  const jumbo = (type: string) => nad(type, { type, master: 'eth5', vlanId: 7, mtu: 9000 });
  const inZone = (name: string, networks: readonly string[], zone?: string) => {
    const machine = JSON.parse(vm(name, networks)) as { spec: { template: { spec: { nodeSelector: object } } } };
    machine.spec.template.spec.nodeSelector = { role: 'worker', ...(zone === undefined ? {} : { zone }) };
    return JSON.stringify(machine);
  };
  const fault = (type: string) => `plugin "${type}" of network "vms/${type}" refuses MTU 9000 above the 1500 of "eth5" on nodes with "role=worker,zone=a"`;

  it.each(['macvlan', 'vlan'])('keeps a VM with such a %s network from starting, its other interfaces too', (type) => {
    const topology = topologyOf(uplink, nic('a', 1500), jumbo(type), v('v25', 25), inZone('a', ['v25', type]), inZone('b', ['v25']), pod('p', `v25,${type}`));
    expect(said(topology, 'a:v25', 'b')).toBe(`no: vms/a:v25: ${fault(type)}, so the pod does not start`);
    expect(said(topology, 'p:net1', 'b')).toBe(`no: vms/p:net1: ${fault(type)}, so the pod does not start`);
  });

  it('is a matter of the node where the masters differ', () => {
    const topology = topologyOf(uplink, nic('a', 1500), nic('b', 9000), jumbo('macvlan'), v('v25', 25), inZone('a', ['v25', 'macvlan'], 'a'), inZone('b', ['v25', 'macvlan'], 'b'), inZone('c', ['v25', 'macvlan']), inZone('d', ['v25']));
    expect(said(topology, 'a:v25', 'd')).toBe(`no: vms/a:v25: ${fault('macvlan')}, so the pod does not start`);
    expect(said(topology, 'b:v25', 'd')).toBe('yes');
    expect(said(topology, 'c:v25', 'd')).toBe(`unknown: vms/c:v25: ${fault('macvlan')}: where the pod runs is not known`);
  });

  it('is none where the master\'s is not stated, or the network leaves it to the plugin', () => {
    const unstated = policy('nic', { role: 'worker' }, [{ name: 'eth5', type: 'ethernet', state: 'up' }]);
    const topology = topologyOf(uplink, unstated, jumbo('macvlan'), v('v25', 25), inZone('a', ['v25', 'macvlan']), inZone('b', ['v25']));
    expect(said(topology, 'a:v25', 'b')).toBe('yes');
    const silent = topologyOf(uplink, nic('a', 1500), nad('macvlan', { type: 'macvlan', master: 'eth5' }), v('v25', 25), inZone('a', ['v25', 'macvlan']), inZone('b', ['v25']));
    expect(said(silent, 'a:v25', 'b')).toBe('yes');
  });
});

describe('an end that takes larger packets than it sends', () => {
  it('is not said to lose them', () => {
    const nics = policy('nic', { role: 'worker' }, [{ name: 'eth5', type: 'ethernet', state: 'up', mtu: 9000 }], { eth5: { vlans: '5', nativeVlan: 5, mtu: 9216 } });
    const macvlan = (name: string, mtu: number) => nad(name, { type: 'macvlan', master: 'eth5', mode: 'bridge', mtu });
    const topology = topologyOf(nics, macvlan('large', 9000), macvlan('small', 1500), pod('p', 'large'), pod('q', 'small'), pod('r', 'large'));
    expect(ask(topology, 'p', 'q').fullSize).toBe('unknown');
    expect(ask(topology, 'p', 'r').fullSize).toBe('yes');
  });
});
