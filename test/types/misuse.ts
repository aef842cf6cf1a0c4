/**
 * Wrong pairings that must not compile. Nothing here runs: `misuse.test.ts` compiles the file, and a misuse that compiles
 * leaves its `@ts-expect-error` unused, which is an error of its own. One misuse a line, each in an otherwise right call.
 */
import { Chart, Size } from 'cdk8s';
import * as net from '../../src';

export function misuse(chart: Chart, vm: net.NetworkedVirtualMachine): void {
  const linux = new net.BondedBridgeNode(chart, 'Linux', { uplink: net.Uplink.nic('eth1') });
  const ovs = new net.OvsBondedBridgeNode(chart, 'Ovs', { ports: ['eth2', 'eth3'], physicalNetworkName: 'vmnet' });
  const mapping = new net.LocalnetBridgeMapping(chart, 'Mapping', { physicalNetworkName: 'physnet', bridge: ovs });
  const pool = new net.SriovNodePolicy(chart, 'Pool', { pool: 'fast', numVfs: 8, nodes: net.NodeSelector.all(), pfNames: ['eth4'] });
  const macvlan = new net.MacvlanNetwork(chart, 'Macvlan', { master: 'eth1' });
  const vlan25 = new net.LinuxBridgeNetwork(chart, 'Vlan25', { bridge: linux, vlan: 25 });
  const sriov = new net.SriovNetwork(chart, 'Sriov', { resource: pool });
  const cni = new net.CniNetwork(chart, 'Cni', { config: { type: 'ptp' } });
  const bootDisk = net.BootDisk.none();
  const bridge = net.LinuxBridge.named('br0');
  const nodes = net.NodeSelector.all();
  const trunk = net.VlanSet.parse('10,20');

  // ── what a VM is attached to ──

  // @ts-expect-error macvlan delivers only frames for the pod's own MAC, so no binding follows from it
  vm.attach(macvlan);
  // @ts-expect-error the same network, made elsewhere
  vm.attach(net.MacvlanNetwork.named({ networkName: 'vlan30' }));
  // @ts-expect-error nobody knows which binding works on any plugin
  vm.attach(cni);
  // @ts-expect-error a bridge is no network: which VLAN?
  vm.attach(linux);
  // @ts-expect-error a network is a construct, not its name
  vm.attach('vlan25');
  // @ts-expect-error a network wired by hand needs the binding
  vm.attachWithBinding(macvlan);
  // @ts-expect-error a binding is a Binding, not KubeVirt's word for it
  vm.attachWithBinding(macvlan, 'bridge');
  // @ts-expect-error a model is a NicModel
  vm.attach(vlan25, { model: 'e1000' });
  // @ts-expect-error addresses are a list
  vm.attach(vlan25, { addresses: '10.0.0.5/24' });
  // @ts-expect-error the option is called macAddress
  vm.attach(vlan25, { mac: '52:54:00:12:34:56' });
  // @ts-expect-error a primary network that needs its binding named
  net.PrimaryNetwork.multus(macvlan);
  // @ts-expect-error ports are the pod network's
  net.PrimaryNetwork.userDefined({ ports: [{ port: 80 }] });

  // ── which bridge, which physical network, which resource ──

  // @ts-expect-error an Open vSwitch bridge where a Linux bridge is wanted
  new net.LinuxBridgeNetwork(chart, 'A1', { bridge: ovs });
  // @ts-expect-error the same, made elsewhere
  new net.LinuxBridgeNetwork(chart, 'A2', { bridge: net.OvsBridge.named('br-ex') });
  // @ts-expect-error a bridge's name is not the bridge
  new net.LinuxBridgeNetwork(chart, 'A3', { bridge: 'br0' });
  // @ts-expect-error a network without a bridge
  new net.LinuxBridgeNetwork(chart, 'A4', { vlan: 25 });
  // @ts-expect-error a Linux bridge where an Open vSwitch bridge is wanted
  new net.OvsBridgeNetwork(chart, 'A5', { bridge: linux });
  // @ts-expect-error a bridge mapping is no bridge
  new net.OvsBridgeNetwork(chart, 'A6', { bridge: mapping });
  // @ts-expect-error a Linux bridge where OVN's physical network is wanted
  new net.OvnLocalnetNetwork(chart, 'A7', { physicalNetwork: bridge });
  // @ts-expect-error the same, made here
  new net.OvnLocalnetNetwork(chart, 'A8', { physicalNetwork: linux });
  // @ts-expect-error an Open vSwitch bridge without a mapping is no physical network
  new net.OvnLocalnetNetwork(chart, 'A9', { physicalNetwork: net.OvsBridge.named('br-ex') });
  // @ts-expect-error a Linux bridge where OVN maps an Open vSwitch bridge
  new net.LocalnetBridgeMapping(chart, 'A10', { physicalNetworkName: 'physnet', bridge: linux });
  // @ts-expect-error a network where virtual functions are wanted
  new net.SriovNetwork(chart, 'A11', { resource: sriov });
  // @ts-expect-error a physical network where virtual functions are wanted
  new net.SriovNetwork(chart, 'A12', { resource: ovs });
  // @ts-expect-error a resource's name is not the resource
  new net.SriovNetwork(chart, 'A13', { resource: 'openshift.io/fast' });

  // ── values ──

  // @ts-expect-error a number where an Ipam is wanted
  new net.LinuxBridgeNetwork(chart, 'B1', { bridge, ipam: 25 });
  // @ts-expect-error a NodeSelector where an Ipam is wanted
  new net.LinuxBridgeNetwork(chart, 'B2', { bridge, ipam: nodes });
  // @ts-expect-error a plugin where an Ipam is wanted
  new net.LinuxBridgeNetwork(chart, 'B3', { bridge, ipam: net.ChainedPlugin.tuning() });
  // @ts-expect-error an Ipam written out, as it stands in the manifest
  new net.LinuxBridgeNetwork(chart, 'B4', { bridge, ipam: { type: 'dhcp' } });
  // @ts-expect-error an Ipam made by hand, past its checks
  new net.LinuxBridgeNetwork(chart, 'B5', { bridge, ipam: { _config: { type: 'dhcp' } } });
  // @ts-expect-error an Ipam where a plugin is wanted
  new net.LinuxBridgeNetwork(chart, 'B6', { bridge, chainedPlugins: [net.Ipam.dhcp()] });
  // @ts-expect-error a plugin written out, as it stands in the manifest
  new net.LinuxBridgeNetwork(chart, 'B7', { bridge, chainedPlugins: [{ type: 'tuning' }] });
  // @ts-expect-error a VLAN as text
  new net.LinuxBridgeNetwork(chart, 'B8', { bridge, vlan: '25' });
  // @ts-expect-error a trunk as text
  new net.LinuxBridgeNetwork(chart, 'B9', { bridge, vlanTrunk: '10,20' });
  // @ts-expect-error a trunk where one VLAN is wanted
  new net.LinuxBridgeNetwork(chart, 'B10', { bridge, vlan: trunk });
  // @ts-expect-error a trunk made by hand, past its checks
  new net.LinuxBridgeNetwork(chart, 'B11', { bridge, vlanTrunk: { _spans: [{ min: 0, max: 9 }], includes: () => true, _without: () => trunk } });
  // @ts-expect-error the prop is called vlan
  new net.LinuxBridgeNetwork(chart, 'B12', { bridge, vlanId: 25 });
  // @ts-expect-error a VlanSet where a map of labels is wanted
  net.NodeSelector.labels(trunk);
  // @ts-expect-error labels are text
  net.NodeSelector.labels({ rack: 4 });
  // @ts-expect-error a map of labels where a NodeSelector is wanted
  new net.BondedBridgeNode(chart, 'B13', { uplink: net.Uplink.nic('eth5'), nodes: { rack: '4' } });
  // @ts-expect-error a NodeSelector made by hand, past its checks
  new net.BondedBridgeNode(chart, 'B14', { uplink: net.Uplink.nic('eth5'), nodes: { _labels: { rack: '4' } } });
  // @ts-expect-error NICs where an Uplink is wanted
  new net.BondedBridgeNode(chart, 'B15', { uplink: ['eth5', 'eth6'] });
  // @ts-expect-error an object literal for an Uplink
  new net.BondedBridgeNode(chart, 'B16', { uplink: { deviceName: 'eth5' } });
  // @ts-expect-error an Uplink made by hand, past its checks
  new net.BondedBridgeNode(chart, 'B17', { uplink: { deviceName: 'eth5', _ports: [], _options: {} } });
  // @ts-expect-error an empty object for the rendering of an SR-IOV network
  new net.SriovNetwork(chart, 'B18', { resource: pool, rendering: {} });
  // @ts-expect-error a node's rendering for a network
  new net.SriovNetwork(chart, 'B19', { resource: pool, rendering: net.NodeRendering.policy() });
  // @ts-expect-error a network's rendering for a node
  new net.BondedBridgeNode(chart, 'B20', { uplink: net.Uplink.nic('eth5'), rendering: net.SriovRendering.attachmentDefinition() });
  // @ts-expect-error an address where the way to one is wanted
  new net.BondedBridgeNode(chart, 'B21', { uplink: net.Uplink.nic('eth5'), addressing: '10.0.0.5/24' });
  // @ts-expect-error an empty object for a boot disk
  new net.NetworkedVirtualMachine(chart, 'B22', { bootDisk: {} });
  // @ts-expect-error an image's name is no disk
  new net.NetworkedVirtualMachine(chart, 'B23', { bootDisk: 'quay.io/containerdisks/fedora:43' });
  // @ts-expect-error memory is a Size
  new net.NetworkedVirtualMachine(chart, 'B24', { bootDisk, memory: '2Gi' });
  // @ts-expect-error a VM that boots from nothing says so
  new net.NetworkedVirtualMachine(chart, 'B25', { memory: Size.gibibytes(2) });
  // @ts-expect-error a network where PrimaryNetwork.multus(…) is wanted
  new net.NetworkedVirtualMachine(chart, 'B26', { bootDisk, primaryNetwork: vlan25 });
  // @ts-expect-error an instancetype's name is not its reference
  new net.NetworkedVirtualMachine(chart, 'B27', { bootDisk, instancetype: 'u1.medium' });
  // @ts-expect-error what VMs say is not what the cluster registers
  new net.KubeVirtNetworkConfiguration(chart, 'B28', { bindings: [net.Binding.macvtap()] });
  // @ts-expect-error what the cluster registers is not what VMs say
  vm.attachWithBinding(macvlan, net.BindingPlugin.macvtap());
  // @ts-expect-error values are made by their factories
  new net.VlanSet([]);
  // @ts-expect-error values do not change
  net.Uplink.nic('eth5').deviceName = 'eth6';

  // ── choices ──

  // @ts-expect-error a mode that rewrites or reorders the guests' frames is not offered
  net.Uplink.bond('bond0', { ports: ['eth5'], mode: 'balance-rr' });
  // @ts-expect-error a mode is a BondMode, also where the word is right
  net.Uplink.bond('bond0', { ports: ['eth5'], mode: 'active-backup' });
  // @ts-expect-error Open vSwitch's modes are not the kernel's
  net.Uplink.bond('bond0', { ports: ['eth5'], mode: net.OvsBondMode.ACTIVE_BACKUP });
  // @ts-expect-error the kernel's modes are not Open vSwitch's
  new net.OvsBondedBridgeNode(chart, 'C1', { ports: ['eth5', 'eth6'], physicalNetworkName: 'a', mode: net.BondMode.LACP });
  // @ts-expect-error a bond has ports
  net.Uplink.bond('bond0', { mode: net.BondMode.LACP });
  // @ts-expect-error bonding options are text, as the kernel's are
  net.Uplink.bond('bond0', { ports: ['eth5'], options: { miimon: 100 } });
  // @ts-expect-error the device plugin's modes are not macvlan's
  new net.MacvlanNetwork(chart, 'C2', { mode: net.MacvtapMode.BRIDGE });
  // @ts-expect-error an aggregation is an Aggregation
  new net.BondedBridgeNode(chart, 'C3', { uplink: net.Uplink.nic('eth5'), switchPort: { aggregation: 'LACP' } });
  // @ts-expect-error a network of OVN's overlay has a role
  net.OvnTopology.layer2({ subnets: ['10.1.1.0/24'] });
  // @ts-expect-error macvtap has no IPAM: no address reaches the guest
  new net.MacvtapNetwork(chart, 'C4', { lowerDeviceResource: 'eth5', ipam: net.Ipam.dhcp() });
  // @ts-expect-error localnet is access only
  new net.OvnLocalnetNetwork(chart, 'C5', { physicalNetwork: ovs, vlanTrunk: trunk });
}
