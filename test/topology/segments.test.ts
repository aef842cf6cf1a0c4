import { parseAllDocuments } from 'yaml';
import { read } from '../../src/topology/read';
import { segmentOfNetwork, segmentOfNic, segmentsOf } from '../../src/topology/segments';
import { Topology } from '../../src/topology/topology';

const topologyOf = (...texts: readonly string[]) => read(
  parseAllDocuments(texts.join('\n---\n')).map((document, i) => ({ value: document.toJS() as unknown, source: { file: 'test.yaml', document: i } })),
);

const nad = (name: string, config: object, annotations = {}) => JSON.stringify({
  apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name, namespace: 'vms', annotations }, spec: { config: JSON.stringify({ name, ...config }) },
});
const bridge = (name: string, on: string, vlan?: number) => nad(name, { type: 'bridge', bridge: on, vlan });
const policy = (name: string, nodeSelector: object | undefined, desiredState: object, ports?: object) => JSON.stringify({
  apiVersion: 'nmstate.io/v1',
  kind: 'NodeNetworkConfigurationPolicy',
  metadata: { name, annotations: ports === undefined ? {} : { 'vmnet.dev/switch-ports': JSON.stringify(ports) } },
  spec: { nodeSelector, desiredState },
});
const trunk = (tags: readonly number[]) => ({ 'mode': 'trunk', 'trunk-tags': tags.map((id) => ({ id })) });
const br = (name: string, ...port: readonly object[]) => ({ name, type: 'linux-bridge', state: 'up', bridge: { port } });
const vlanOn = (base: string, id: number) => ({ name: `${base}.${id}`, type: 'vlan', state: 'up', vlan: { 'base-iface': base, id } });

function segment(topology: Topology, name: string) {
  const network = topology.networks.find((candidate) => candidate.name === name);
  return network === undefined ? undefined : segmentOfNetwork(network, topology);
}

describe('a segment', () => {
  const worker = policy('worker', { role: 'worker' }, {
    interfaces: [
      { name: 'bond0', type: 'bond', state: 'up' }, br('br1', { name: 'bond0', vlan: trunk([25, 26]) }), vlanOn('bond0', 30), br('br30', { name: 'bond0.30', vlan: {} }),
    ],
  });

  it('is a VLAN of the device by which it leaves the nodes of a group, whatever its networks are called', () => {
    const topology = topologyOf(worker, bridge('one', 'br1', 25), bridge('two', 'br1', 25), bridge('other', 'br1', 26));
    expect(segment(topology, 'one')).toEqual({ id: expect.any(String), name: 'VLAN 25 of "bond0" on nodes with "role=worker"', span: 'all nodes' });
    expect(segment(topology, 'two')?.id).toBe(segment(topology, 'one')?.id);
    expect(segment(topology, 'other')?.name).toBe('VLAN 26 of "bond0" on nodes with "role=worker"');
  });

  it('is the same whether a bridge or a VLAN interface below it tags', () => {
    const topology = topologyOf(worker, bridge('below', 'br30'), nad('straight', { type: 'vlan', master: 'bond0', vlanId: 30 }), nad('mac', { type: 'macvlan', master: 'bond0.30' }));
    expect(segment(topology, 'below')?.name).toBe('VLAN 30 of "bond0" on nodes with "role=worker"');
    expect(segment(topology, 'straight')?.id).toBe(segment(topology, 'below')?.id);
    expect(segment(topology, 'mac')?.id).toBe(segment(topology, 'below')?.id);
  });

  it('has both tags where a frame is tagged twice', () => {
    const topology = topologyOf(policy('p', {}, { interfaces: [vlanOn('bond0', 30), br('br1', { name: 'bond0.30', vlan: trunk([25]) })] }), bridge('twice', 'br1', 25));
    expect(segment(topology, 'twice')?.name).toBe('VLAN 30 with VLAN 25 inside of "bond0" on every node');
  });

  it('ends at the node where the uplink does not carry the VLAN, the switch refuses it, or a VLAN interface takes it', () => {
    expect(segment(topologyOf(worker, bridge('net', 'br1', 27)), 'net')).toMatchObject({ name: 'VLAN 27 of bridge "br1" on each of nodes with "role=worker"', span: 'each node' });
    const refused = policy('p', {}, { interfaces: [br('br1', { name: 'bond0', vlan: trunk([25]) })] }, { bond0: { vlans: '10-20' } });
    expect(segment(topologyOf(refused, bridge('net', 'br1', 25)), 'net')?.span).toBe('each node');
    const native = policy('p', {}, { interfaces: [br('br1', { name: 'bond0', vlan: trunk([25]) })] }, { bond0: { vlans: '25', nativeVlan: 25 } });
    expect(segment(topologyOf(native, bridge('net', 'br1', 25)), 'net')?.span).toBe('each node');
    const stolen = policy('p', {}, { interfaces: [br('br1', { name: 'bond0', vlan: trunk([25]) }), vlanOn('bond0', 25)] });
    expect(segment(topologyOf(stolen, bridge('net', 'br1', 25)), 'net')?.span).toBe('each node');
  });

  it('is one for every VLAN of a bridge that filters none', () => {
    const topology = topologyOf(policy('p', {}, { interfaces: [br('br1', { name: 'eth1', vlan: {} })] }), bridge('one', 'br1', 25), bridge('two', 'br1', 26));
    expect(segment(topology, 'one')).toEqual(segment(topology, 'two'));
    expect(segment(topology, 'one')?.name).toBe('untagged frames of "eth1" on every node');
  });

  it('joins node groups, and devices, where the switch ports of both are stated to carry it', () => {
    const zone = (name: string, device: string, ports?: object) => policy(name, { zone: name }, { interfaces: [br(`br-${name}`, { name: device, vlan: trunk([25]) })] }, ports);
    const networks = [bridge('one', 'br-a', 25), bridge('two', 'br-b', 25)];
    const stated = topologyOf(zone('a', 'eth1', { eth1: { vlans: '1-100' } }), zone('b', 'eth7', { eth7: { vlans: '25' } }), ...networks);
    expect(segment(stated, 'one')).toMatchObject({ name: 'VLAN 25 of the switches' });
    expect(segment(stated, 'two')).toEqual(segment(stated, 'one'));
    const silent = topologyOf(zone('a', 'eth1'), zone('b', 'eth7'), ...networks);
    expect(segment(silent, 'one')?.id).not.toBe(segment(silent, 'two')?.id);
  });

  it('takes untagged frames into the native VLAN of the switch port', () => {
    const ports = { eth1: { nativeVlan: 25 }, eth2: { vlans: '25' } };
    const topology = topologyOf(policy('p', {}, { interfaces: [br('br1', { name: 'eth1', vlan: {} }), br('br2', { name: 'eth2', vlan: trunk([25]) })] }, ports), bridge('one', 'br1'), bridge('two', 'br2', 25));
    expect(segment(topology, 'one')).toEqual(segment(topology, 'two'));
  });

  it('of a bridge that the input does not have is one on each node that has it', () => {
    const topology = topologyOf(bridge('one', 'br9', 25), bridge('two', 'br9', 25), bridge('other', 'br9', 26));
    expect(segment(topology, 'one')).toMatchObject({ name: 'VLAN 25 of bridge "br9" on each node that has it', span: 'each node' });
    expect(segment(topology, 'two')).toEqual(segment(topology, 'one'));
    expect(segment(topology, 'other')?.id).not.toBe(segment(topology, 'one')?.id);
  });

  it('of a localnet leaves by the bridge that is mapped, and is that of a Linux bridge elsewhere where both switch ports are stated', () => {
    const ovs = policy('ovs', {}, {
      interfaces: [{ name: 'br-ex', type: 'ovs-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } }, br('br1', { name: 'eth2', vlan: trunk([25]) })],
      ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex', state: 'present' }] },
    }, { eth1: { vlans: '25' }, eth2: { vlans: '25' } });
    const localnet = nad('local', { type: 'ovn-k8s-cni-overlay', topology: 'localnet', physicalNetworkName: 'physnet', vlanID: 25, netAttachDefName: 'vms/local' });
    const topology = topologyOf(ovs, localnet, bridge('linux', 'br1', 25), nad('cni', { type: 'ovs', bridge: 'br-ex', vlan: 26 }));
    expect(segment(topology, 'local')).toEqual(segment(topology, 'linux'));
    expect(segment(topology, 'cni')?.span).toBe('each node');
    expect(segment(topologyOf(localnet), 'local')?.name).toBe('VLAN 25 of physical network "physnet" on each node that has it');
  });

  it('of an overlay is the network of its name in the whole cluster', () => {
    const overlay = (name: string, topology: string) => nad(name, { name: 'shared', type: 'ovn-k8s-cni-overlay', topology });
    const topology = topologyOf(overlay('one', 'layer2'), overlay('two', 'layer2'));
    expect(segment(topology, 'one')).toEqual({ id: expect.any(String), name: 'OVN network "shared"', span: 'all nodes' });
    expect(segment(topology, 'two')).toEqual(segment(topology, 'one'));
  });

  it('of virtual functions is that of their NIC, where the pool has one', () => {
    const pool = (pfNames: readonly string[]) => JSON.stringify({
      apiVersion: 'sriovnetwork.openshift.io/v1',
      kind: 'SriovNetworkNodePolicy',
      metadata: { name: 'p' },
      spec: { resourceName: 'fast', numVfs: 4, nodeSelector: { role: 'worker' }, nicSelector: { pfNames } },
    });
    const network = nad('vf', { type: 'sriov', vlan: 25 }, { 'k8s.v1.cni.cncf.io/resourceName': 'openshift.io/fast' });
    expect(segment(topologyOf(pool(['ens1f0#0-3']), network), 'vf')?.name).toBe('VLAN 25 of "ens1f0" on nodes with "role=worker"');
    expect(segment(topologyOf(pool(['ens1f0', 'ens1f1']), network), 'vf')).toBeUndefined();
    expect(segment(topologyOf(network), 'vf')).toBeUndefined();
  });

  it('is none of a network that several groups have, each on its own', () => {
    const zone = (name: string) => policy(name, { zone: name }, { interfaces: [br('br1', { name: 'eth1', vlan: trunk([25]) })] });
    expect(segment(topologyOf(zone('a'), zone('b'), bridge('net', 'br1', 25)), 'net')).toBeUndefined();
    const joined = (name: string) => policy(name, { zone: name }, { interfaces: [br('br1', { name: 'eth1', vlan: trunk([25]) })] }, { eth1: { vlans: '25' } });
    expect(segment(topologyOf(joined('a'), joined('b'), bridge('net', 'br1', 25)), 'net')).toMatchObject({ name: 'VLAN 25 of the switches', span: 'all nodes' });
  });

  it('of a bridge that filters none and has no uplink holds all VLANs, on each node for itself', () => {
    const dead = policy('p', {}, { interfaces: [{ name: 'eth1', type: 'ethernet', state: 'down' }, br('br1', { name: 'eth1', vlan: {} }), br('br2', { name: 'eth1', vlan: {} })] });
    const topology = topologyOf(dead, bridge('one', 'br1', 25), bridge('two', 'br1', 26), bridge('three', 'br2', 25));
    expect(segment(topology, 'one')).toMatchObject({ name: 'all VLANs of bridge "br1" on each of every node', span: 'each node' });
    expect(segment(topology, 'two')).toEqual(segment(topology, 'one'));
    expect(segment(topology, 'three')?.id).not.toBe(segment(topology, 'one')?.id);
  });

  it('of other nodes that nobody tells apart by labels is another, and each host has its own', () => {
    const unclear = (name: string) => policy(name, { matchLabels: { zone: name } }, { interfaces: [br(`br-${name}`, { name: 'eth1', vlan: trunk([25]) })] });
    const topology = topologyOf(unclear('a'), unclear('b'), bridge('one', 'br-a', 25), bridge('two', 'br-b', 25));
    expect(segment(topology, 'one')?.name).toBe('VLAN 25 of "eth1" on the nodes of NodeNetworkConfigurationPolicy "a"');
    expect(segment(topology, 'two')?.id).not.toBe(segment(topology, 'one')?.id);
    const file = (name: string) => `{interfaces: [{name: ${name}, type: linux-bridge, state: up, bridge: {port: [{name: eth1, vlan: {mode: trunk, trunk-tags: [{id: 25}]}}]}}]}`;
    const hosts = JSON.stringify({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { 'n1.yaml': file('br-a'), 'n2.yaml': file('br-b') },
      metadata: { name: 'hosts', annotations: { 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': '{"role":"worker"}' } },
    });
    const byHost = topologyOf(hosts, bridge('one', 'br-a', 25), bridge('two', 'br-b', 25));
    expect(segment(byHost, 'one')?.name).toBe('VLAN 25 of "eth1" on node "n1"');
    expect(segment(byHost, 'two')?.id).not.toBe(segment(byHost, 'one')?.id);
  });

  it('of nodes by several labels is one, whatever their order', () => {
    const zone = (labels: object, on: string) => policy(on, labels, { interfaces: [br(on, { name: 'eth1', vlan: trunk([25]) })] });
    const topology = topologyOf(zone({ zone: 'a', rack: '1' }, 'br1'), zone({ rack: '1', zone: 'a' }, 'br2'), bridge('one', 'br1', 25), bridge('two', 'br2', 25));
    expect(segment(topology, 'one')).toEqual(segment(topology, 'two'));
    expect(segment(topology, 'one')?.name).toBe('VLAN 25 of "eth1" on nodes with "rack=1,zone=a"');
  });

  it('of frames without a tag is one with a VLAN of the switch, and its name never that of a node', () => {
    const ports = { eth1: { nativeVlan: 25 }, eth2: { nativeVlan: 25 } };
    const topology = topologyOf(policy('p', {}, { interfaces: [br('br1', { name: 'eth1', vlan: {} }), br('br2', { name: 'eth2', vlan: {} })] }, ports), bridge('one', 'br1'), bridge('two', 'br2'));
    expect(segment(topology, 'one')).toMatchObject({ name: 'VLAN 25 of the switches', span: 'all nodes' });
    expect(segment(topology, 'two')).toEqual(segment(topology, 'one'));
  });

  it('is not known of a plugin that nobody knows, and of a macvlan on the default route\'s interface', () => {
    const topology = topologyOf(nad('strange', { type: 'weave' }), nad('mac', { type: 'macvlan' }));
    expect(segment(topology, 'strange')).toBeUndefined();
    expect(segment(topology, 'mac')).toBeUndefined();
  });
});

describe('the segment of an interface', () => {
  const zone = (name: string, tags: readonly number[]) => policy(name, { zone: name }, { interfaces: [br('br1', { name: 'eth1', vlan: trunk(tags) })] });
  const vm = (nodeSelector?: object) => JSON.stringify({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'vm', namespace: 'vms' },
    spec: {
      template: {
        spec: {
          nodeSelector,
          domain: { devices: { interfaces: [{ name: 'data', bridge: {} }, { name: 'pod', masquerade: {} }] } },
          networks: [{ name: 'data', multus: { networkName: 'net' } }, { name: 'pod', pod: {} }],
        },
      },
    },
  });
  const names = (topology: Topology) => topology.machines.flatMap((machine) => machine.nics.map((nic) => segmentOfNic(nic, machine, topology)?.name));

  it('depends on where the machine may run', () => {
    const nodes = [zone('a', [25]), zone('b', [26]), bridge('net', 'br1', 25)];
    expect(names(topologyOf(...nodes, vm()))).toEqual([undefined, undefined]);
    expect(names(topologyOf(...nodes, vm({ zone: 'a' })))).toEqual(['VLAN 25 of "eth1" on nodes with "zone=a"', undefined]);
    expect(names(topologyOf(...nodes, vm({ zone: 'b' })))).toEqual(['VLAN 25 of bridge "br1" on each of nodes with "zone=b"', undefined]);
    expect(names(topologyOf(...nodes, vm({ zone: 'c' })))).toEqual([undefined, undefined]);
  });

  it('is that of its host, where it is kept to one', () => {
    const file = (tag: number) => `{interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: eth1, vlan: {mode: trunk, trunk-tags: [{id: ${tag}}]}}]}}]}`;
    const hosts = JSON.stringify({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      data: { 'n1.yaml': file(25), 'n2.yaml': file(26) },
      metadata: { name: 'hosts', annotations: { 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': '{"role":"worker"}' } },
    });
    const on = (nodeSelector: object) => names(topologyOf(hosts, bridge('net', 'br1', 25), vm(nodeSelector)))[0];
    expect(on({ 'kubernetes.io/hostname': 'n1' })).toBe('VLAN 25 of "eth1" on node "n1"');
    expect(on({ 'kubernetes.io/hostname': 'n2' })).toBe('VLAN 25 of bridge "br1" on each of node "n2"');
    expect(on({ 'kubernetes.io/hostname': 'n3' })).toBeUndefined();
    expect(on({ role: 'worker' })).toBeUndefined();
    expect(on({ role: 'infra' })).toBeUndefined();
    const byLabel = policy('p', { 'kubernetes.io/hostname': 'n1' }, { interfaces: [br('br1', { name: 'eth1', vlan: trunk([25]) })] });
    const there = (nodeSelector: object) => names(topologyOf(byLabel, bridge('net', 'br1', 25), vm(nodeSelector)))[0];
    expect(there({ 'kubernetes.io/hostname': 'n1' })).toBe('VLAN 25 of "eth1" on nodes with "kubernetes.io/hostname=n1"');
    expect(there({ 'kubernetes.io/hostname': 'n2' })).toBeUndefined();
  });

  it('is none on a network of another namespace, which it does not find', () => {
    const elsewhere = bridge('net', 'br9', 25).replace('"namespace":"vms"', '"namespace":"other"');
    expect(names(topologyOf(elsewhere, vm()))).toEqual([undefined, undefined]);
  });

  it('is the same whatever the order of the documents', () => {
    const texts = [zone('a', [25]), zone('b', [25]), bridge('net', 'br1', 25), bridge('net2', 'br1', 25)];
    const ids = (topology: Topology) => (
      [...segmentsOf(topology).sites].map(([{ name }, sites]) => [name, sites.map(({ segment: { id } }) => id).sort()]).sort()
    );
    expect(ids(topologyOf(...[...texts].reverse()))).toEqual(ids(topologyOf(...texts)));
  });
});
