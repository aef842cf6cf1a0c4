import { localnet, MAPPED, net, networkOf, nic, ovsBridge } from './one-uplink';
import { bridgesOf } from '../../src/topology/bridge-path';
import { Topology } from '../../src/topology/topology';
import { taggedUplinksOf } from '../../src/topology/uplink-facts';
import { bridge, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

describe('where a VLAN leaves tagged', () => {
  const told = (topology: Topology) => taggedUplinksOf(networkOf(topology), bridgesOf(topology), topology).map(({ vlan, facts }) => [vlan, ...facts.map(({ device }) => device)].join(' '));
  const ports = { eth1: { vlans: '25' }, eth2: { vlans: '25' }, bond0: {} };

  it('is by the ports of a Linux bridge that tag it, but for VLAN interfaces, which put their own tag around it', () => {
    const nodes = policy('p', {}, [bridge('br1', [{ name: 'eth1', vlan: trunk(25) }, { name: 'eth2', vlan: trunk(26) }, { name: 'eth2.7', vlan: trunk(25) }]), vlanOn('eth2', 7)], ports);
    expect(told(topologyOf(nodes, net({ type: 'bridge', bridge: 'br1', vlan: 25 })))).toEqual(['25 eth1']);
    expect(told(topologyOf(nodes, net({ type: 'bridge', bridge: 'br1' })))).toEqual([]);
    expect(told(topologyOf(nodes, net({ type: 'bridge', bridge: 'br2', vlan: 25 })))).toEqual([]);
    const one = policy('p', {}, [bridge('br1', [{ name: 'eth1', vlan: trunk(0, 1) }])], ports);
    expect(told(topologyOf(one, net({ type: 'bridge', bridge: 'br1', vlan: 1 })))).toEqual(['1 eth1']);
    expect(told(topologyOf(one, net({ type: 'bridge', bridge: 'br1' })))).toEqual([]);
    expect(told(topologyOf(policy('p', {}, [{ name: 'br1', type: 'linux-bridge', state: 'up' }]), net({ type: 'bridge', bridge: 'br1', vlan: 25 })))).toEqual([]);
  });

  it('is by the ways out of a mapped bridge that tag it, an Open vSwitch bond\'s by each of its ports', () => {
    const bond = { 'name': 'bond0', 'link-aggregation': { mode: 'balance-slb', port: [{ name: 'eth1' }, { name: 'eth2' }] } };
    const mapped = (...port: readonly object[]) => policy('p', {}, [ovsBridge('br-ex', ...port), vlanOn('eth2', 7)], ports, MAPPED);
    expect(told(topologyOf(mapped(bond), localnet({ vlanID: 25 })))).toEqual(['25 bond0 eth1 eth2']);
    expect(told(topologyOf(mapped({ name: 'eth1' }, { name: 'eth2.7' }), localnet({ vlanID: 25 })))).toEqual(['25 eth1']);
    expect(told(topologyOf(mapped({ name: 'eth1', vlan: { mode: 'access', tag: 25 } }), localnet({ vlanID: 25 })))).toEqual([]);
    expect(told(topologyOf(mapped({ name: 'eth1' }), localnet()))).toEqual([]);
    expect(told(topologyOf(localnet({ vlanID: 25 })))).toEqual([]);
    expect(told(topologyOf(mapped({ name: 'eth1' }), net({ type: 'ovn-k8s-cni-overlay', topology: 'layer2', vlanID: 25 })))).toEqual([]);
    const silent = policy('p', {}, [{ name: 'br-ex', type: 'ovs-bridge', state: 'up' }], ports, MAPPED);
    expect(told(topologyOf(silent, localnet({ vlanID: 25 })))).toEqual([]);
  });

  it('is by a Linux bond of the name that a bridge gives to its own bond\'s ports, as the node has it', () => {
    const linuxBond = { 'name': 'bond0', 'type': 'bond', 'link-aggregation': { mode: '802.3ad', port: ['eth1'] } };
    const ovsBond = { 'name': 'bond0', 'link-aggregation': { mode: 'balance-slb', port: [{ name: 'eth2' }] } };
    expect(told(topologyOf(policy('p', {}, [linuxBond, ovsBridge('br-ex', ovsBond)], ports, MAPPED), localnet({ vlanID: 25 })))).toEqual(['25 bond0 eth1']);
  });

  it('is by the NIC of a VLAN network, and by none of another network', () => {
    const nodes = policy('p', {}, [nic('eth1')], ports);
    expect(told(topologyOf(nodes, net({ type: 'vlan', master: 'eth1', vlanId: 1 })))).toEqual(['1 eth1']);
    expect(told(topologyOf(nodes, net({ type: 'vlan', master: 'eth1' })))).toEqual([]);
    expect(told(topologyOf(nodes, net({ type: 'vlan', vlanId: 25 })))).toEqual([]);
    expect(told(topologyOf(nodes, net({ type: 'macvlan', master: 'eth1' })))).toEqual([]);
  });
});
