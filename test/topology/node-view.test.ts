import { topologyOf } from './topology-of';
import { bridgesOf } from '../../src/topology/bridge-path';
import { deviceOf, nodesName, NodeView, nodeViewsOf, stated, viewOfNodes, viewsWith } from '../../src/topology/node-view';

const policy = (name: string, nodeSelector: object | undefined, interfaces: readonly object[], ports?: object) => ({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name, annotations: ports === undefined ? {} : { 'vmnet.dev/switch-ports': JSON.stringify(ports) } },
  spec: { nodeSelector, desiredState: { interfaces } },
});
const files = (name: string, data: object, selector?: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, annotations: { 'vmnet.dev/node-network': 'nmstate', ...(selector === undefined ? {} : { 'vmnet.dev/node-selector': JSON.stringify(selector) }) } },
  data,
});
const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });
const nic = (name: string, more = {}) => ({ name, type: 'ethernet', state: 'up', ...more });
const viewsOf = (...objects: readonly object[]) => nodeViewsOf(topologyOf(objects));
const firstOf = (...objects: readonly object[]): NodeView => viewsOf(...objects)[0] ?? fail();
const policiesOf = ({ groups }: NodeView) => groups.map(({ policies }) => policies.map(({ manifest }) => manifest.name).join('+'));

function fail(): never {
  throw new Error('there is none');
}

describe('the view of some nodes', () => {
  it('has what policies for more nodes state, the nearest first and the widest last', () => {
    const views = viewsOf(
      policy('all', {}, []), policy('own', { role: 'worker', zone: 'a' }, []), policy('zone', { zone: 'a' }, []),
      policy('other', { zone: 'b' }, []), policy('unknown', { matchLabels: { zone: 'a' } }, []),
    );
    expect(views.map(policiesOf)).toEqual([['all'], ['own', 'zone', 'all'], ['zone', 'all'], ['other', 'all'], ['unknown']]);
  });

  it('has the same ones whatever the order of the labels', () => {
    expect(policiesOf(firstOf(policy('own', { a: '1', b: '2', c: '3' }, []), policy('wide', { c: '3', a: '1' }, [])))).toEqual(['own', 'wide']);
    expect(policiesOf(firstOf(policy('own', { c: '3', b: '2', a: '1' }, []), policy('wide', { b: '2', c: '3' }, [])))).toEqual(['own', 'wide']);
  });

  it('of one host has what its labels and its file have', () => {
    const host = files('hosts', { 'n1.yaml': 'interfaces: []', 'n2.yaml': 'interfaces: []' }, { role: 'worker' });
    expect(viewsOf(host, policy('wide', { role: 'worker' }, []), policy('all', undefined, [])).map(policiesOf)).toEqual([
      ['hosts', 'wide', 'all'], ['hosts', 'wide', 'all'], ['wide', 'all'], ['all'],
    ]);
  });

  it('has none of wider policies where it has more labels than can be looked up', () => {
    const labels = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`l${i}`, 'x']));
    const wide = policy('wide', { l0: 'x' }, []);
    expect(policiesOf(firstOf(policy('own', labels(6), []), wide))).toEqual(['own', 'wide']);
    expect(policiesOf(firstOf(policy('own', labels(7), []), wide))).toEqual(['own']);
  });

  it('has what other policies state of all its nodes, where the input has nodes, and each once', () => {
    const nodes = [node('n1', { role: 'worker', zone: 'a' }), node('n2', { role: 'worker', zone: 'a' }), node('n3', { role: 'worker' }), node('n4', { role: 'infra', zone: 'a' })];
    const views = viewsOf(
      policy('zone', { zone: 'a' }, []), policy('role', { role: 'worker' }, []), policy('both', { role: 'worker', zone: 'a' }, []), policy('one', { 'kubernetes.io/hostname': 'n1' }, []),
      policy('infra', { role: 'infra' }, []), ...nodes,
    );
    expect(views.map(policiesOf)).toEqual([['zone'], ['role'], ['both', 'role', 'zone'], ['one', 'both', 'role', 'zone'], ['infra', 'zone']]);
  });

  it('has a policy for fewer nodes before one for more, and those for as many in one order wherever they stand', () => {
    const own = policy('own', { zone: 'a', role: 'worker', rack: '1' }, [], undefined);
    const wider = [policy('rack', { rack: '1' }, []), policy('role', { role: 'worker' }, []), policy('pair', { zone: 'a', rack: '1' }, [])];
    expect(policiesOf(firstOf(own, ...wider))).toEqual(['own', 'pair', 'rack', 'role']);
    expect(policiesOf(firstOf(own, ...[...wider].reverse()))).toEqual(['own', 'pair', 'rack', 'role']);
    const nodes = [node('n1', { zone: 'a', role: 'worker', rack: '1' }), node('n2', { rack: '1' })];
    expect(policiesOf(firstOf(own, ...wider, ...nodes))).toEqual(['own', 'pair', 'role', 'rack']);
  });

  it('has the devices that are to be there, and the switch ports as its own policies say before wider ones', () => {
    const view = firstOf(
      policy('own', { zone: 'a' }, [nic('eth1'), nic('eth2', { state: 'absent' })], { eth1: { vlans: '10' } }),
      policy('wide', {}, [nic('eth1', { mtu: 9000 })], { eth1: { vlans: '20' }, eth3: { vlans: '30' } }),
    );
    expect([...view.devices].map(([name, devices]) => [name, devices.length])).toEqual([['eth1', 2]]);
    expect(view.switchPorts).toEqual({ eth1: { vlans: '10' }, eth3: { vlans: '30' } });
  });

  it('is the group\'s of their labels, or that of the wider ones where no policy is for just them', () => {
    const topology = topologyOf([policy('own', { zone: 'a', role: 'worker' }, [nic('eth1')]), policy('wide', { zone: 'a' }, [nic('eth2')])]);
    const devices = (selector: { readonly [key: string]: string }) => [...viewOfNodes(topology, selector).devices.keys()];
    expect(devices({ role: 'worker', zone: 'a' })).toEqual(['eth1', 'eth2']);
    expect(devices({ zone: 'a' })).toEqual(['eth2']);
    expect(devices({ zone: 'a', rack: '1' })).toEqual(['eth2']);
    expect(devices({ zone: 'b' })).toEqual([]);
    expect(viewOfNodes(topology, { zone: 'b' })).toMatchObject({ group: { selector: { zone: 'b' }, policies: [] }, mappings: [], switchPorts: {} });
    expect(viewOfNodes(topology, { zone: 'a' }).group.policies).toHaveLength(1);
  });

  it('is not that of one of their hosts', () => {
    const topology = topologyOf([files('hosts', { 'n1.yaml': 'interfaces: []', 'n2.yaml': 'interfaces: []' }, { role: 'worker' })]);
    expect(viewOfNodes(topology, { role: 'worker' }).group.policies).toEqual([]);
  });
});

describe('the views that state something of a device', () => {
  it('are those whose own policies name it, or say what the switch offers there', () => {
    const topology = topologyOf([policy('a', { zone: 'a' }, [nic('eth1')]), policy('b', { zone: 'b' }, [], { eth1: { vlans: '10' } }), policy('all', {}, [nic('eth2')])]);
    const names = (device: string) => viewsWith(topology, device).map(({ group }) => nodesName(group));
    expect(names('eth1')).toEqual(['nodes with "zone=a"', 'nodes with "zone=b"']);
    expect(names('eth2')).toEqual(['every node']);
    expect(names('eth3')).toEqual([]);
  });
});

describe('what is stated of a device', () => {
  const both = (one: object, other: object) => firstOf(policy('one', {}, [nic('eth1', one)]), policy('other', {}, [nic('eth1', other)]));
  const mtu = (view: NodeView) => stated(view, 'eth1', (device) => device.mtu)?.value;

  it('is what all say who say anything', () => {
    expect(mtu(both({ mtu: 9000 }, { mtu: 9000 }))).toBe(9000);
    expect(mtu(both({}, { mtu: 9000 }))).toBe(9000);
    expect(mtu(both({ mtu: 9000 }, { mtu: 1500 }))).toBeUndefined();
    expect(mtu(both({}, {}))).toBeUndefined();
    expect(mtu(firstOf(policy('p', {}, [])))).toBeUndefined();
  });

  it('names the device that says it first', () => {
    const found = stated(firstOf(policy('one', {}, [nic('eth1')]), policy('other', {}, [nic('eth1', { mtu: 9000 })]), policy('last', {}, [nic('eth1', { mtu: 9000 })])), 'eth1', (device) => device.mtu);
    expect(found?.device.place.manifest.name).toBe('other');
  });

  it('is the same wherever it is written', () => {
    const bridge = (...before: readonly object[]) => [...before, { name: 'br1', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } }];
    const topology = topologyOf([policy('one', {}, bridge()), policy('other', {}, bridge(nic('eth2')))]);
    expect(bridgesOf(topology).linux.get('br1')?.[0]?.ports).toHaveLength(1);
  });
});

describe('a device of a kind', () => {
  const kindOf = (...interfaces: readonly object[]) => {
    const view = firstOf(...interfaces.map((config, i) => policy(`p${i}`, {}, [config])));
    return (['ovs-bridge', 'ovs-interface', 'linux-bridge', 'nic'] as const).filter((kind) => deviceOf(view, 'br1', kind) !== undefined);
  };

  it('is one that every statement says is of that kind, or of none', () => {
    expect(kindOf({ name: 'br1', type: 'linux-bridge' }, { name: 'br1', mtu: 9000 })).toEqual(['linux-bridge']);
    expect(kindOf({ name: 'br1', type: 'linux-bridge' }, { name: 'br1', type: 'ethernet' })).toEqual([]);
    expect(kindOf({ name: 'br1', type: 'linux-bridge' }, { name: 'br1', type: 'dummy' })).toEqual([]);
    expect(kindOf({ name: 'br1', mtu: 9000 })).toEqual([]);
    expect(kindOf({ name: 'br2', type: 'linux-bridge' })).toEqual([]);
  });

  it('may be an Open vSwitch bridge and its own internal port at once', () => {
    expect(kindOf({ name: 'br1', type: 'ovs-bridge' }, { name: 'br1', type: 'ovs-interface' })).toEqual(['ovs-bridge', 'ovs-interface']);
    expect(kindOf({ name: 'br1', type: 'linux-bridge' }, { name: 'br1', type: 'ovs-interface' })).toEqual([]);
  });
});

describe('the name of some nodes', () => {
  it.each([
    ['every node', policy('p', {}, [])],
    ['nodes with "a,role=worker,zone=b"', policy('p', { zone: 'b', a: '', role: 'worker' }, [])],
    ['the nodes of NodeNetworkConfigurationPolicy "p"', policy('p', { matchLabels: { a: 'b' } }, [])],
    ['node "n1"', files('hosts', { 'n1.yaml': 'interfaces: []', 'n2.yaml': 'interfaces: []' }, { role: 'worker' })],
  ])('is %s', (name, object) => {
    expect(nodesName(firstOf(object).group)).toBe(name);
  });

  it('of which nobody says anything is that of a policy', () => {
    expect(nodesName({ ...firstOf(policy('p', {}, [])).group, selector: undefined, policies: [] })).toBe('the nodes of policy ""');
  });
});
