import { Chart, Duration, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as net from '../../src';

// Over 300 lines, since it names every prop of the library once: one list, so that a new prop has one place to go.

/** Constructs that between them use every prop of ours. coverage.test.ts fails on a prop that does not stand here. */
export function kitchenSink(): Chart {
  // Everything at once fits no cluster, and the checks would say so.
  process.env.VMNET_CHECKS = 'off';
  const chart = new Chart(Testing.app(), 'sink', { namespace: 'vms' });
  nodes(chart);
  layer2Networks(chart);
  sriovNetworks(chart);
  ovnNetworks(chart);
  machines(chart);
  workloads(chart);
  platform(chart);
  blueprints(chart);
  return chart;
}

function nodes(chart: Chart): void {
  const policy = net.NodeRendering.policy({ maxUnavailable: '30%' });
  const switchPort = { vlans: net.VlanSet.parse('10,20'), nativeVlan: 5, mtu: 9216, aggregation: net.Aggregation.LACP };
  const fixed = net.HostAddressing.fixed(['10.0.0.11/24', 'fd00::11/64'], { gateway: '10.0.0.1', gateway6: 'fd00::1', nameservers: ['10.0.0.53'] });
  new net.BondedBridgeNode(chart, 'Bridge', {
    metadata: { labels: { team: 'net' } },
    bridgeName: 'br-vm',
    uplink: net.Uplink.bond('bond0', { ports: ['eth1', 'eth2'], mode: net.BondMode.LACP, options: { lacp_rate: 'fast' } }),
    nodes: net.NodeSelector.role('worker'),
    vlans: net.VlanSet.parse('10,20'),
    nativeVlan: 5,
    mtu: 9000,
    addressing: fixed,
    copyMacFrom: 'eth1',
    stp: true,
    description: 'VMs',
    switchPort,
    rendering: policy,
  });
  const slb = net.Uplink.bond('bond1', { ports: ['eth3'], balanceSlb: true });
  const dhcp = net.HostAddressing.dhcp({ ipv6: true });
  new net.BondedBridgeNode(chart, 'Slb', { bridgeName: 'br-slb', uplink: slb, addressing: dhcp, rendering: net.NodeRendering.nmstateFile() });
  const bond = new net.OvsBondedBridgeNode(chart, 'Ovs', {
    metadata: { labels: { team: 'net' } },
    ports: ['eth4', 'eth5'],
    physicalNetworkName: 'vmnet',
    mode: net.OvsBondMode.BALANCE_TCP,
    bridgeName: 'br-phy',
    bondName: 'ovs-bond',
    mtu: 9000,
    nodes: net.NodeSelector.all(),
    nodeNetwork: {
      hosts: [{ hostname: 'worker-1', addresses: ['10.0.100.11/24'] }],
      vlan: 100,
      gateway: '10.0.100.1',
      gateway6: 'fd00:100::1',
      nameservers: ['10.0.100.53'],
      bridgeName: 'br-ex',
    },
    mapsPhysicalNetwork: true,
    switchPort,
    rendering: policy,
  });
  const mapping = { metadata: { labels: { team: 'net' } }, physicalNetworkName: 'physnet', physicalMtu: 1500 };
  new net.LocalnetBridgeMapping(chart, 'Mapping', { ...mapping, bridge: bond, nodes: net.NodeSelector.role('worker'), rendering: policy });
  const nic = { description: 'storage', mtu: 9000, macAddress: '52:54:00:00:00:01', addressing: net.HostAddressing.none() };
  new net.NodeNetworkPolicy(chart, 'Policy', {
    metadata: { labels: { team: 'net' } },
    nodes: net.NodeSelector.hostname('worker-1'),
    interfaces: [
      net.NodeInterface.ethernet('eth6', nic),
      net.NodeInterface.bond(net.Uplink.bond('bond2', { ports: ['eth7'] }), { copyMacFrom: 'eth7' }),
      net.NodeInterface.vlan('bond2', 300, { name: 'storage' }),
      net.NodeInterface.linuxBridge('br1', { stp: false, ports: [{ name: 'storage', vlans: net.VlanSet.of(7), nativeVlan: 8 }] }),
      net.NodeInterface.ovsBridge('br2', { description: 'OVS', ports: [{ name: 'a', bondPorts: ['eth8', 'eth9'], bondMode: net.OvsBondMode.ACTIVE_BACKUP }] }),
      net.NodeInterface.ovsBridge('br3', { ports: [{ name: 'b', accessVlan: 7 }] }),
      net.NodeInterface.ovsInterface('b'),
      net.NodeInterface.patch('a-to-b', 'b-to-a'),
      net.NodeInterface.absent('br-old', 'linux-bridge'),
      net.NodeInterface.of({ name: 'dummy0', type: 'dummy', state: 'up' }),
    ],
    routes: [{ destination: '10.9.0.0/16', nextHopInterface: 'storage', nextHopAddress: '10.0.30.1', metric: 50, tableId: 254 }],
    nameservers: ['10.0.0.53'],
    searchDomains: ['example.com'],
    bridgeMappings: [{ physicalNetworkName: 'backup', bridgeName: 'br-ex' }],
    otherState: { 'ovs-db': { other_config: {} } },
    capture: { gw: 'routes.running.destination=="0.0.0.0/0"' },
    switchPorts: { bond2: switchPort },
    rendering: policy,
  });
}

function layer2Networks(chart: Chart): void {
  const head = { metadata: { labels: { team: 'net' } }, configName: 'named', cniVersion: net.CniVersion.V1_0_0 };
  const tuning = net.ChainedPlugin.tuning({
    sysctl: { 'net.ipv4.conf.IFNAME.rp_filter': '0' }, macAddress: '02:00:00:00:00:01', promiscuous: true, allMulticast: true, mtu: 1500, txQueueLength: 1000,
  });
  const bandwidth = net.ChainedPlugin.bandwidth({ ingressRate: 1000, ingressBurst: 1000, egressRate: 1000, egressBurst: 1000 });
  const chainedPlugins = [tuning, bandwidth, net.ChainedPlugin.sourceBasedRouting(), net.ChainedPlugin.of('vrf', { vrfname: 'blue' })];
  const bridge = net.LinuxBridge.named('br0');
  const routes = [{ destination: '0.0.0.0/0', gateway: '10.1.0.1' }];
  const hostLocal = { rangeStart: '10.1.0.10', rangeEnd: '10.1.0.99', gateway: '10.1.0.1', routes };
  const dualStack = net.Ipam.hostLocal('10.1.0.0/24', { ...hostLocal, moreRanges: [{ subnet: 'fd00::/64', rangeStart: 'fd00::9', rangeEnd: 'fd00::99' }] });
  new net.LinuxBridgeNetwork(chart, 'Bridged', {
    ...head,
    bridge,
    vlan: 10,
    vlanTrunk: net.VlanSet.parse('20,30-40'),
    preserveDefaultVlan: true,
    macSpoofCheck: false,
    portIsolation: true,
    hairpinMode: true,
    mtu: 9000,
    ipam: dualStack,
    requireBridge: true,
    plugin: net.BridgePlugin.CNV_BRIDGE,
    chainedPlugins,
  });
  new net.LinuxBridgeNetwork(chart, 'Promiscuous', { bridge, promiscuousMode: true, ipam: net.Ipam.hostLocal('10.1.0.0/24', hostLocal) });
  const range = { rangeStart: '10.2.0.10', rangeEnd: '10.2.0.99', exclude: ['10.2.0.1/32'], gateway: '10.2.0.1', networkName: 'shared' };
  const moreRanges = [{ subnet: 'fd00:2::/64', rangeStart: 'fd00:2::9', rangeEnd: 'fd00:2::99' }];
  new net.MacvlanNetwork(chart, 'Macvlan', {
    ...head,
    master: 'bond0',
    mode: net.MacvlanMode.VEPA,
    mtu: 9000,
    linkInContainer: true,
    broadcastQueueLength: 100,
    ipam: net.Ipam.whereabouts('10.2.0.0/24', { ...range, moreRanges }),
    chainedPlugins,
  });
  new net.MacvtapNetwork(chart, 'Macvtap', { ...head, lowerDeviceResource: 'dataplane', mtu: 1500, promiscuousMode: true });
  const ovs = { bridge: net.OvsBridge.named('br1'), mtu: 1500, requireBridge: true };
  new net.OvsBridgeNetwork(chart, 'OvsAccess', { ...head, ...ovs, vlan: 7, ipam: net.Ipam.dhcp() });
  const ipam = net.Ipam.staticAddresses(['10.3.0.5/24'], { gateway: '10.3.0.1', routes });
  new net.OvsBridgeNetwork(chart, 'OvsTrunk', { ...ovs, vlanTrunk: net.VlanSet.parse('7,9-11'), ipam, chainedPlugins });
  new net.CniNetwork(chart, 'Cni', { ...head, config: { type: 'ptp' }, resourceName: 'example.com/ptp', chainedPlugins });
}

function sriovNetworks(chart: Chart): void {
  const metadata = { labels: { team: 'net' } };
  const pool = { pool: 'fast', numVfs: 8, nodes: net.NodeSelector.labels({ sriov: 'true' }) };
  const offload = { driver: net.VfDriver.NETDEVICE, linkType: net.SriovLinkType.ETHERNET, eSwitchMode: net.ESwitchMode.SWITCHDEV, vdpaType: net.VdpaType.VHOST };
  const resource = new net.SriovNodePolicy(chart, 'Pool', {
    ...pool,
    ...offload,
    metadata,
    pfNames: ['ens1f0#0-7'],
    vendor: '15b3',
    deviceId: '101d',
    rootDevices: ['0000:86:00.0'],
    mtu: 9000,
    priority: 10,
    rdma: true,
    needVhostNet: true,
    excludeTopology: true,
    externallyManaged: true,
    resourcePrefix: 'nvidia.com',
  });
  new net.SriovNodePolicy(chart, 'ByNetwork', { ...pool, netFilter: 'openstack/NetworkID:abc' });
  const tag = { vlan: 100, vlanQos: 5, vlanProtocol: net.VlanProtocol.DOT1AD };
  const link = { spoofCheck: false, trust: true, linkState: net.VfLinkState.ENABLE, minTxRate: 100, maxTxRate: 1000 };
  const rest = { metadata, resource, capabilities: { mac: true }, ipam: net.Ipam.none(), chainedPlugins: [net.ChainedPlugin.tuning()] };
  new net.SriovNetwork(chart, 'Attachment', { ...tag, ...link, ...rest, configName: 'fast', cniVersion: net.CniVersion.V0_4_0 });
  new net.SriovNetwork(chart, 'Operator', { ...tag, ...link, ...rest, rendering: net.SriovRendering.operatorManaged('sriov-network-operator') });
}

function ovnNetworks(chart: Chart): void {
  const metadata = { labels: { team: 'net' } };
  const head = { metadata, configName: 'ovn', cniVersion: net.CniVersion.V0_4_0 };
  const addresses = { subnets: ['10.4.0.0/24'], excludeSubnets: ['10.4.0.1/32'], allowPersistentIps: true };
  const localnet = { ...addresses, physicalNetwork: net.PhysicalNetwork.named('vmnet'), vlan: 224, mtu: 1500 };
  const namespaces = kplus.Namespaces.select(chart, 'Tenants', {
    labels: { tenant: 'yes' }, expressions: [kplus.LabelExpression.exists('vms')], names: ['a'],
  });
  new net.OvnLocalnetNetwork(chart, 'Localnet', { ...head, ...localnet });
  new net.OvnLocalnetNetwork(chart, 'SharedLocalnet', { ...localnet, metadata, namespaces });
  new net.OvnLocalnetNetwork(chart, 'BareLocalnet', { physicalNetwork: localnet.physicalNetwork, namespaces });
  new net.OvnLayer2Network(chart, 'Layer2', { ...head, ...addresses, mtu: 1300 });
  const primary = net.OvnTopology.layer2({
    role: net.NetworkRole.PRIMARY,
    subnets: ['10.5.0.0/16'],
    persistentIps: true,
    mtu: 1400,
    joinSubnets: ['100.70.0.0/16'],
    defaultGatewayIps: ['10.5.0.1'],
    reservedSubnets: ['10.5.1.0/24'],
    infrastructureSubnets: ['10.5.0.0/24'],
  });
  const role = net.NetworkRole.PRIMARY;
  const routed = net.OvnTopology.layer3({ role, mtu: 1400, subnets: [{ cidr: '10.6.0.0/16', hostSubnet: 24 }], joinSubnets: ['100.71.0.0/16'] });
  const bare = net.OvnTopology.layer2({ role: net.NetworkRole.SECONDARY });
  new net.UserDefinedNetwork(chart, 'Udn', { metadata, topology: primary });
  new net.UserDefinedNetwork(chart, 'RoutedUdn', { topology: routed });
  new net.UserDefinedNetwork(chart, 'BareUdn', { topology: bare });
  new net.ClusterUserDefinedNetwork(chart, 'Cudn', { metadata, namespaces, topology: primary });
  new net.ClusterUserDefinedNetwork(chart, 'RoutedCudn', { namespaces, topology: routed });
  new net.ClusterUserDefinedNetwork(chart, 'BareCudn', { namespaces, topology: bare });
}

function machines(chart: Chart): void {
  const vlan10 = net.LinuxBridgeNetwork.named({ networkName: 'vlan10', networkNamespace: 'nets', guestMtu: 9000 });
  const pod = net.PrimaryNetwork.pod({
    name: 'cluster',
    binding: net.Binding.masquerade(),
    ports: [{ name: 'http', port: 80, protocol: kplus.Protocol.TCP }],
    vmNetworkCidr: '10.0.9.0/24',
    vmIpv6NetworkCidr: 'fd10:0:9::/120',
  });
  const web = new net.NetworkedVirtualMachine(chart, 'Web', {
    metadata: { labels: { app: 'web' } },
    templateMetadata: { labels: { app: 'web' } },
    bootDisk: net.BootDisk.dataVolume('root', { bus: net.DiskBus.SCSI, bootOrder: 1 }),
    memory: Size.gibibytes(4),
    cpu: { cores: 2, sockets: 1, threads: 2, model: 'host-model', dedicatedPlacement: true, isolateEmulatorThread: true },
    machineType: 'q35',
    primaryNetwork: pod,
    multiqueue: true,
    userData: '#cloud-config\n',
    hostname: 'web',
    subdomain: 'shop',
    runStrategy: net.RunStrategy.MANUAL,
    evictionStrategy: net.EvictionStrategy.LIVE_MIGRATE,
    nodes: net.NodeSelector.labels({ rack: '4' }),
    terminationGracePeriod: Duration.minutes(1),
  });
  web.attach(vlan10, {
    name: 'data',
    model: net.NicModel.E1000E,
    macAddress: '02:00:00:00:00:02',
    addresses: ['10.7.0.5/24', 'fd00:7::5/64'],
    gateway: '10.7.0.1',
    gateway6: 'fd00:7::1',
    routes: [{ destination: '10.8.0.0/16', gateway: '10.7.0.2' }],
    nameservers: ['10.7.0.53'],
    searchDomains: ['example.com'],
    dhcp4: false,
    dhcp6: true,
    bootOrder: 2,
    pciAddress: '0000:81:00.1',
    acpiIndex: 7,
    tag: 'data',
    linkState: net.LinkState.UP,
    dhcpOptions: { bootFileName: 'pxelinux.0', tftpServerName: 'tftp', ntpServers: ['10.0.0.123'], privateOptions: [{ option: 240, value: 'site' }] },
  });
  web.exposeViaService();

  const db = new net.NetworkedVirtualMachine(chart, 'Db', {
    bootDisk: net.BootDisk.persistentVolumeClaim(kplus.PersistentVolumeClaim.fromClaimName(chart, 'Claim', 'db')),
    instancetype: net.VmTemplateReference.cluster('u1.medium'),
    preference: net.VmTemplateReference.namespaced('fedora'),
    primaryNetwork: net.PrimaryNetwork.userDefined(),
    networkData: 'version: 2\n',
  });
  db.attach(net.SriovNetwork.named({ networkName: 'fast' }));
  db.attach(net.MacvtapNetwork.named({ networkName: 'macvtap' }));
  db.attachWithBinding(net.MacvlanNetwork.named({ networkName: 'storage' }), net.Binding.plugin('mine'));

  const bootDisk = net.BootDisk.containerImage('quay.io/containerdisks/fedora:43');
  new net.NetworkedVirtualMachine(chart, 'Passt', { bootDisk, primaryNetwork: net.PrimaryNetwork.pod({ binding: net.Binding.passt() }) });
  new net.NetworkedVirtualMachine(chart, 'Multus', { bootDisk, primaryNetwork: net.PrimaryNetwork.multus(vlan10) });
  new net.NetworkedVirtualMachine(chart, 'None', { bootDisk: net.BootDisk.none(), primaryNetwork: net.PrimaryNetwork.none() }).attach(vlan10);
}

function workloads(chart: Chart): void {
  const probe = new kplus.Deployment(chart, 'Probe', { containers: [{ image: 'probe' }] });
  const lan = net.MacvlanNetwork.named({ networkName: 'lan' });
  net.PodNetworks.attach(probe, lan, { interfaceName: 'lan0', macAddress: '02:00:00:00:00:03', ips: ['10.7.0.9/24'] });
  const pools = { vmMacPool: net.MacPoolMode.IGNORE, podMacPool: net.MacPoolMode.ALLOCATE };
  new net.NetworkNamespace(chart, 'Tenant', { metadata: { name: 'a' }, primaryUserDefinedNetwork: true, ...pools });
}

function platform(chart: Chart): void {
  const [short, long] = [Duration.hours(12), Duration.hours(48)];
  const kubeMacPoolRange = { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:00:ff:ff' };
  new net.ClusterNetworkAddons(chart, 'Addons', {
    metadata: { labels: { team: 'net' } },
    multus: true,
    multusDynamicNetworks: true,
    criSocket: net.CriSocket.CONTAINERD,
    linuxBridge: true,
    ovs: true,
    kubeMacPool: true,
    kubeMacPoolRange,
    macvtap: true,
    macvtapDevicePluginConfig: 'macvtap',
    kubeSecondaryDns: true,
    kubeSecondaryDnsDomain: 'example.com',
    kubeSecondaryDnsNameServerIp: '10.0.0.53',
    kubevirtIpamController: true,
    defaultNetworkNadNamespace: 'ovn',
    nmstate: true,
    imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
    selfSignConfiguration: { caRotateInterval: long, caOverlapInterval: short, certRotateInterval: long, certOverlapInterval: short },
    infraNodes: net.NodeSelector.role('control-plane'),
    workloadNodes: net.NodeSelector.role('worker'),
  });
  const plugin = net.BindingPlugin.of('mine', {
    sidecarImage: 'sidecar:1',
    networkAttachmentDefinition: 'default/mine',
    domainAttachmentType: net.DomainAttachmentType.TAP,
    migration: net.BindingMigration.LINK_REFRESH,
    deviceInfo: true,
    memoryOverhead: Size.mebibytes(250),
  });
  const bindings = [plugin, net.BindingPlugin.macvtap(), net.BindingPlugin.l2bridge()];
  const own = { defaultInterface: net.DefaultInterface.MASQUERADE, permitBridgeInterfaceOnPodNetwork: false };
  new net.KubeVirtNetworkConfiguration(chart, 'KubeVirt', { metadata: { labels: { team: 'net' } }, target: net.KubeVirtTarget.kubeVirt(), bindings, ...own });
  const others = { kubeMacPoolRange, kubeSecondaryDnsNameServerIp: '10.0.0.53' };
  new net.KubeVirtNetworkConfiguration(chart, 'Hco', { target: net.KubeVirtTarget.hyperConverged(), bindings, ...others });
  const devices = [{ name: 'dataplane', lowerDevice: 'bond0', mode: net.MacvtapMode.BRIDGE, capacity: 50 }];
  new net.MacvtapDevicePluginConfig(chart, 'Macvtap2', { metadata: { namespace: 'addons' }, devices });
}

function blueprints(chart: Chart): void {
  const catalogue = net.VlanCatalogue.of({ frontend: { vlan: 25, mtu: 1500 } });
  const carrier = net.VlanCarrier.linuxBridge(net.LinuxBridge.named('br0'));
  new net.VlanNetworks(chart, 'VlanNetworks', { catalogue, carrier, vlans: ['frontend'], namespaceName: 'vlans' });
  const labels = { team: 'shop' };
  const macPool = net.MacPoolMode.ALLOCATE;
  const own = { primaryUserDefinedNetwork: true, vmMacPool: macPool };
  new net.Tenant(chart, 'Shop', { namespaceName: 'tenant', catalogue, carrier, allowedVlans: ['frontend'], labels, ...own });
  new net.AddressPlan(chart, 'AddressPlan', {
    subnet: '10.25.0.0/24',
    subnet6: 'fd00:25::/64',
    gateway: '10.25.0.1',
    gateway6: 'fd00:25::1',
    nameservers: ['10.25.0.2'],
    searchDomains: ['example.com'],
    reserved: [{ addresses: '10.25.0.240/28', purpose: 'DHCP' }],
    pins: { web: '10.25.0.9' },
    pins6: { web: 'fd00:25::9' },
  });
  new net.NodeDesign(chart, 'NodeDesign', {
    metadata: { labels: { team: 'net' } },
    layout: net.NodeLayout.separateNics(['eth20', 'eth21']),
    switchPort: { aggregation: net.Aggregation.NONE },
    spreadsTraffic: true,
    vlans: catalogue.vlanSet,
    mtu: 9000,
    bridgeName: 'br-design',
    bondName: 'bond-design',
    nodes: net.NodeSelector.role('worker'),
    rendering: net.NodeRendering.policy(),
  });
  new net.BalanceSlbMigration(chart, 'Migration', {
    namespace: 'vms',
    phase: net.MigrationPhase.migrated(['worker-1']),
    physicalNetworkName: 'migrated',
    ports: ['eth22', 'eth23'],
    nodeNetwork: { hosts: [{ hostname: 'worker-1', addresses: ['10.0.101.11/24'] }, { hostname: 'worker-2', addresses: ['10.0.101.12/24'] }] },
    oldBridge: net.OldVmBridge.byPolicy('br-vmdata', { policyName: 'br-vmdata', uplink: 'bond9' }),
    order: net.MigrationOrder.byHostname(),
    bridgeName: 'br-new',
    bondName: 'ovs-new',
    mtu: 9000,
    nodeDomain: 'example.com',
    nodes: net.NodeSelector.role('worker'),
    mappingPolicyName: 'mapping',
    announcement: { name: 'services', oldInterface: 'bond9.100', otherInterfaces: ['eth9'], ipAddressPools: ['public'], namespaceName: 'metallb-system' },
  });
}
