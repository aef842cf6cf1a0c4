import { Chart, Testing } from 'cdk8s';
import {
  BondedBridgeNode, BondMode, HostAddressing, LinuxBridgeNetwork, LocalnetBridgeMapping,
  NetworkChecks, NodeInterface, NodeNetworkPolicy, NodeRendering, NodeSelector,
  OvsBondedBridgeNode, OvsBridge, Uplink,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const removal = NodeRendering.removal();
const uplink = Uplink.bond('bond0', { ports: ['eth1', 'eth2'], mode: BondMode.LACP });

test('a bonded bridge is taken away under the same name and on the same nodes as it was made', () => {
  const [made, taken] = [NodeRendering.policy(), NodeRendering.removal({ maxUnavailable: '2' })].map((rendering) => {
    const node = new BondedBridgeNode(vmsChart(), 'Uplink', { uplink, mtu: 9000, addressing: HostAddressing.fixed(['10.0.0.5/24'], { gateway: '10.0.0.1' }), rendering });
    return node.apiObject.toJson();
  });
  expect(taken).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: made.metadata,
    spec: {
      nodeSelector: made.spec.nodeSelector,
      maxUnavailable: 2,
      desiredState: { interfaces: [{ name: 'bond0', type: 'bond', state: 'absent' }, { name: 'br0', type: 'linux-bridge', state: 'absent' }] },
    },
  });
});

test('NICs and DNS stay; routes that outlive their interface, and mappings, are taken away one by one', () => {
  const policy = new NodeNetworkPolicy(vmsChart(), 'Storage', {
    nodes: NodeSelector.all(),
    interfaces: [NodeInterface.ethernet('eth1', { mtu: 9000 }), NodeInterface.vlan('eth1', 30), NodeInterface.absent('old', 'bond')],
    routes: [{ destination: '10.1.0.0/16', nextHopInterface: 'eth1', nextHopAddress: '10.0.0.1' }, { destination: '10.2.0.0/16', nextHopInterface: 'eth1.30' }],
    nameservers: ['10.0.0.53'],
    bridgeMappings: [{ physicalNetworkName: 'physnet', bridgeName: 'br-ex' }],
    rendering: removal,
  });
  expect(policy.apiObject.toJson().spec.desiredState).toEqual({
    interfaces: [{ name: 'eth1.30', type: 'vlan', state: 'absent' }],
    routes: { config: [{ 'destination': '10.1.0.0/16', 'next-hop-interface': 'eth1', 'next-hop-address': '10.0.0.1', 'state': 'absent' }] },
    ovn: { 'bridge-mappings': [{ localnet: 'physnet', state: 'absent' }] },
  });
});

test('an Open vSwitch bond and a mapping go the same way', () => {
  const bond = new OvsBondedBridgeNode(vmsChart(), 'Bond', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet', rendering: removal });
  expect(bond.apiObject.toJson().spec.desiredState).toEqual({
    interfaces: [{ name: 'br-phy', type: 'ovs-bridge', state: 'absent' }],
    ovn: { 'bridge-mappings': [{ localnet: 'vmnet', state: 'absent' }] },
  });
  const mapping = new LocalnetBridgeMapping(vmsChart(), 'Mapping', { physicalNetworkName: 'physnet', bridge: OvsBridge.named('br-ex'), rendering: removal });
  expect(mapping.apiObject.toJson().spec.desiredState).toEqual({ ovn: { 'bridge-mappings': [{ localnet: 'physnet', state: 'absent' }] } });
});

test('what cannot be taken away is refused', () => {
  const policy = (props: object) => () => new NodeNetworkPolicy(vmsChart(), 'Policy', { nodes: NodeSelector.all(), rendering: removal, ...props });
  expect(policy({ interfaces: [NodeInterface.ethernet('eth1', { mtu: 9000 })] })).toThrow('there is nothing to take away; remove the construct: NICs and DNS stay as they are');
  expect(policy({ otherState: { 'ovs-db': {} } })).toThrow('what section "ovs-db" makes cannot be taken away by turning it round; state its removal in a NodeNetworkPolicy');
  const nodeNetwork = { hosts: [{ hostname: 'worker-1', addresses: ['10.0.100.11/24'] }] };
  expect(() => new OvsBondedBridgeNode(vmsChart(), 'Bond', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet', nodeNetwork, rendering: removal }))
    .toThrow('the hosts\' own files cannot be taken away by a policy; remove the files from the hosts');
  expect(() => NodeRendering.removal({ maxUnavailable: '0' })).toThrow('NodeRendering.removal: maxUnavailable is "0"');
});

test('a network that still hangs on the bridge is found', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'vms', { namespace: 'vms' });
  const bridge = new BondedBridgeNode(chart, 'Uplink', { uplink, nodes: NodeSelector.all(), rendering: removal });
  expect(NetworkChecks.of(app).findings()).toEqual([]);
  new LinuxBridgeNetwork(chart, 'Vlan25', { bridge, vlan: 25 });
  expect(NetworkChecks.of(app).findings().map(({ code, level }) => [code, level])).toEqual([['VMN613', 'error']]);
});
