import { nodeAccess } from '../../src/topology/node-access';
import { nodesName, nodeViewsOf } from '../../src/topology/node-view';
import { bridge, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

const ovsBridge = (name: string, ...port: readonly object[]) => ({ name, type: 'ovs-bridge', state: 'up', bridge: { port } });
const internal = (name: string) => ({ name, type: 'ovs-interface', state: 'up' });

/** How frames of an interface of the nodes of the first policy travel. */
function told(name: string, ...texts: readonly string[]): string {
  const topology = topologyOf(...texts);
  const [view] = nodeViewsOf(topology);
  const access = view === undefined ? 'no nodes' : nodeAccess(view, name, topology);
  if (typeof access === 'string') return access;
  const { domain, ways, view: nodes } = access;
  const out = ways?.map((way) => (way.kind === 'out' ? `${way.wire.tags.join() || 'untagged'} by ${way.wire.device}` : way.kind)).join('; ');
  return `${domain.kind} ${domain.name} ${domain.vlan ?? 'all'}, ${nodes === undefined ? '?' : nodesName(nodes.group)}: ${out ?? '?'}`;
}

const worker = (...interfaces: readonly object[]) => policy('p', { role: 'worker' }, interfaces);
const elsewhere = (...interfaces: readonly object[]) => policy('q', { role: 'infra' }, interfaces);

describe('the frames of a node\'s own interface', () => {
  it('leave by the NIC, with the tag of a VLAN interface', () => {
    expect(told('eth1', worker({ name: 'eth1', type: 'ethernet', state: 'up' }))).toBe('nic eth1 0, nodes with "role=worker": untagged by eth1');
    expect(told('eth1.25', worker(vlanOn('eth1', 25)))).toBe('nic eth1.25 0, nodes with "role=worker": 25 by eth1');
  });

  it('of a bridge travel as a guest\'s untagged ones, on that bridge of these nodes', () => {
    expect(told('br1', worker(bridge('br1', [{ name: 'eth1', vlan: trunk(25) }])))).toBe('linux-bridge br1 1, nodes with "role=worker": untagged by eth1');
    const wider = policy('all', {}, [bridge('br1', [{ name: 'eth2', vlan: trunk(25) }])]);
    expect(told('br1', worker(), elsewhere(bridge('br1', ['eth3'])), wider)).toBe('linux-bridge br1 1, every node: untagged by eth2');
  });

  it('of a VLAN interface on a bridge are not known', () => {
    expect(told('br1.25', worker(bridge('br1', ['eth1']), vlanOn('br1', 25)))).toBe('whether bridge "br1" itself has the VLAN of "br1.25" is not known');
  });

  it('of an internal port are in the VLAN of that port, on that bridge', () => {
    const port = { name: 'host0', vlan: { mode: 'access', tag: 25 } };
    expect(told('host0', worker(ovsBridge('br-int'), ovsBridge('br-ex', { name: 'eth1' }, port), internal('host0')))).toBe('ovs-bridge br-ex 25, nodes with "role=worker": 25 by eth1');
    expect(told('host0', worker(ovsBridge('br-ex', { name: 'eth1' }, { name: 'host0' }), internal('host0')))).toBe('ovs-bridge br-ex 0, nodes with "role=worker": untagged by eth1');
  });

  it('of an internal port of a bridge that nobody states here are not known', () => {
    const unknown = 'which bridge "host0" is a port of is not known';
    expect(told('host0', worker(internal('host0')))).toBe(unknown);
    expect(told('host0', worker(internal('host0'), { name: 'br-ex', type: 'ovs-bridge', state: 'up' }))).toBe(unknown);
    expect(told('host0', worker(internal('host0')), elsewhere(ovsBridge('br-ex', { name: 'host0' })))).toBe(unknown);
  });

  it('of a port of a Linux bridge are not known, but of a port of that name on other nodes are', () => {
    expect(told('eth1', worker(bridge('br0', []), bridge('br1', ['eth2', 'eth1']), { name: 'br2', type: 'linux-bridge' }))).toBe('what an address does on "eth1", a port of bridge "br1", is not known');
    expect(told('eth1', worker(), elsewhere(bridge('br1', ['eth1'])))).toBe('nic eth1 0, nodes with "role=worker": untagged by eth1');
  });
});
