import { localnet, MAPPED, net, networkOf, nic, ovsBridge } from './one-uplink';
import { bridgesOf } from '../../src/topology/bridge-path';
import { limitBelow, limitOf, uplinkSitesOf } from '../../src/topology/network-uplinks';
import { nodesName, nodeViewsOf } from '../../src/topology/node-view';
import { Topology } from '../../src/topology/topology';
import { bridge, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

const viewOf = (...interfaces: readonly object[]) => nodeViewsOf(topologyOf(policy('p', {}, interfaces)))[0] ?? fail();

function fail(): never {
  throw new Error('there is none');
}

describe('the uplinks of a network', () => {
  const sitesOf = (topology: Topology) => uplinkSitesOf(networkOf(topology), bridgesOf(topology), topology);
  const told = (topology: Topology) => sitesOf(topology).map(({ view, bridge: name, uplinks }) => (
    `${name ?? 'no bridge'} on ${nodesName(view.group)}: ${uplinks?.map((uplink) => [uplink.name, uplink.limit?.value ?? '?', ...uplink.facts.map(({ device }) => `at ${device}`)].join(' ')).join(', ') ?? '?'}`
  ));

  it('are the ports of a Linux bridge that may carry its VLAN, with the least MTU and the switch ports behind each', () => {
    const nodes = policy('p', {}, [bridge('br1', [{ name: 'eth1', vlan: trunk(25) }, { name: 'eth2', vlan: trunk(26) }, { name: 'eth3', vlan: {} }]), nic('eth1', 9000)], { eth1: { vlans: '25' } });
    expect(told(topologyOf(nodes, net({ type: 'bridge', bridge: 'br1', vlan: 25 })))).toEqual(['br1 on every node: eth1 9000 at eth1, eth3 ?']);
    expect(told(topologyOf(nodes, net({ type: 'bridge', bridge: 'br1', vlan: 1 })))).toEqual(['br1 on every node: eth1 9000 at eth1, eth2 ?, eth3 ?']);
    expect(told(topologyOf(nodes, net({ type: 'bridge', bridge: 'br1' })))).toEqual(['br1 on every node: eth1 9000 at eth1, eth2 ?, eth3 ?']);
    const access = policy('p', {}, [bridge('br1', [{ name: 'eth1', vlan: { mode: 'access', tag: 1 } }, { name: 'eth2', vlan: { mode: 'access', tag: 7 } }])]);
    expect(told(topologyOf(access, net({ type: 'bridge', bridge: 'br1', vlan: 1 })))).toEqual(['br1 on every node: eth1 ?']);
  });

  it('are not known where the ports are not', () => {
    const silent = [{ name: 'br1', type: 'linux-bridge', state: 'up' }, { name: 'br-ex', type: 'ovs-bridge', state: 'up' }];
    expect(told(topologyOf(policy('p', {}, silent), net({ type: 'bridge', bridge: 'br1', vlan: 25 })))).toEqual(['br1 on every node: ?']);
    expect(told(topologyOf(policy('p', {}, silent), net({ type: 'ovs', bridge: 'br-ex' })))).toEqual(['br-ex on every node: ?']);
  });

  it('are an Open vSwitch bridge\'s ways out, by plugin or by mapping, a bond as small as the smallest of its ports', () => {
    const bond = { 'name': 'ovs-bond', 'link-aggregation': { mode: 'balance-slb', port: [{ name: 'eth1' }, { name: 'eth2' }, { name: 'eth3' }] } };
    const nodes = policy('p', {}, [ovsBridge('br-ex', bond, { name: 'eth4' }), nic('eth1', 9000), nic('eth2', 1500), nic('eth3'), nic('eth4', 1400)], { eth2: {}, eth4: {} }, MAPPED);
    expect(told(topologyOf(nodes, net({ type: 'ovs', bridge: 'br-ex' })))).toEqual(['br-ex on every node: ovs-bond 1500 at eth2, eth4 1400 at eth4']);
    expect(told(topologyOf(nodes, localnet()))).toEqual(['br-ex on every node: ovs-bond 1500 at eth2, eth4 1400 at eth4']);
  });

  it('are the NIC of a macvlan or VLAN network', () => {
    const nodes = policy('p', {}, [nic('eth1', 9000)]);
    expect(told(topologyOf(nodes, net({ type: 'macvlan', master: 'eth1' })))).toEqual(['no bridge on every node: eth1 9000']);
    expect(told(topologyOf(nodes, net({ type: 'vlan', master: 'eth1', vlanId: 5 })))).toEqual(['no bridge on every node: eth1 9000']);
  });

  it('are none of networks that name nothing, or what no policy makes', () => {
    const nodes = policy('p', {}, [nic('eth1')]);
    for (const config of [{ type: 'ovs' }, { type: 'ovs', bridge: 'br-ex' }, { type: 'bridge', bridge: 'br1' }, { type: 'macvlan' }, { type: 'ovn-k8s-cni-overlay', topology: 'layer2' }, { type: 'weave' }]) {
      expect(told(topologyOf(nodes, net(config)))).toEqual([]);
    }
    expect(told(topologyOf(nodes, localnet()))).toEqual([]);
  });

  it('are all below an MTU, or are not', () => {
    const below = (mtu: number, ...mtus: readonly (number | undefined)[]) => {
      const nics = mtus.map((value, i) => nic(`eth${i}`, value));
      const topology = topologyOf(policy('p', {}, [bridge('br1', nics.map(({ name }) => name)), ...nics]), net({ type: 'bridge', bridge: 'br1' }));
      return sitesOf(topology).map((site) => limitBelow(site, mtu)?.value);
    };
    expect(below(9000, 1500, 1400)).toEqual([1500]);
    expect(below(1500, 1500)).toEqual([undefined]);
    expect(below(9000, 1500, 9000)).toEqual([undefined]);
    expect(below(9000, 1500, undefined)).toEqual([undefined]);
    expect(below(9000)).toEqual([undefined]);
    expect(limitBelow({ view: viewOf() }, 9000)).toBeUndefined();
  });
});

describe('the limit of a device', () => {
  it('is the smaller of a VLAN interface and what it stands on', () => {
    const limit = (mine?: number, base?: number) => limitOf(viewOf(vlanOn('eth1', 5, { mtu: mine }), nic('eth1', base)), 'eth1.5')?.value;
    expect([limit(1500, 9000), limit(9000, 1500), limit(1500), limit(undefined, 1500), limit(1500, 1500)]).toEqual(Array(5).fill(1500));
    expect(limit()).toBeUndefined();
  });
});
