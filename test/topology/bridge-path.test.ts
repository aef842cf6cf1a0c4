import { bridgesOf, mtuOf, switchFactsOf } from '../../src/topology/bridge-path';
import { fateOf, waysOutOf } from '../../src/topology/localnet-path';
import { limitOf } from '../../src/topology/network-uplinks';
import { nodesName, nodeViewsOf } from '../../src/topology/node-view';
import { carriedByAny } from '../../src/topology/port-vlans';
import { read } from '../../src/topology/read';
import { vlanInterfacesOn } from '../../src/topology/vlan-interfaces';

const topologyOf = (...objects: readonly unknown[]) => (
  read(objects.map((value, document) => ({ value, source: { file: 'test.yaml', document } })))
);

function policy(nodeSelector: object | undefined, interfaces: readonly object[], mappings: readonly object[] = [], annotations = {}) {
  const desiredState = { interfaces, ovn: { 'bridge-mappings': mappings } };
  return { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'p', annotations }, spec: { nodeSelector, desiredState } };
}

const bridge = (name: string, port?: readonly object[]) => ({ name, type: 'linux-bridge', state: 'up', bridge: port === undefined ? {} : { port } });
const trunk = (id: number) => ({ 'mode': 'trunk', 'trunk-tags': [{ id }] });

describe('the bridges of the node groups', () => {
  it('has one of a name for each group, each with its own ports', () => {
    const topology = topologyOf(
      policy({ zone: 'a' }, [bridge('br1', [{ name: 'eth1', vlan: trunk(10) }])]),
      policy({ zone: 'b' }, [bridge('br1', [{ name: 'eth2', vlan: trunk(20) }])]),
    );
    const sites = bridgesOf(topology).linux.get('br1') ?? [];
    expect(sites.map(({ view, ports }) => [nodesName(view.group), carriedByAny(ports, 10)])).toEqual([['nodes with "zone=a"', 'tagged'], ['nodes with "zone=b"', 'not']]);
  });

  it('knows no ports where a policy states none, two policies differ, or a capture names one', () => {
    const ports = (...policies: readonly object[]) => bridgesOf(topologyOf(...policies)).linux.get('br1')?.[0]?.ports;
    expect(ports(policy({}, [bridge('br1')]))).toBeUndefined();
    expect(ports(policy({}, [bridge('br1', [{ name: 'eth1' }])]), policy({}, [bridge('br1', [{ name: 'eth2' }])]))).toBeUndefined();
    expect(ports(policy({}, [bridge('br1', [{ name: '{{ capture.nic.interfaces.0.name }}' }])]))).toBeUndefined();
    expect(ports(policy({}, [bridge('br1', [])]))).toEqual([]);
    expect(ports(policy({}, [bridge('br1', [{ name: 'eth1' }])]), policy({}, [{ name: 'br1', mtu: 9000 }]))).toHaveLength(1);
  });

  it('takes what policies for more nodes state along, and leaves what is absent', () => {
    const topology = topologyOf(
      policy(undefined, [{ name: 'eth1', type: 'ethernet', mtu: 9000 }], [], { 'vmnet.dev/switch-ports': '{"eth1":{"vlans":"10"}}' }),
      policy({ role: 'worker' }, [bridge('br1', [{ name: 'eth1' }]), { name: 'eth1.5', type: 'vlan', vlan: { 'base-iface': 'eth1', 'id': 5 } }, { name: 'br2', type: 'linux-bridge', state: 'absent' }]),
    );
    const view = bridgesOf(topology).linux.get('br1')?.[0]?.view ?? fail();
    expect(limitOf(view, 'eth1')?.value).toBe(9000);
    expect(limitOf(view, 'eth1.5')?.value).toBe(9000);
    expect(switchFactsOf(view, 'eth1')).toEqual([{ device: 'eth1', port: { vlans: '10' } }]);
    expect(vlanInterfacesOn(view, 'eth1').map(({ name }) => name)).toEqual(['eth1.5']);
    expect([...bridgesOf(topology).linux.keys()]).toEqual(['br1']);
  });

  it('follows a localnet over a patch to the bond, where an access port drops tagged frames', () => {
    const patch = (name: string, peer: string) => ({ name, type: 'ovs-interface', state: 'up', patch: { peer } });
    const ovs = (name: string, port: readonly object[]) => ({ name, type: 'ovs-bridge', state: 'up', bridge: { port } });
    const bond = { 'name': 'ovs-bond', 'link-aggregation': { mode: 'balance-slb', port: [{ name: 'eth1' }, { name: 'eth2' }] } };
    const topology = topologyOf(policy({ role: 'worker' }, [
      ovs('br-phy', [{ name: 'to-ex', vlan: { mode: 'access', tag: 100 } }, bond]), patch('to-ex', 'to-phy'), patch('to-phy', 'to-ex'),
      ovs('br-ex', [{ name: 'br-ex' }, { name: 'to-phy' }]), { name: 'br-ex', type: 'ovs-interface', state: 'up' },
    ], [{ localnet: 'machine', bridge: 'br-ex' }, { localnet: 'vms', bridge: 'br-phy' }]));
    const fate = (localnet: string) => {
      const [site] = bridgesOf(topology).localnets.get(localnet) ?? [];
      const [way] = (site === undefined ? undefined : waysOutOf(site)) ?? [];
      return way === undefined ? undefined : fateOf(way, 30);
    };
    expect(fate('machine')).toMatchObject({ kind: 'dropped', at: { bridge: 'br-phy', port: { name: 'to-ex' } } });
    expect(fate('vms')).toEqual({ kind: 'tagged', vlan: 30 });
  });

  it('lets out of a trunk what it lists, over a patch too, and untagged frames where it lists 0', () => {
    const patch = (name: string, peer: string) => ({ name, type: 'ovs-interface', state: 'up', patch: { peer } });
    const fates = (tags: readonly object[], peerTags: readonly object[]) => {
      const listed = (list: readonly object[]) => ({ 'mode': 'trunk', 'trunk-tags': list });
      const topology = topologyOf(policy({ role: 'worker' }, [
        { name: 'br-a', type: 'ovs-bridge', bridge: { port: [{ name: 'to-b' }] } }, patch('to-b', 'to-a'), patch('to-a', 'to-b'),
        { name: 'br-b', type: 'ovs-bridge', bridge: { port: [{ name: 'to-a', vlan: listed(peerTags) }, { name: 'eth1', vlan: listed(tags) }] } },
      ], [{ localnet: 'vms', bridge: 'br-a' }]));
      const [site] = bridgesOf(topology).localnets.get('vms') ?? [];
      const [way] = (site === undefined ? undefined : waysOutOf(site)) ?? [];
      return [0, 30].map((vlan) => (way === undefined ? undefined : fateOf(way, vlan)));
    };
    const dropped = (port: string) => expect.objectContaining({ kind: 'dropped', at: expect.objectContaining({ bridge: 'br-b', port: expect.objectContaining({ name: port }) }) });
    expect(fates([{ id: 30 }], [])).toEqual([dropped('eth1'), { kind: 'tagged', vlan: 30 }]);
    expect(fates([], [{ id: '0' }])).toEqual([{ kind: 'untagged' }, dropped('to-a')]);
    expect(fates([{ 'id-range': { min: 0, max: 40 } }], [{ id: 'x' }])).toEqual([{ kind: 'untagged' }, { kind: 'tagged', vlan: 30 }]);
  });

  it('carries a localnet by the bridge of the mapping, its own or a wider policy\'s, unless two differ or one takes it away', () => {
    const ovs = (name: string) => ({ name, type: 'ovs-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } });
    const carrying = (...policies: readonly object[]) => (
      (bridgesOf(topologyOf(...policies)).localnets.get('physnet') ?? []).map(({ view, bridge: { name }, ports }) => [nodesName(view.group), name, ports?.length])
    );
    const mapped = (name: string, state = 'present') => ({ localnet: 'physnet', bridge: name, state });
    expect(carrying(policy({}, [ovs('br-a')], [mapped('br-a')]))).toEqual([['every node', 'br-a', 1]]);
    expect(carrying(policy({}, [ovs('br-a'), ovs('br-b')], [mapped('br-a')]), policy({}, [], [mapped('br-a')]))).toEqual([['every node', 'br-a', 1]]);
    expect(carrying(policy({}, [ovs('br-a'), ovs('br-b')], [mapped('br-a')]), policy({}, [], [mapped('br-b')]))).toEqual([]);
    expect(carrying(policy({}, [ovs('br-a'), ovs('br-b')], [mapped('br-a', 'absent'), mapped('br-b')]))).toEqual([['every node', 'br-b', 1]]);
    expect(carrying(policy({}, [], [mapped('br-a')]))).toEqual([]);
    expect(carrying(policy({}, [ovs('br-a')], [{ localnet: 'physnet' }]))).toEqual([]);
    // Each group that adds the bridge or the mapping has it for itself; one that adds neither does not.
    const [own, all] = [{ zone: 'a' }, undefined];
    expect(carrying(policy(own, [ovs('br-a')]), policy(all, [], [mapped('br-a')]))).toEqual([['nodes with "zone=a"', 'br-a', 1]]);
    expect(carrying(policy(own, [], [{ localnet: 'other', bridge: 'br-a' }, mapped('br-a')]), policy(all, [ovs('br-a')]))).toEqual([['nodes with "zone=a"', 'br-a', 1]]);
    expect(carrying(policy(own, [ovs('br-b')], [{ localnet: 'other', bridge: 'br-b' }]), policy(all, [ovs('br-a')], [mapped('br-a')]))).toEqual([['every node', 'br-a', 1]]);
  });

  it('is none of a group that adds nothing to it, or takes it away', () => {
    const sites = (...policies: readonly object[]) => (bridgesOf(topologyOf(...policies)).linux.get('br1') ?? []).map(({ view }) => nodesName(view.group));
    expect(sites(policy(undefined, [bridge('br1')]), policy({ zone: 'a' }, [{ name: 'eth1', type: 'ethernet' }]))).toEqual(['every node']);
    expect(sites(policy(undefined, [bridge('br1')]), policy({ zone: 'a' }, [{ name: 'br1', mtu: 9000 }]))).toEqual(['every node', 'nodes with "zone=a"']);
    expect(sites(policy({ zone: 'a' }, [{ ...bridge('br1'), state: 'absent' }]))).toEqual([]);
  });

  it('has the ports of a netplan bridge as it lists them', () => {
    const file = (interfaces: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations: { 'vmnet.dev/node-network': 'netplan' } }, data: { a: `{network: {version: 2, bridges: {br1: {interfaces: ${interfaces}}}}}` } });
    const ports = (interfaces: string) => bridgesOf(topologyOf(file(interfaces))).linux.get('br1')?.[0]?.ports?.map(({ name }) => name);
    expect(ports('[eth1, eth2]')).toEqual(['eth1', 'eth2']);
    expect(ports('[eth1, 7]')).toBeUndefined();
  });

  it('finds the groups that hold all nodes of another by its labels, among many', () => {
    const hosts = Array.from({ length: 100 }, (_, i) => policy({ 'kubernetes.io/hostname': `node-${i}`, 'role': 'worker' }, [{ name: 'eth0', type: 'ethernet', mtu: 1500 }]));
    const views = nodeViewsOf(topologyOf(policy({ role: 'worker' }, [{ name: 'eth1', type: 'ethernet' }]), ...hosts));
    expect(views.map(({ devices }) => devices.has('eth1'))).toEqual(views.map(() => true));
  });
});

describe('what the switch offers behind a device', () => {
  const facts = (name: string, interfaces: readonly object[], ports: object) => {
    const [view] = nodeViewsOf(topologyOf(policy({}, interfaces, [], { 'vmnet.dev/switch-ports': JSON.stringify(ports) })));
    return view === undefined ? undefined : switchFactsOf(view, name).map(({ device, port }) => `${device} ${port.vlans ?? '?'}`);
  };
  const bond = { 'name': 'bond0', 'type': 'bond', 'link-aggregation': { mode: '802.3ad', port: ['eth1', 'eth2'] } };

  it('stands on the device, on each port of a bond, or on the base of a VLAN interface', () => {
    expect(facts('eth1', [], { eth1: { vlans: '10' }, eth2: { vlans: '20' } })).toEqual(['eth1 10']);
    expect(facts('bond0', [bond], { bond0: { vlans: '5' }, eth1: { vlans: '10' }, eth2: { vlans: '20' }, eth3: { vlans: '30' } })).toEqual(['bond0 5', 'eth1 10', 'eth2 20']);
    expect(facts('eth1.5', [{ name: 'eth1.5', type: 'vlan', vlan: { 'base-iface': 'eth1', 'id': 5 } }], { eth1: { vlans: '10' } })).toEqual(['eth1 10']);
    expect(facts('constructor', [], { eth1: { vlans: '10' } })).toEqual([]);
  });
});

describe('the MTU of a device', () => {
  const mtu = (name: string, ...objects: readonly object[]) => {
    const [view] = nodeViewsOf(topologyOf(...objects));
    return view === undefined ? undefined : mtuOf(view, name)?.value;
  };
  const nic = (more: object) => policy({ zone: 'a' }, [{ name: 'eth1', type: 'ethernet', ...more }]);
  const node = (name: string) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { zone: 'a' } } });
  const found = (name: string, ...interfaces: readonly object[]) => ({ apiVersion: 'nmstate.io/v1beta1', kind: 'NodeNetworkState', metadata: { name }, status: { currentState: { interfaces } } });
  const eth1 = { name: 'eth1', type: 'ethernet', state: 'up' };

  it('is the stated one, and not known where two policies differ', () => {
    expect(mtu('eth1', nic({ mtu: 9000 }))).toBe(9000);
    expect(mtu('eth1', nic({ mtu: 9000 }), nic({ mtu: 1500 }))).toBeUndefined();
    expect(mtu('eth1', nic({}))).toBeUndefined();
    expect(mtu('eth2', nic({ mtu: 9000 }))).toBeUndefined();
  });

  it('of an Open vSwitch bridge is its internal port\'s: nmstate ignores the bridge\'s own', () => {
    const bridgeWith = (...interfaces: readonly object[]) => policy({}, [{ name: 'br-ex', type: 'ovs-bridge', mtu: 9000 }, ...interfaces]);
    expect(mtu('br-ex', bridgeWith())).toBeUndefined();
    expect(mtu('br-ex', bridgeWith({ name: 'br-ex', type: 'ovs-interface', mtu: 1400 }))).toBe(1400);
  });

  it('is that which all nodes were found to have, of a NIC that no policy gives one', () => {
    const nodes = [node('n1'), node('n2')];
    expect(mtu('eth1', nic({}), ...nodes, found('n1', { ...eth1, mtu: 9000 }), found('n2', { ...eth1, mtu: 9000 }))).toBe(9000);
    expect(mtu('eth1', nic({ mtu: 1500 }), ...nodes, found('n1', { ...eth1, mtu: 9000 }), found('n2', { ...eth1, mtu: 9000 }))).toBe(1500);
    expect(mtu('eth1', nic({}), ...nodes, found('n1', { ...eth1, mtu: 9000 }), found('n2', { ...eth1, mtu: 1500 }))).toBeUndefined();
    expect(mtu('eth1', nic({}), ...nodes, found('n1', { ...eth1, mtu: 9000 }), found('n2'))).toBeUndefined();
    expect(mtu('eth1', nic({}), ...nodes, found('n1', eth1), found('n2', eth1))).toBeUndefined();
    expect(mtu('br1', nic({}), node('n1'), found('n1', { name: 'br1', type: 'linux-bridge', mtu: 1500 }))).toBeUndefined();
  });
});

describe('a VLAN filter', () => {
  const env = { bridgeIF: 'br0', allowedVlans: '10,20-30', allowVlansOnSelf: 'true', allowedVlansOnSelf: '1' };
  const filters = (object: object) => topologyOf(object).vlanFilters.map(({ bridge: name, allowed, allowedOnSelf, allowedPlace }) => (
    [name, allowed?.toString(), allowedOnSelf?.toString(), allowedPlace.path, allowedPlace.inside]
  ));

  it('is read from the orchestrator\'s values, and from a DaemonSet', () => {
    const values = JSON.stringify({ charts: { 'virtual-machine-orchestrator': { vlanFiltering: { enabled: true, env } } } });
    const annotations = { 'vmnet.dev/values': 'vmo' };
    expect(filters({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { annotations }, data: { 'values.yaml': values } })).toEqual([
      ['br0', '10,20-30', '1', ['data', 'values.yaml'], ['charts', 'virtual-machine-orchestrator', 'vlanFiltering', 'env', 'allowedVlans']],
    ]);
    const containers = [{ env: Object.entries(env).map(([name, value]) => ({ name, value })) }];
    expect(filters({ apiVersion: 'apps/v1', kind: 'DaemonSet', spec: { template: { spec: { containers } } } })).toEqual([
      ['br0', '10,20-30', '1', ['spec', 'template', 'spec', 'containers', 0, 'env', 1, 'value'], undefined],
    ]);
  });

  it('is none where it is switched off, or says nothing', () => {
    const annotations = { 'vmnet.dev/values': 'vmo' };
    const map = (vlanFiltering: unknown) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { annotations }, data: { v: JSON.stringify({ vlanFiltering }) } });
    expect(filters(map({ enabled: false, env }))).toEqual([]);
    expect(filters(map({ enabled: true, env: { bridgeIF: 7 } }))).toEqual([]);
    expect(filters(map('yes'))).toEqual([]);
  });
});

function fail(): never {
  throw new Error('there is none');
}
