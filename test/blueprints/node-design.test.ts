import { App, Chart } from 'cdk8s';
import {
  Aggregation, BondMode, HostAddressing, LinuxBridgeNetwork, NetworkChecks, NodeDesign, NodeDesignProps, NodeLayout, NodeRendering, VlanSet,
} from '../../src';

const OWN = NodeLayout.separateNics(['eth2', 'eth3']);
const SHARED = NodeLayout.sharedBond(['eth0', 'eth1'], HostAddressing.dhcp());
const chartOf = () => new Chart(new App(), 'chart', { namespace: 'vms' });
const designOf = (props: NodeDesignProps) => new NodeDesign(chartOf(), 'Nodes', props);
const VMS_OWN = "eth2 and eth3 are the VMs' own: the node's traffic, and with it Cilium, stays on its other interfaces.";

describe('the mode of a bond follows from the switch', () => {
  it.each<readonly [string, Omit<NodeDesignProps, 'layout'>, BondMode, string]>([
    ['LACP', { switchPort: { aggregation: Aggregation.LACP } }, BondMode.LACP, 'Bond bond_data is 802.3ad: the switch negotiates LACP; each flow keeps to a link, and a link that only looks alive is left out.'],
    ['a static aggregation', { switchPort: { aggregation: Aggregation.STATIC } }, BondMode.BALANCE_XOR, 'Bond bond_data is balance-xor: the switch has a static aggregation without LACP; each flow keeps to a link, and a link counts as alive while it has carrier.'],
    ['ports that stand alone', { switchPort: { aggregation: Aggregation.NONE } }, BondMode.ACTIVE_BACKUP, 'Bond bond_data is active-backup: the switch ports stand alone; one link carries, the others wait.'],
    ['ports that stand alone, spread', { switchPort: { aggregation: Aggregation.NONE }, spreadsTraffic: true }, BondMode.BALANCE_XOR, 'Bond bond_data is balance-slb: the switch ports stand alone, and traffic is to be spread: balance-slb keeps each source MAC and VLAN to a link, and drops what the switch echoes.'],
    ['nothing that was stated', {}, BondMode.ACTIVE_BACKUP, 'Bond bond_data is active-backup: what the switch offers was not stated, and this needs nothing of it; its ports must not be aggregated.'],
  ])('%s', (_, props, mode, reason) => {
    const chart = chartOf();
    const design = new NodeDesign(chart, 'Nodes', { ...props, layout: OWN });
    expect(design.bondMode).toBe(mode);
    expect(design.reason).toBe(`${VMS_OWN} ${reason}`);
    expect(NetworkChecks.of(chart).findings().map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });

  it('balance-slb is a balance-xor bond that hashes by VLAN and source MAC, and drops what comes back', () => {
    const design = designOf({ layout: OWN, switchPort: { aggregation: Aggregation.NONE }, spreadsTraffic: true });
    expect(design.bridgeNode.apiObject.toJson().spec.desiredState.interfaces[0]['link-aggregation']).toEqual({
      mode: 'balance-xor',
      options: { 'miimon': 100, 'xmit_hash_policy': 'vlan+srcmac', 'balance-slb': 1 },
      port: ['eth2', 'eth3'],
    });
  });
});

it('VMs with NICs of their own (the guide\'s design A): a bond and a bridge, the node untouched', () => {
  const design = designOf({ layout: OWN, switchPort: { aggregation: Aggregation.LACP, vlans: VlanSet.parse('25,100'), nativeVlan: 7, mtu: 9216 }, mtu: 9000, metadata: { name: 'vms' } });
  expect(design.bridgeNode.apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'vms', annotations: { 'vmnet.dev/switch-ports': '{"bond_data":{"vlans":"25,100","nativeVlan":7,"mtu":9216,"aggregation":"LACP"}}' } },
    spec: {
      nodeSelector: { 'node-role.kubernetes.io/worker': '' },
      desiredState: {
        interfaces: [
          { 'name': 'bond_data', 'type': 'bond', 'state': 'up', 'mtu': 9000, 'link-aggregation': { mode: '802.3ad', options: { miimon: 100 }, port: ['eth2', 'eth3'] } },
          {
            name: 'br0',
            type: 'linux-bridge',
            state: 'up',
            mtu: 9000,
            bridge: {
              options: { stp: { enabled: false } },
              port: [{ name: 'bond_data', vlan: { 'mode': 'trunk', 'trunk-tags': [{ id: 25 }, { id: 100 }], 'enable-native': true, 'tag': 7 } }],
            },
          },
        ],
      },
    },
  });
  expect(design).toMatchObject({ bridgeName: 'br0', bridgeMtu: 9000, carriesNodeTraffic: false });
});

it('a bond that the node shares (design B): its addresses are on the bridge', () => {
  const design = designOf({ layout: SHARED, switchPort: { aggregation: Aggregation.LACP } });
  const [bond, bridge] = design.bridgeNode.apiObject.toJson().spec.desiredState.interfaces;
  expect(bond).toMatchObject({ 'name': 'bond0', 'link-aggregation': { mode: '802.3ad', port: ['eth0', 'eth1'] } });
  expect(bridge).toMatchObject({ 'name': 'br0', 'copy-mac-from': 'eth0', 'ipv4': { enabled: true, dhcp: true } });
  expect(design.carriesNodeTraffic).toBe(true);
  expect(design.reason).toBe('eth0 and eth1 carry the node and its VMs: the node\'s addresses are on br0, and Cilium must run there. Bond bond0 is 802.3ad: the switch negotiates LACP; each flow keeps to a link, and a link that only looks alive is left out.');
});

it('a single NIC: no bond, and what that means', () => {
  const shared = designOf({ layout: NodeLayout.singleNic('eth0', HostAddressing.dhcp()) });
  expect(shared.bondMode).toBeUndefined();
  expect(shared.reason).toBe('eth0 carries the node and its VMs: the node\'s addresses are on br0, and Cilium must run there. There is no bond: where eth0 or its cable fails, the node and its VMs are cut off.');
  const own = designOf({ layout: NodeLayout.separateNics(['eth1']), bridgeName: 'br-vms' });
  expect(own.reason).toBe('eth1 is the VMs\' own: the node\'s traffic, and with it Cilium, stays on its other interfaces. There is no bond: where eth1 or its cable fails, the VMs are cut off.');
  expect(own.bridgeNode.apiObject.toJson().spec.desiredState.interfaces.map(({ name }: { name: string }) => name)).toEqual(['br-vms']);
});

it('is a bridge for networks, under netplan without VLANs', () => {
  const chart = chartOf();
  const design = new NodeDesign(chart, 'Nodes', { layout: OWN, switchPort: { aggregation: Aggregation.STATIC, vlans: VlanSet.of(25) }, rendering: NodeRendering.netplanFile() });
  const network = new LinuxBridgeNetwork(chart, 'Vlan25', { bridge: design, vlan: 25 });
  expect(JSON.parse(network.apiObject.toJson().spec.config)).toMatchObject({ bridge: 'br0', vlan: 25 });
  expect(design.bridgeNode.toNetplan()).toContain('mode: "balance-xor"');
});

describe('a design is refused', () => {
  it.each<readonly [string, NodeDesignProps]>([
    ['spreadsTraffic is false, but the switch aggregates the ports (LACP) and so spreads what it sends; leave spreadsTraffic out, or let the switch ports stand alone (Aggregation.NONE)', { layout: OWN, switchPort: { aggregation: Aggregation.LACP }, spreadsTraffic: false }],
    ['switchPort.aggregation is undefined; allowed: Aggregation.NONE, STATIC or LACP: how traffic can be spread depends on it', { layout: OWN, spreadsTraffic: true }],
    ['netplan has no word for balance-slb, the only way to spread traffic over ports that stand alone; let nmstate configure the nodes, aggregate the switch ports, or leave spreadsTraffic out', { layout: OWN, switchPort: { aggregation: Aggregation.NONE }, spreadsTraffic: true, rendering: NodeRendering.netplanFile() }],
    ['the switch speaks LACP, but eth1 alone does not answer it, so the port may stay down; take the port out of the aggregation, or give a second NIC', { layout: NodeLayout.separateNics(['eth1']), switchPort: { aggregation: Aggregation.LACP } }],
    ['bondName is "bond9", but eth1 is the only NIC; leave bondName out, or give a second NIC', { layout: NodeLayout.separateNics(['eth1']), bondName: 'bond9' }],
    ['spreadsTraffic needs several NICs, but eth1 is the only one; leave spreadsTraffic out, or give a second NIC', { layout: NodeLayout.separateNics(['eth1']), spreadsTraffic: true }],
    ['layout is "A"; allowed: NodeLayout.separateNics(…), NodeLayout.sharedBond(…), NodeLayout.singleNic(…)', { layout: 'A' as never }],
  ])('%s', (message, props) => {
    expect(() => designOf(props)).toThrow(new Error(`chart/Nodes (NodeDesign): ${message}`));
  });

  it('whose node would have no address', () => {
    expect(() => NodeLayout.singleNic('eth0', HostAddressing.none())).toThrow(new Error('NodeLayout.singleNic: addressing is "HostAddressing.none()"; allowed: HostAddressing.dhcp() or HostAddressing.fixed(…): the node is reached by this interface'));
    expect(() => NodeLayout.sharedBond(['eth0'], HostAddressing.dhcp())).toThrow('NodeLayout.sharedBond: nics is ["eth0"]');
  });
});
