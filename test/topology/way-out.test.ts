import { nodeViewsOf } from '../../src/topology/node-view';
import { cablingGroupOf, WayOut, wayOutBy } from '../../src/topology/way-out';
import { bridge, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

const nic = (name: string, more = {}) => ({ name, type: 'ethernet', state: 'up', ...more });
const bond = (mode: string) => ({ 'name': 'bond0', 'type': 'bond', 'state': 'up', 'link-aggregation': { mode, port: ['eth1', 'eth2'] } });

/** The way out by a device of the nodes of the first policy. */
function way(texts: readonly string[], device: string, tags: readonly number[] = [], bondPorts?: readonly string[]): WayOut {
  const [view] = nodeViewsOf(topologyOf(...texts));
  if (view === undefined) throw new Error('there are no nodes');
  return wayOutBy(view, device, tags, bondPorts);
}

const nodes = (interfaces: readonly object[], ports?: object) => [policy('p', { role: 'worker' }, interfaces, ports)];

/** In short: `25 by "bond0", in VLANs 25 of the switch`, or why not. */
function told(result: WayOut): string {
  if (result.kind === 'stopped') return `stopped at ${result.devices.join(' > ')}: ${result.why}`;
  if (result.kind === 'unknown') return `unknown at ${result.devices.join(' > ')}: ${result.what}`;
  const { device, tags, switchVlans } = result.wire;
  return `${tags.join(' with ') || 'untagged'} by ${device}${switchVlans === undefined ? '' : `, in the switch's ${switchVlans.join(' with ')}`} (${result.devices.join(' > ')})`;
}

describe('the way out of a node', () => {
  it('is the device itself, with the tags that the frames bear', () => {
    expect(told(way(nodes([nic('eth1')]), 'eth1', [25]))).toBe('25 by eth1 (eth1)');
    expect(told(way(nodes([]), 'eth1'))).toBe('untagged by eth1 (eth1)');
  });

  it('leads down VLAN interfaces, each of which puts its tag around the others', () => {
    const stack = nodes([vlanOn('eth1', 30), vlanOn('eth1.30', 25)]);
    expect(told(way(stack, 'eth1.30.25'))).toBe('30 with 25 by eth1 (eth1.30.25 > eth1.30 > eth1)');
    expect(told(way(stack, 'eth1.30', [7]))).toBe('30 with 7 by eth1 (eth1.30 > eth1)');
  });

  it('is not known below a VLAN interface that does not say what it stands on, or its VLAN', () => {
    const vlan = (config: object) => nodes([{ name: 'data', type: 'vlan', state: 'up', vlan: config }]);
    expect(told(way(vlan({ id: 5 }), 'data'))).toBe('unknown at data: what VLAN interface "data" stands on');
    expect(told(way(vlan({ 'base-iface': 'eth1' }), 'data'))).toBe('unknown at data: what VLAN interface "data" stands on');
  });

  it('ends in a circle of VLAN interfaces, and not before four tags', () => {
    const circle = nodes([{ name: 'loop', type: 'vlan', state: 'up', vlan: { 'base-iface': 'loop', 'id': 5 } }]);
    expect(told(way(circle, 'loop'))).toBe('unknown at loop > loop > loop > loop > loop: what VLAN interface "loop" stands on');
    expect(told(way(nodes([vlanOn('eth1', 4)]), 'eth1.4', [3, 2, 1]))).toBe('4 with 3 with 2 with 1 by eth1 (eth1.4 > eth1)');
  });

  it('is closed where a device on it is down', () => {
    expect(told(way(nodes([vlanOn('eth1', 30), nic('eth1', { state: 'down' })]), 'eth1.30'))).toBe('stopped at eth1.30 > eth1: "eth1" is down');
    expect(told(way(nodes([vlanOn('eth1', 30, { state: 'down' }), nic('eth1')]), 'eth1.30'))).toBe('stopped at eth1.30: "eth1.30" is down');
  });

  it('is not known by a device of another type, and is by one of which no type is stated', () => {
    expect(told(way(nodes([{ name: 'vx', type: 'vxlan', state: 'up' }]), 'vx'))).toBe('unknown at vx: where "vx", of type vxlan, leads');
    expect(told(way(nodes([bridge('br1', [])]), 'br1'))).toBe('unknown at br1: where "br1", of type linux-bridge, leads');
    expect(told(way(nodes([{ name: 'eth1', mtu: 9000 }]), 'eth1', [25]))).toBe('25 by eth1 (eth1)');
  });

  it('is not known by a bond that puts its own MAC into frames of others', () => {
    const what = (mode: string) => `unknown at bond0: what arrives by bond "bond0", whose mode ${mode} puts its own MAC into frames of VMs,`;
    expect(told(way(nodes([bond('balance-tlb')]), 'bond0'))).toBe(what('balance-tlb'));
    expect(told(way(nodes([bond('balance-alb')]), 'bond0'))).toBe(what('balance-alb'));
    expect(told(way(nodes([bond('active-backup')]), 'bond0'))).toBe('untagged by bond0 (bond0)');
  });
});

describe('the switch port at the end of the way out', () => {
  it('has untagged frames in its native VLAN, if it has one', () => {
    expect(told(way(nodes([nic('eth1')], { eth1: { nativeVlan: 7 } }), 'eth1'))).toBe('untagged by eth1, in the switch\'s 7 (eth1)');
    expect(told(way(nodes([nic('eth1')], { eth1: { vlans: '25' } }), 'eth1'))).toBe('untagged by eth1 (eth1)');
  });

  it('has tagged frames in their VLAN where it carries that, with the tags inside', () => {
    const ports = { eth1: { vlans: '25-30', nativeVlan: 7 } };
    expect(told(way(nodes([nic('eth1')], ports), 'eth1', [25, 3]))).toBe('25 with 3 by eth1, in the switch\'s 25 with 3 (eth1)');
    expect(told(way(nodes([nic('eth1')], ports), 'eth1', [31]))).toBe('stopped at eth1: the switch port of "eth1" carries VLANs 25-30, not 31');
    expect(told(way(nodes([nic('eth1')], ports), 'eth1', [7]))).toBe('stopped at eth1: VLAN 7 is the native VLAN of the switch port of "eth1", which sends it back without a tag');
    expect(told(way(nodes([nic('eth1')], { eth1: { vlans: '?' } }), 'eth1', [25]))).toBe('25 by eth1 (eth1)');
  });

  it('is each of a bond\'s ports: what they do not agree upon is not known', () => {
    const ports = (one: object, other: object) => nodes([bond('802.3ad')], { eth1: one, eth2: other });
    expect(told(way(ports({ vlans: '25' }, { vlans: '25' }), 'bond0', [25]))).toBe('25 by bond0, in the switch\'s 25 (bond0)');
    expect(told(way(ports({ vlans: '25' }, { vlans: '26' }), 'bond0', [25]))).toBe('unknown at bond0: which of the switch ports of "bond0" is used: not all carry VLAN 25');
    expect(told(way(ports({ nativeVlan: 7 }, { nativeVlan: 7 }), 'bond0'))).toBe('untagged by bond0, in the switch\'s 7 (bond0)');
    expect(told(way(ports({ nativeVlan: 7 }, { nativeVlan: 8 }), 'bond0'))).toBe('untagged by bond0 (bond0)');
  });

  it('is each of an Open vSwitch bond\'s, which is no device of the node, and never of a NIC that a Linux bond of the name does not have', () => {
    const ports = { eth1: { vlans: '25' }, eth2: { vlans: '25' }, eth3: { vlans: '40' } };
    expect(told(way(nodes([nic('eth1')], ports), 'ovs-bond', [25], ['eth1', 'eth2']))).toBe('25 by ovs-bond, in the switch\'s 25 (ovs-bond)');
    expect(told(way(nodes([bond('802.3ad')], ports), 'bond0', [25], ['eth3']))).toBe('25 by bond0, in the switch\'s 25 (bond0)');
  });
});

describe('the nodes that share a wire', () => {
  /** The policies of the group whose nodes have the device by which the narrow group's frames leave. */
  function cabled(device: string, wide: readonly object[], ports?: object, narrow: readonly object[] = []): readonly string[] {
    const [view] = nodeViewsOf(topologyOf(policy('narrow', { role: 'worker', zone: 'a' }, narrow), policy('wide', { role: 'worker' }, wide, ports)));
    if (view === undefined) throw new Error('there are no nodes');
    const result = wayOutBy(view, device, []);
    if (result.kind !== 'out') throw new Error(told(result));
    return cablingGroupOf(result.wire).policies.map(({ manifest }) => manifest.name);
  }

  it('are the widest group of which somebody says that it has the device', () => {
    expect(cabled('eth1', [nic('eth1')], undefined, [nic('eth1')])).toEqual(['wide']);
    expect(cabled('eth1', [], { eth1: { vlans: '25' } }, [nic('eth1')])).toEqual(['wide']);
    expect(cabled('eth1', [vlanOn('eth1', 5)])).toEqual(['wide']);
    expect(cabled('eth1', [bridge('br1', [{ name: 'eth2', vlan: trunk(5) }, { name: 'eth1', vlan: trunk(5) }])])).toEqual(['wide']);
    expect(cabled('eth1', [{ name: 'br-ex', type: 'ovs-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } }])).toEqual(['wide']);
  });

  it('are the group\'s own where no other says so, or where it is taken away', () => {
    expect(cabled('eth1', [nic('eth2')], { eth2: { vlans: '25' } }, [nic('eth1')])).toEqual(['narrow']);
    expect(cabled('eth1', [nic('eth1', { state: 'absent' })])).toEqual(['narrow']);
    expect(cabled('eth1', [vlanOn('eth2', 5), bond('802.3ad')])).toEqual(['narrow']);
    expect(cabled('eth1', [bridge('br1', ['eth2']), { name: 'br2', type: 'linux-bridge', state: 'up' }])).toEqual(['narrow']);
  });
});
