import { readdirSync } from 'node:fs';
import { App, Chart, Testing, YamlOutputType } from 'cdk8s';
import { BootDisk, LinuxBridge, LinuxBridgeNetwork, NetworkedVirtualMachine } from '../../src';

const CHARTS = 20;
const VMS_A_CHART = 150;

function platformAndTenants(): App {
  const app = new App({ outdir: Testing.app().outdir, yamlOutputType: YamlOutputType.FILE_PER_CHART });
  const platform = new Chart(app, 'platform', { namespace: 'nets' });
  const networks = [10, 20, 30].map((vlan) => new LinuxBridgeNetwork(platform, `Vlan${vlan}`, { bridge: LinuxBridge.named('br0'), vlan }));
  const bootDisk = BootDisk.containerImage('fedora:43');
  for (let tenant = 0; tenant < CHARTS; tenant++) {
    const chart = new Chart(app, `tenant-${tenant}`, { namespace: `tenant-${tenant}` });
    for (let i = 0; i < VMS_A_CHART; i++) {
      const vm = new NetworkedVirtualMachine(chart, `Vm${i}`, { bootDisk });
      for (const network of networks.slice(i % 3)) vm.attach(network, { addresses: [`10.0.${tenant}.${i + 1}/24`] });
    }
  }
  return app;
}

test('3,000 VMs on another chart\'s networks add no dependency, so the files keep their names and the order of synth its price', () => {
  const app = platformAndTenants();
  const withDependencies = app.node.findAll().filter((construct) => construct.node.dependencies.length > 0);
  expect(withDependencies.map((construct) => construct.node.path)).toEqual([]);

  app.synth();
  const files = readdirSync(app.outdir).sort();
  expect(files).toEqual(['platform', ...Array.from({ length: CHARTS }, (_, i) => `tenant-${i}`)].map((chart) => `${chart}.k8s.yaml`).sort());
}, 60_000);
