import { App, Chart } from 'cdk8s';
import {
  BondedBridgeNode, BootDisk, CniVersion, HostAddressing, Ipam, LinuxBridge, LinuxBridgeNetwork, MacvlanNetwork, NetworkedVirtualMachine,
  NodeRendering, NodeSelector, OvnLayer2Network, OvnLocalnetNetwork, PhysicalNetwork, SriovNetwork, SriovNodePolicy, Uplink, VfDriver,
} from 'cdk8s-vmnet';
import { FEDORA } from './sizes';

/** "VMO & Multus Network Attachment Definition Guide": the kinds of networks that Palette VMO offers, on hosts under netplan. */
export function vmoMultusNadGuide(app: App): Chart {
  const chart = new Chart(app, 'vmo-multus-nad-guide', { namespace: 'default' });
  new BondedBridgeNode(chart, 'Bridge', {
    metadata: { name: 'br0-netplan' },
    uplink: Uplink.nic('eth1'),
    addressing: HostAddressing.dhcp(),
    rendering: NodeRendering.netplanFile(),
  });
  const bridge = LinuxBridge.named('br0');
  const vlan25 = new LinuxBridgeNetwork(chart, 'Vlan25', { metadata: { name: 'vlan-25' }, bridge, vlan: 25 });

  kindsOfNetworks(chart);
  kindsOfIpam(chart);

  const namespace = 'virtual-machines';
  new LinuxBridgeNetwork(chart, 'Management', { metadata: { name: 'vlan-10-management', namespace }, bridge, vlan: 10 });
  new LinuxBridgeNetwork(chart, 'Data', { metadata: { name: 'vlan-20-data', namespace }, bridge, vlan: 20 });
  new LinuxBridgeNetwork(chart, 'Dmz', { metadata: { name: 'vlan-100-dmz', namespace }, bridge, vlan: 100 });
  new NetworkedVirtualMachine(chart, 'MyVm', { metadata: { name: 'my-vm', namespace }, bootDisk: BootDisk.containerImage(FEDORA) })
    .attach(vlan25, { name: 'vlan25' });
  return chart;
}

function kindsOfNetworks(chart: Chart): void {
  new MacvlanNetwork(chart, 'Macvlan', { metadata: { name: 'macvlan-net' }, master: 'bond0' });
  new MacvlanNetwork(chart, 'MacvlanHostLocal', {
    metadata: { name: 'macvlan-net-host-local' },
    master: 'bond0',
    ipam: Ipam.hostLocal('192.168.1.0/24', {
      rangeStart: '192.168.1.200',
      rangeEnd: '192.168.1.250',
      routes: [{ destination: '0.0.0.0/0' }],
      gateway: '192.168.1.1',
    }),
  });

  const policy = new SriovNodePolicy(chart, 'VfPool', {
    metadata: { name: 'policy-intel-sriov', namespace: 'sriov-network-operator' },
    pool: 'intel_sriov_netdevice',
    resourcePrefix: 'intel.com',
    nodes: NodeSelector.labels({ 'feature.node.kubernetes.io/network-sriov.capable': 'true' }),
    numVfs: 8,
    pfNames: ['ens3f0'],
    driver: VfDriver.NETDEVICE,
  });
  new SriovNetwork(chart, 'Sriov', { metadata: { name: 'sriov-net' }, resource: policy, vlan: 100 });

  new OvnLayer2Network(chart, 'Layer2', {
    metadata: { name: 'l2-network' },
    configName: 'l2-network',
    cniVersion: CniVersion.V0_4_0,
    subnets: ['192.168.100.0/24'],
  });
  new OvnLocalnetNetwork(chart, 'Localnet', {
    metadata: { name: 'localnet-external' },
    configName: 'physnet1',
    cniVersion: CniVersion.V0_4_0,
    physicalNetwork: PhysicalNetwork.named('physnet1'),
    vlan: 100,
    mtu: 1500,
  });
}

/** The guide's section "IPAM Options", each on a network of its own. */
function kindsOfIpam(chart: Chart): void {
  const master = 'bond0';
  new MacvlanNetwork(chart, 'IpamHostLocal', {
    master,
    ipam: Ipam.hostLocal('192.168.1.0/24', {
      rangeStart: '192.168.1.100',
      rangeEnd: '192.168.1.200',
      routes: [{ destination: '0.0.0.0/0' }],
      gateway: '192.168.1.1',
    }),
  });
  new MacvlanNetwork(chart, 'IpamStatic', { master, ipam: Ipam.staticAddresses(['192.168.1.50/24']) });
  new MacvlanNetwork(chart, 'IpamWhereabouts', {
    master,
    ipam: Ipam.whereabouts('192.168.1.0/24', { exclude: ['192.168.1.1/32', '192.168.1.254/32'] }),
  });
}
