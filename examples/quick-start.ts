import { App, Chart } from 'cdk8s';
import { BondedBridgeNode, BondMode, BootDisk, LinuxBridgeNetwork, NetworkedVirtualMachine, Uplink, VlanSet } from 'cdk8s-vmnet';

/** The README's first example. */
export function quickStart(app: App): void {
  app.node.setContext('vmnet:cluster', 'prod-1');
  const chart = new Chart(app, 'quick-start', { namespace: 'vms' });

  const uplink = new BondedBridgeNode(chart, 'Uplink', {
    uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }),
    vlans: VlanSet.parse('10,20,25-100'),
    mtu: 9000,
  });
  const vlan25 = new LinuxBridgeNetwork(chart, 'Vlan25', { metadata: { name: 'vlan25' }, bridge: uplink, vlan: 25 });

  const web = new NetworkedVirtualMachine(chart, 'Web', {
    metadata: { name: 'web' },
    bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43'),
  });
  web.attach(vlan25, { addresses: ['10.200.0.1/24'], gateway: '10.200.0.254' });
}
