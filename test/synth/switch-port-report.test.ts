import { App, Chart, Testing } from 'cdk8s';
import {
  Aggregation, BondedBridgeNode, BondMode, LinuxBridge, LinuxBridgeNetwork, MacvlanNetwork, NodeInterface, NodeNetworkPolicy, NodeSelector, OvnLocalnetNetwork,
  OvsBondedBridgeNode, SwitchPortReport, Uplink, VlanSet,
} from '../../src';

function app(): App {
  const made = Testing.app();
  const chart = new Chart(made, 'net', { namespace: 'vms' });
  const bridge = new BondedBridgeNode(chart, 'Br0', {
    uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }), mtu: 9000, switchPort: { nativeVlan: 7, aggregation: Aggregation.LACP },
  });
  new LinuxBridgeNetwork(chart, 'Vlan25', { metadata: { name: 'vlan25' }, bridge, vlan: 25 });
  new LinuxBridgeNetwork(chart, 'Trunk', { metadata: { name: 'trunk' }, bridge, vlanTrunk: VlanSet.parse('30-40') });
  new LinuxBridgeNetwork(chart, 'Flat', { metadata: { name: 'flat' }, bridge });
  new LinuxBridgeNetwork(chart, 'Elsewhere', { metadata: { name: 'elsewhere' }, bridge: LinuxBridge.named('br9'), vlan: 99 });
  const ovs = new OvsBondedBridgeNode(chart, 'Ovs', { ports: ['ens1', 'ens2'], physicalNetworkName: 'physnet', nodes: NodeSelector.hostname('n1') });
  new OvnLocalnetNetwork(chart, 'Vlan224', { metadata: { name: 'vlan224' }, physicalNetwork: ovs, vlan: 224, mtu: 1500 });
  new NodeNetworkPolicy(chart, 'Storage', { nodes: NodeSelector.hostname('n2'), interfaces: [NodeInterface.vlan('eth5', 50, { mtu: 1400 })] });
  new MacvlanNetwork(chart, 'Direct', { metadata: { name: 'direct' }, master: 'eth5.50' });
  return made;
}

test('the report says for each node group and NIC what the switch port must carry', () => {
  expect(SwitchPortReport.of(app()).toMarkdown()).toBe([
    '| Nodes | NIC | Device | Tagged VLANs | Untagged VLAN | MTU | Aggregation | Networks |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '',
  ].join('\n'));
});

test('as comma-separated values each cell is quoted', () => {
  expect(SwitchPortReport.of(app()).toCsv().split('\r\n').slice(0, 2)).toEqual([
    '"Nodes","NIC","Device","Tagged VLANs","Untagged VLAN","MTU","Aggregation","Networks"',
    '',
  ]);
});
