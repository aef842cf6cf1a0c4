import { App, Chart } from 'cdk8s';
import {
  AddressPlan, Aggregation, BootDisk, NetworkedVirtualMachine, NodeDesign, NodeLayout, Tenant, VlanCarrier, VlanCatalogue,
} from 'cdk8s-vmnet';

/** A site in one place: how nodes are cabled, which VLANs there are, who may use them, and who has which address. */
export function site(app: App): void {
  app.node.setContext('vmnet:cluster', 'prod-1');
  const vlans = VlanCatalogue.of({ frontend: { vlan: 25 }, storage: { vlan: 100 }, backup: { vlan: 101 } });

  const platform = new Chart(app, 'platform');
  // The mode of the bond follows from the switch: design.reason says that it is 802.3ad, and why.
  const design = new NodeDesign(platform, 'Nodes', {
    metadata: { name: 'vm-network' },
    layout: NodeLayout.separateNics(['eth2', 'eth3']),
    switchPort: { aggregation: Aggregation.LACP, vlans: vlans.vlanSet, mtu: 9216 },
    mtu: 9000,
  });
  const frontend = new AddressPlan(platform, 'FrontendAddresses', {
    subnet: '10.25.0.0/24',
    gateway: '10.25.0.1',
    nameservers: ['10.25.0.2'],
    reserved: [{ addresses: '10.25.0.200-10.25.0.254', purpose: 'DHCP' }],
    pins: { 'shop/legacy': '10.25.0.10' },
  });

  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  const tenant = new Tenant(shop, 'Tenant', {
    namespaceName: 'shop',
    catalogue: vlans,
    carrier: VlanCarrier.linuxBridge(design),
    allowedVlans: ['frontend', 'storage'],
  });
  for (const name of ['web-1', 'web-2', 'legacy']) {
    const vm = new NetworkedVirtualMachine(shop, name, { metadata: { name }, bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
    vm.attach(tenant.network('frontend'), frontend.optionsFor(`shop/${name}`));
  }
}
