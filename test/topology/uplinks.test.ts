import { aggregationFor, bondMisfitOf } from '../../src/topology/bond-fit';
import { vlanFilteringOf } from '../../src/topology/bridge-filter';
import { bridgesOf } from '../../src/topology/bridge-path';
import { deviceOfNetwork } from '../../src/topology/device-of-network';
import { Network } from '../../src/topology/network';
import { limitBelow, limitOf, uplinkSitesOf } from '../../src/topology/network-uplinks';
import { deviceOf, nodesName, nodeViewsOf } from '../../src/topology/node-view';
import { Topology } from '../../src/topology/topology';
import { taggedUplinksOf } from '../../src/topology/uplink-facts';
import { vlanBaseOf, vlanInterfacesOn } from '../../src/topology/vlan-interfaces';
import { vlansIn } from '../../src/topology/vlans-in';
import { bridge, nad, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

const nic = (name: string, mtu?: number) => ({ name, type: 'ethernet', state: 'up', mtu });
const ovsBridge = (name: string, ...port: readonly object[]) => ({ name, type: 'ovs-bridge', state: 'up', bridge: { port } });
const net = (config: object) => nad('net', config);
const localnet = (more = {}) => net({ type: 'ovn-k8s-cni-overlay', topology: 'localnet', physicalNetworkName: 'physnet', ...more });
const MAPPED = { ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex' }] } };

function networkOf({ networks: [network] }: Topology): Network {
  if (network === undefined) throw new Error('there is no network');
  return network;
}

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
    expect([limit(1500, 9000), limit(9000, 1500), limit(1500), limit(undefined, 1500), limit(1500, 1500), limit()]).toEqual([1500, 1500, 1500, 1500, 1500, undefined]);
  });
});

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

describe('a bond and its switch ports', () => {
  const bond = (mode: string | undefined, options = {}) => ({ 'name': 'bond0', 'type': 'bond', 'state': 'up', 'link-aggregation': { mode, port: ['eth1', 'eth2'], options } });
  const misfit = (config: object, aggregation?: string) => {
    const [view] = nodeViewsOf(topologyOf(policy('p', {}, [config], { bond0: { aggregation } })));
    const found = view === undefined ? undefined : bondMisfitOf(view, 'bond0');
    return found === undefined ? undefined : `${found.mode} on ${found.aggregation} wants ${found.allowed.join()}`;
  };

  it.each([
    ['802.3ad', 'LACP'], ['802.3ad', 'lacp'], ['balance-rr', 'STATIC'], ['balance-xor', 'static'], ['broadcast', 'STATIC'], ['active-backup', 'NONE'], ['balance-tlb', 'LACP'], ['balance-alb', 'NONE'],
  ])('of mode %s fits aggregation %s', (mode, aggregation) => {
    expect(misfit(bond(mode), aggregation)).toBeUndefined();
  });

  it.each([['802.3ad', 'NONE', 'LACP'], ['balance-rr', 'LACP', 'STATIC'], ['balance-xor', 'NONE', 'STATIC'], ['broadcast', 'NONE', 'STATIC'], ['active-backup', 'STATIC', 'NONE']])(
    'of mode %s does not fit aggregation %s', (mode, aggregation, wanted) => {
      expect(misfit(bond(mode), aggregation)).toBe(`${mode} on ${aggregation} wants ${wanted}`);
    },
  );

  it('fit as far as anybody knows where one of them is not stated, or where the bond balances by source for switches that know of none', () => {
    expect(misfit(bond('802.3ad'))).toBeUndefined();
    expect(misfit(bond(undefined), 'NONE')).toBeUndefined();
    expect(misfit(nic('bond0'), 'NONE')).toBeUndefined();
    expect(misfit(bond('balance-xor', { 'balance-slb': 1 }), 'NONE')).toBeUndefined();
    expect(misfit(bond('balance-xor', { balance_slb: 'on' }), 'NONE')).toBeUndefined();
    expect(bondMisfitOf(viewOf(bond('802.3ad')), 'bond0')).toBeUndefined();
  });

  it('want an aggregation by the mode', () => {
    const wanted = (mode: string | undefined, options = {}) => {
      const device = deviceOf(viewOf(bond(mode, options)), 'bond0', 'bond');
      return device === undefined ? 'no bond' : aggregationFor(device);
    };
    expect(['802.3ad', 'balance-rr', 'active-backup', 'balance-alb', undefined].map((mode) => wanted(mode))).toEqual(['LACP', 'STATIC', 'NONE', undefined, undefined]);
    expect(wanted('balance-xor', { 'balance-slb': true })).toBe('NONE');
  });
});

describe('VLAN interfaces', () => {
  it('stand on their base as far as they are up', () => {
    const view = viewOf(vlanOn('eth1', 5), vlanOn('eth1', 6, { state: 'down' }), vlanOn('eth1', 7, { state: 'ignore' }), vlanOn('eth1', 8, { state: undefined }), vlanOn('eth2', 9),
      { name: 'v', type: 'vlan', state: 'up' }, nic('eth1'));
    expect(vlanInterfacesOn(view, 'eth1').map(({ vlan }) => vlan)).toEqual([5, 8]);
    expect(vlanInterfacesOn(view, 'eth3')).toEqual([]);
    expect(['eth1.5', 'v', 'eth1', 'eth9'].map((name) => vlanBaseOf(view, name))).toEqual(['eth1', undefined, undefined, undefined]);
  });
});

describe('whether a Linux bridge looks at VLANs', () => {
  const filtering = (topology: Topology) => {
    const [site] = bridgesOf(topology).linux.get('br1') ?? [];
    return site === undefined ? 'no bridge' : vlanFilteringOf(site);
  };
  const by = (ports: readonly object[], ...more: readonly object[]) => filtering(topologyOf(policy('p', {}, [bridge('br1', ports), ...more])));

  it('is so where one port has VLANs', () => {
    expect(by([{ name: 'eth1', vlan: {} }, { name: 'eth2', vlan: trunk(25) }])).toBe('on');
    expect(by([{ name: 'eth1', vlan: { mode: 'access', tag: 5 } }, { name: 'eth2', vlan: {} }])).toBe('on');
    expect(by([{ name: 'eth1' }])).toBe('on');
  });

  it('is not where every port states that it has none, or is one that nobody adds any to', () => {
    expect(by([{ name: 'eth1', vlan: {} }])).toBe('off');
    const ports = { name: 'br1', type: 'linux-bridge', state: 'up', bridge: { ports: [{ name: 'eth1' }, { name: 'eth2', vlan: {} }] } };
    expect(filtering(topologyOf(policy('p', {}, [ports])))).toBe('off');
  });

  it('is not known where there are no ports, a VLAN interface on it, or a port of which nobody can tell', () => {
    expect(by([])).toBe('unknown');
    expect(filtering(topologyOf(policy('p', {}, [{ name: 'br1', type: 'linux-bridge', state: 'up' }])))).toBe('unknown');
    expect(by([{ name: 'eth1', vlan: {} }], vlanOn('br1', 5))).toBe('unknown');
    expect(by([{ name: 'eth1', vlan: {} }, { name: 'eth2', vlan: { mode: '{{ capture.a.mode }}' } }])).toBe('unknown');
    const file = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations: { 'vmnet.dev/node-network': 'netplan' } }, data: { a: '{network: {version: 2, bridges: {br1: {interfaces: [eth1]}}}}' } };
    expect(filtering(topologyOf(JSON.stringify(file)))).toBe('unknown');
  });
});

describe('the device that a network hangs on', () => {
  it.each([
    [{ type: 'bridge', bridge: 'br1' }, 'br1'], [{ type: 'ovs', bridge: 'br-ex' }, 'br-ex'], [{ type: 'macvlan', master: 'eth1' }, 'eth1'], [{ type: 'ipvlan', master: 'eth2' }, 'eth2'],
    [{ type: 'vlan', master: 'eth3', vlanId: 5 }, 'eth3'], [{ type: 'sriov' }, undefined], [{ type: 'ovn-k8s-cni-overlay', topology: 'layer2' }, undefined],
  ])('of %j is %s', (config, device) => {
    expect(deviceOfNetwork(networkOf(topologyOf(net(config))))).toBe(device);
  });
});

describe('the VLANs that a text says', () => {
  it.each([['10,20-30', '10,20-30'], [undefined, undefined], ['all of them', undefined], ['', undefined]])('%j are %s', (vlans, expected) => {
    expect(vlansIn(vlans)?.toString()).toBe(expected);
  });
});
