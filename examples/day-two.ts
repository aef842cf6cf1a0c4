import { App, Chart } from 'cdk8s';
import {
  BondedBridgeNode, BondMode, BootDisk, LinuxBridgeNetwork, NetworkedVirtualMachine,
  NetworkNamespace, NetworkOrdering, NodeRendering, NodeSelector, SwitchPortReport, Uplink,
  VlanSet,
} from 'cdk8s-vmnet';

/**
 * A cluster on its second day: an old bridge is taken off the nodes, a running VM gets a card and loses another, Flux rolls it out layer by layer, and the
 * network team gets its table. The App writes a folder a chart: `YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE`.
 */
export function dayTwo(app: App): string {
  app.node.setContext('vmnet:cluster', 'dc1');
  const nodes = new Chart(app, 'day-two-nodes');
  const selected = NodeSelector.role('worker');
  new BondedBridgeNode(nodes, 'Old', { bridgeName: 'br-old', uplink: Uplink.nic('eth1'), nodes: selected, rendering: NodeRendering.removal() });
  const bridge = new BondedBridgeNode(nodes, 'New', {
    bridgeName: 'br-vm',
    uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }),
    vlans: VlanSet.parse('25,30'),
    nodes: selected,
  });

  const shop = new Chart(app, 'day-two-shop', { namespace: 'shop' });
  new NetworkNamespace(shop, 'Namespace', { metadata: { name: 'shop' } });
  const [vlan25, vlan30] = [25, 30].map((vlan) => new LinuxBridgeNetwork(shop, `Vlan${vlan}`, { metadata: { name: `vlan-${vlan}` }, bridge, vlan })) as [LinuxBridgeNetwork, LinuxBridgeNetwork];
  const web = new NetworkedVirtualMachine(shop, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
  web.detach(web.attach(vlan25));
  web.hotplug(vlan30);

  const flux = new Chart(app, 'day-two-flux');
  NetworkOrdering.flux(flux, { layers: [nodes, shop], path: './dist', sourceName: 'cluster' });
  return SwitchPortReport.of(app).toMarkdown();
}
