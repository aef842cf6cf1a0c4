import { App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  BondedBridgeNode, BootDisk, ChainedPlugin, ClusterNetworkAddons, LinuxBridgeNetwork, MacPoolMode, NetworkedVirtualMachine, NetworkNamespace,
  NodeSelector, PodNetworks, Uplink,
} from 'cdk8s-vmnet';
import { requestMemory } from './sizes';

const USER_DATA = [
  '#!/bin/bash',
  'echo "fedora" |passwd fedora --stdin',
  'dnf -y install qemu-guest-agent',
  'sudo systemctl enable qemu-guest-agent',
  'sudo systemctl start qemu-guest-agent',
].join('\n');

/** KubeVirt's blog, "Multiple Network Attachments with bridge CNI": two VMs on two nodes, one VLAN of one bridge. */
export function kubevirtMultipleNetworkAttachments(app: App): Chart {
  app.node.setContext('vmnet:cluster', 'lab');
  const chart = new Chart(app, 'kubevirt-multiple-network-attachments-bridge-cni');
  new ClusterNetworkAddons(chart, 'Addons', { multus: true, linuxBridge: true, nmstate: true, imagePullPolicy: kplus.ImagePullPolicy.ALWAYS });
  new NetworkNamespace(chart, 'Namespace', { metadata: { name: 'default' }, vmMacPool: MacPoolMode.ALLOCATE });

  const bridge = new BondedBridgeNode(chart, 'Bridge', {
    metadata: { name: 'br0-eth1' },
    description: 'Linux bridge with eth1 as a port',
    uplink: Uplink.nic('eth1'),
    nodes: NodeSelector.all(),
  });
  const untagged = new LinuxBridgeNetwork(chart, 'Untagged', {
    metadata: { name: 'bridge-network' },
    configName: 'br0-l2',
    bridge,
    requireBridge: true,
    chainedPlugins: [],
  });
  const pod = new kplus.Pod(chart, 'Pod', {
    metadata: { name: 'pod-on-bridge-network' },
    containers: [{ image: 'registry.k8s.io/pause:3.10' }],
  });
  PodNetworks.attach(pod, untagged);

  const vlan100 = new LinuxBridgeNetwork(chart, 'Vlan100', {
    metadata: { name: 'br0-100-l2' },
    configName: 'br0-100-l2-config',
    bridge,
    vlan: 100,
    requireBridge: true,
    chainedPlugins: [ChainedPlugin.tuning()],
  });
  const machines = [
    { name: 'vma', hostname: 'node01', address: '10.200.0.1/24' },
    { name: 'vmb', hostname: 'node02', address: '10.200.0.2/24' },
  ];
  for (const { name, hostname, address } of machines) {
    const vm = new NetworkedVirtualMachine(chart, name, {
      metadata: { name },
      bootDisk: BootDisk.containerImage('kubevirt/fedora-cloud-container-disk-demo'),
      nodes: NodeSelector.hostname(hostname),
      userData: USER_DATA,
      terminationGracePeriod: Duration.seconds(0),
    });
    vm.attach(vlan100, { name: 'br0-100', addresses: [address] });
    requestMemory(vm, '1024M');
  }
  return chart;
}
