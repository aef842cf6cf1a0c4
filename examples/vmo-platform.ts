import { App, Chart } from 'cdk8s';
import {
  BondedBridgeNode, BondMode, BootDisk, BridgeVlanFilter, CiliumValues,
  FilterVlans, HostAddressing, LinuxBridgeNetwork, MultiNetworkPolicy, NetworkedVirtualMachine,
  NetworkNamespace, NetworkOrdering, NodeRendering, NodeSelector, Uplink, VlanFilterRendering, VlanSet,
} from 'cdk8s-vmnet';
import * as kplus from 'cdk8s-plus-28';

/**
 * Hosts under netplan with one bond for everything, Cilium on the bridge, a VLAN filter of our own, and a VM whose VLAN only the offices reach. Argo CD rolls
 * it out in order.
 */
export function vmoPlatform(app: App): void {
  app.node.setContext('vmnet:cluster', 'edge');
  const platform = new Chart(app, 'vmo-platform', { namespace: 'kube-system' });
  const bridge = new BondedBridgeNode(platform, 'Br0', {
    uplink: Uplink.bond('bond0', { ports: ['eth0', 'eth1'], mode: BondMode.ACTIVE_BACKUP }),
    addressing: HostAddressing.fixed(['192.168.1.10/24'], { gateway: '192.168.1.1' }),
    nodes: NodeSelector.hostname('edge-1'),
    rendering: NodeRendering.netplanFile(),
  });
  new CiliumValues(platform, 'Cilium', { bridges: [bridge], otherValues: { kubeProxyReplacement: true } });
  new BridgeVlanFilter(platform, 'VlanFilter', {
    bridge,
    allowedVlans: FilterVlans.of(VlanSet.parse('10,20,25-100')),
    allowedVlansOnSelf: FilterVlans.of(VlanSet.of(1, 10)),
    rendering: VlanFilterRendering.daemonSet({ image: 'registry.example.com/iproute2:6.12' }),
  });

  const tenant = new Chart(app, 'vmo-shop', { namespace: 'shop' });
  new NetworkNamespace(tenant, 'Namespace', { metadata: { name: 'shop' } });
  const vlan25 = new LinuxBridgeNetwork(tenant, 'Vlan25', { metadata: { name: 'vlan-25' }, bridge, vlan: 25 });
  const web = new NetworkedVirtualMachine(tenant, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
  web.attach(vlan25);
  const policy = new MultiNetworkPolicy(tenant, 'OnlyOffices', {
    metadata: { name: 'only-offices' },
    networks: [vlan25],
    selector: web,
    ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY },
  });
  policy.addIngressRule(kplus.NetworkPolicyIpBlock.ipv4(tenant, 'Offices', '10.25.0.0/24'), [kplus.NetworkPolicyPort.tcp(443)]);

  NetworkOrdering.argoCd(app);
}
