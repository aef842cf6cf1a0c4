import { App, Chart, Testing } from 'cdk8s';
import {
  Aggregation, BondedBridgeNode, BondMode, LinuxBridge, LinuxBridgeNetwork,
  MacvlanNetwork, NodeInterface, NodeNetworkPolicy, NodeSelector, OvnLocalnetNetwork,
  OvsBondedBridgeNode, OvsBridge, OvsBridgeNetwork, OvsBridgeNetworkProps, SwitchPortReport, Uplink, VlanSet,
} from '../../src';

function app(): App {
  const made = Testing.app();
  const chart = new Chart(made, 'net', { namespace: 'vms' });
  const bridge = new BondedBridgeNode(chart, 'Br0', {
    uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }),
    mtu: 9000,
    switchPort: { nativeVlan: 7, aggregation: Aggregation.LACP },
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
    '| nodes with "kubernetes.io/hostname=n1" | ens1 | ovs-bond | 224 | none | 1500 | none | vms/vlan224 |',
    '| nodes with "kubernetes.io/hostname=n1" | ens2 | ovs-bond | 224 | none | 1500 | none | vms/vlan224 |',
    '| nodes with "kubernetes.io/hostname=n2" | eth5 | eth5 | 50 | none | 1400 | none | vms/direct |',
    '| nodes with "node-role.kubernetes.io/worker" | eth2 | bond0 | 25,30-40 | 7 | 9000 | LACP | vms/flat vms/trunk vms/vlan25 |',
    '| nodes with "node-role.kubernetes.io/worker" | eth3 | bond0 | 25,30-40 | 7 | 9000 | LACP | vms/flat vms/trunk vms/vlan25 |',
    '',
    'Not in the table, since no NIC is known to carry them: vms/elsewhere',
    '',
  ].join('\n'));
});

test('networks of ovs-cni leave as localnets do: tagged through a trunk, without a tag through the access port of their own VLAN', () => {
  const made = Testing.app();
  const chart = new Chart(made, 'net', { namespace: 'vms' });
  const ports = (name: string) => ({ ports: [{ name }] });
  const access = { name: 'eth3', vlan: { mode: 'access', tag: 40 } };
  new NodeNetworkPolicy(chart, 'Bridges', {
    nodes: NodeSelector.hostname('n1'),
    interfaces: [NodeInterface.ovsBridge('br-vms', ports('eth2')), NodeInterface.of({ name: 'br-access', type: 'ovs-bridge', state: 'up', bridge: { port: [access] } })],
  });
  const on = (name: string, bridge: string, props: Partial<OvsBridgeNetworkProps>) => new OvsBridgeNetwork(chart, name, { metadata: { name: name.toLowerCase() }, bridge: OvsBridge.named(bridge), ...props });
  on('Tagged', 'br-vms', { vlan: 25, mtu: 9000 });
  on('Trunk', 'br-vms', { vlanTrunk: VlanSet.parse('30-40') });
  on('Flat', 'br-vms', {});
  on('Access', 'br-access', { vlan: 40 });
  on('Dropped', 'br-access', { vlan: 41 });
  on('Elsewhere', 'br9', { vlan: 5 });
  expect(SwitchPortReport.of(made).toMarkdown().split('\n').slice(2)).toEqual([
    '| nodes with "kubernetes.io/hostname=n1" | eth2 | eth2 | 25,30-40 | yes | 9000 | none | vms/flat vms/tagged vms/trunk |',
    '| nodes with "kubernetes.io/hostname=n1" | eth3 | eth3 | none | 40 | not stated | none | vms/access |',
    '',
    'Not in the table, since no NIC is known to carry them: vms/dropped, vms/elsewhere',
    '',
  ]);
});

test('as comma-separated values each cell is quoted', () => {
  const lines = SwitchPortReport.of(app()).toCsv().split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines.slice(0, 2)).toEqual([
    '"Nodes","NIC","Device","Tagged VLANs","Untagged VLAN","MTU","Aggregation","Networks"',
    '"nodes with ""kubernetes.io/hostname=n1""","ens1","ovs-bond","224","none","1500","none","vms/vlan224"',
  ]);
});

test('an App without networks needs nothing of the switches', () => {
  expect(SwitchPortReport.of(Testing.app()).toMarkdown().split('\n')).toHaveLength(3);
});
