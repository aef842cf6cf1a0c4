import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { LinuxBridge, LinuxBridgeNetwork, NetworkChecks } from 'cdk8s-vmnet';

/** A company's own check, beside those that everyone has. */
export function ownChecks(app: App, mtu = 9000): void {
  const chart = new Chart(app, 'own-checks', { namespace: 'vms' });
  NetworkChecks.of(app).addPack(join(__dirname, 'network-checks'));
  new LinuxBridgeNetwork(chart, 'Storage', { metadata: { name: 'storage' }, bridge: LinuxBridge.named('br0'), vlan: 100, mtu });
}
