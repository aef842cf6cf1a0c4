import { App, Chart, Duration, JsonPatch } from 'cdk8s';
import {
  Binding, BootDisk, BridgePlugin, ChainedPlugin, CniNetwork, Ipam, KubeVirtNetworkConfiguration, LinuxBridge, LinuxBridgeNetwork,
  MacvlanNetwork, MacvtapDevicePluginConfig, MacvtapNetwork, NetworkChecks,
  NetworkedVirtualMachine, NicModel, NodeSelector, OvsBridge, OvsBridgeNetwork,
  PodNetworkOptions, PrimaryNetwork, SriovNetwork, SriovNodePolicy, SriovRendering,
} from 'cdk8s-vmnet';
import { FEDORA, requestMemory } from './sizes';

const DEMO_IMAGE = 'docker.io/kubevirt/fedora-cloud-container-disk-demo';
const FEDORA_PASSWORD = '#!/bin/bash\necho "fedora" |passwd fedora --stdin';

/** KubeVirt's user guide, "Interfaces and Networks". */
export function kubevirtInterfacesAndNetworks(app: App): Chart {
  app.node.setContext('vmnet:cluster', 'lab');
  const chart = new Chart(app, 'kubevirt-interfaces-and-networks');
  backends(chart);
  frontends(chart);
  sriov(chart);
  macvtap(chart);
  macSpoofCheck(chart);
  return chart;
}

/** The same guide's other state of the macvtap device plugin: one NIC instead of all. */
export function oneMacvtapInterface(app: App): Chart {
  const chart = new Chart(app, 'kubevirt-interfaces-and-networks-one-macvtap-interface');
  new MacvtapDevicePluginConfig(chart, 'Macvtap', { devices: [{ name: 'dataplane', lowerDevice: 'eth0', capacity: 50 }] });
  return chart;
}

/** Networks that are not the pod network. */
function backends(chart: Chart): void {
  podVm(chart, 'vm-pod-network');

  const ovs = new OvsBridgeNetwork(chart, 'Ovs', { metadata: { name: 'ovs-vlan-100' }, bridge: OvsBridge.named('br1'), vlan: 100 });
  const dhcpOptions = { bootFileName: 'default_image.bin', tftpServerName: 'tftp.example.com' };
  podVm(chart, 'vm-ovs-network', { bootOrder: 1, dhcpOptions }).attach(ovs, { name: 'ovs-net', bootOrder: 2 });

  const macvlan = new MacvlanNetwork(chart, 'Macvlan', {
    metadata: { name: 'macvlan-test' },
    master: 'eth0',
    ipam: Ipam.hostLocal('10.250.250.0/24'),
  });
  const multusDefault = new NetworkedVirtualMachine(chart, 'MultusDefault', {
    metadata: { name: 'vm-multus-default' },
    bootDisk: BootDisk.containerImage(FEDORA),
    primaryNetwork: PrimaryNetwork.multusWithBinding(macvlan, Binding.bridge(), { name: 'test1' }),
  });
  const reason = 'kubevirt-interfaces-and-networks.md, section "multus", line 170: the guide itself shows it, and says further on that it does not work';
  NetworkChecks.of(multusDefault).acknowledge('VMN402', reason);
  const bare = 'kubevirt-interfaces-and-networks.md, section "multus", line 170: the guide states no namespace that the name could be qualified with';
  NetworkChecks.of(multusDefault).acknowledge('VMN415', bare);

  new CniNetwork(chart, 'PointToPoint', {
    metadata: { name: 'ptp-mac' },
    config: { type: 'ptp', ipam: { type: 'host-local', subnet: '10.1.1.0/24' } },
    chainedPlugins: [ChainedPlugin.tuning()],
  });
}

/** What the guest sees of them. */
function frontends(chart: Chart): void {
  podVm(chart, 'vm-e1000', { model: NicModel.E1000, ports: [{ name: 'http', port: 80 }] });

  new NetworkedVirtualMachine(chart, 'WithoutNetwork', {
    metadata: { name: 'vm-without-network' },
    bootDisk: BootDisk.containerImage(FEDORA),
    primaryNetwork: PrimaryNetwork.none(),
  });

  new NetworkedVirtualMachine(chart, 'Bridge', {
    metadata: { name: 'vm-bridge' },
    bootDisk: BootDisk.containerImage(FEDORA),
    primaryNetwork: PrimaryNetwork.none(),
  }).attach(LinuxBridgeNetwork.named({ networkName: 'red' }));
  new KubeVirtNetworkConfiguration(chart, 'NoBridgeOnPodNetwork', { permitBridgeInterfaceOnPodNetwork: false });

  // slirp, which the guide shows here, left KubeVirt in 1.3; passt is what it became.
  podVm(chart, 'vm-passt', { name: 'red', binding: Binding.passt() });
  podVm(chart, 'vm-masquerade', { name: 'red', ports: [{ port: 80 }] });

  new NetworkedVirtualMachine(chart, 'DualStack', {
    metadata: { name: 'vm-masquerade-dual-stack' },
    bootDisk: BootDisk.containerImage(FEDORA),
    primaryNetwork: PrimaryNetwork.pod({ name: 'red', ports: [{ port: 80 }], addresses: ['fd10:0:2::2/120'], gateway6: 'fd10:0:2::1' }),
    userData: FEDORA_PASSWORD,
  });

  new NetworkedVirtualMachine(chart, 'Multiqueue', {
    metadata: { name: 'vm-multiqueue' },
    bootDisk: BootDisk.containerImage(FEDORA),
    cpu: { cores: 4 },
    multiqueue: true,
  });
}

function sriov(chart: Chart): void {
  const operatorNamespace = 'sriov-network-operator';
  const policy = new SriovNodePolicy(chart, 'VfPool', {
    metadata: { name: 'policy-1', namespace: operatorNamespace },
    pool: 'sriov-nic',
    nodes: NodeSelector.labels({ sriov: 'true' }),
    pfNames: ['ens1f0'],
    numVfs: 8,
    mtu: 9000,
    priority: 90,
  });
  const hyphen = 'kubevirt-interfaces-and-networks.md, section "How to expose SR-IOV VFs to KubeVirt", line 697: the guide\'s own name, which operators newer than 1.6 take';
  NetworkChecks.of(policy).acknowledge('VMN801', hyphen);
  const network = new SriovNetwork(chart, 'SriovNet', {
    metadata: { name: 'sriov-net', namespace: 'default' },
    resource: policy,
    spoofCheck: false,
    rendering: SriovRendering.operatorManaged(operatorNamespace),
  });
  const vm = new NetworkedVirtualMachine(chart, 'Perf', {
    metadata: { name: 'vmi-perf' },
    templateMetadata: { labels: { special: 'vmi-perf' } },
    bootDisk: BootDisk.containerImage(`${DEMO_IMAGE}:latest`),
    cpu: { sockets: 2, cores: 1, threads: 1, dedicatedPlacement: true },
    userData: '#!/bin/bash\necho "centos" |passwd centos --stdin\ndhclient eth1\n',
    terminationGracePeriod: Duration.seconds(0),
  });
  vm.attach(network);
  requestMemory(vm, '4Gi', '4Gi');
  vm.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/domain/devices/rng', {}));
}

function macvtap(chart: Chart): void {
  new MacvtapDevicePluginConfig(chart, 'Macvtap');
  const network = new MacvtapNetwork(chart, 'MacvtapNetwork', {
    metadata: { name: 'macvtapnetwork' },
    lowerDeviceResource: 'eth0',
    mtu: 1500,
  });
  const vm = new NetworkedVirtualMachine(chart, 'HostNetwork', {
    metadata: { name: 'vmi-host-network' },
    templateMetadata: { labels: { special: 'vmi-host-network' } },
    bootDisk: BootDisk.containerImage(`${DEMO_IMAGE}:devel`),
    primaryNetwork: PrimaryNetwork.none(),
    userData: FEDORA_PASSWORD,
    terminationGracePeriod: Duration.seconds(0),
  });
  vm.attach(network, { name: 'hostnetwork' });
  requestMemory(vm, '1024M');
  vm.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/domain/devices/rng', {}));
}

function macSpoofCheck(chart: Chart): void {
  const network = new LinuxBridgeNetwork(chart, 'SpoofCheck', {
    metadata: { name: 'br-spoof-check' },
    bridge: LinuxBridge.named('br10'),
    plugin: BridgePlugin.CNV_BRIDGE,
  });
  podVm(chart, 'vm-spoof-check').attach(network, { name: 'br10' });
}

function podVm(chart: Chart, name: string, options: PodNetworkOptions = {}): NetworkedVirtualMachine {
  return new NetworkedVirtualMachine(chart, name, {
    metadata: { name },
    bootDisk: BootDisk.containerImage(FEDORA),
    primaryNetwork: PrimaryNetwork.pod(options),
  });
}
