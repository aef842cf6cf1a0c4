import { Chart, Testing, Yaml } from 'cdk8s';
import { BindingPlugin, ClusterNetworkAddons, KubeVirtNetworkConfiguration, MacvtapDevicePluginConfig } from '../../src';
import { vmsChart } from '../networks/vms-chart';

const CONSTRUCTS: readonly (readonly [string, (chart: Chart) => unknown])[] = [
  ['ClusterNetworkAddons', (chart) => new ClusterNetworkAddons(chart, 'It', { multus: true })],
  ['KubeVirtNetworkConfiguration', (chart) => new KubeVirtNetworkConfiguration(chart, 'It', { bindings: [BindingPlugin.macvtap()] })],
  ['MacvtapDevicePluginConfig', (chart) => new MacvtapDevicePluginConfig(chart, 'It', { devices: [{ name: 'lan', lowerDevice: 'eth1' }] })],
];

test.each(CONSTRUCTS)('%s is written the same, byte by byte, when it is built again', (_, create) => {
  const [first, second] = [vmsChart(), vmsChart()].map((chart) => {
    create(chart);
    return Yaml.stringify(...Testing.synth(chart));
  });
  expect(first).toBe(second);
});
