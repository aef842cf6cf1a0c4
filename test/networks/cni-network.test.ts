import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import { ChainedPlugin, CniNetwork, CniVersion } from '../../src';

test('a network with everything is this manifest', () => {
  const network = new CniNetwork(vmsChart(), 'Net', {
    metadata: { name: 'ptp' },
    configName: 'ptp-net',
    cniVersion: CniVersion.V1_1_0,
    config: { ipam: { type: 'host-local', subnet: '10.1.1.0/24' }, ipMasq: true, type: 'ptp' },
    resourceName: 'example.com/ptp',
    chainedPlugins: [ChainedPlugin.tuning()],
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: 'ptp', namespace: 'vms', annotations: { 'k8s.v1.cni.cncf.io/resourceName': 'example.com/ptp' } },
    spec: {
      config: JSON.stringify({
        cniVersion: '1.1.0',
        name: 'ptp-net',
        plugins: [{ ipam: { type: 'host-local', subnet: '10.1.1.0/24' }, ipMasq: true, type: 'ptp' }, { type: 'tuning' }],
      }, undefined, 2),
    },
  });
});

test('the plugin\'s keys stand as they were given, behind version and name', () => {
  const network = new CniNetwork(vmsChart(), 'Net', { metadata: { name: 'net' }, config: { type: 'dummy', zebra: 1, apple: [2] } });
  expect(Object.keys(configOf(network))).toEqual(['cniVersion', 'name', 'type', 'zebra', 'apple']);
});

test('a configuration that says again what the props decide is refused: one of the two would be lost', () => {
  const network = (config: { [key: string]: unknown }) => new CniNetwork(vmsChart(), 'Net', { config: { type: 'dummy', ...config } });
  expect(() => network({ name: 'other' })).toThrow('config.name');
  expect(() => network({ cniVersion: '0.1.0' })).toThrow('config.cniVersion');
  expect(() => network({ plugins: [{ type: 'tuning' }] })).toThrow('config.plugins');
});

test('a plugin that is no file name, and a resource without domain, are refused', () => {
  expect(() => new CniNetwork(vmsChart(), 'Net', { config: {} })).toThrow('config.type is undefined');
  expect(() => new CniNetwork(vmsChart(), 'Net', { config: { type: '../evil' } })).toThrow('config.type is "../evil"');
  expect(() => new CniNetwork(vmsChart(), 'Net', { config: { type: 'ptp' }, resourceName: 'fast' })).toThrow('resourceName is "fast"');
});
