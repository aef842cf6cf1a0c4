import { JsonPatch } from 'cdk8s';
import { MacvtapDevicePluginConfig, MacvtapDevicePluginConfigProps, MacvtapMode } from '../../src';
import { vmsChart } from '../networks/vms-chart';

function config(props?: MacvtapDevicePluginConfigProps): MacvtapDevicePluginConfig {
  return new MacvtapDevicePluginConfig(vmsChart(), 'Macvtap', props);
}

test('the ConfigMap with everything is this manifest', () => {
  const macvtap = config({
    metadata: { name: 'my-macvtap', namespace: 'cluster-network-addons', labels: { team: 'net' } },
    devices: [{ name: 'dataplane', lowerDevice: 'bond0', mode: MacvtapMode.VEPA, capacity: 50 }, { name: 'lan', lowerDevice: 'eth1' }],
  });
  expect(macvtap.apiObject.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'my-macvtap', namespace: 'cluster-network-addons', labels: { team: 'net' } },
    data: {
      DP_MACVTAP_CONF: JSON.stringify([
        { name: 'dataplane', lowerDevice: 'bond0', mode: 'vepa', capacity: 50 },
        { name: 'lan', lowerDevice: 'eth1', mode: 'bridge', capacity: 100 },
      ], undefined, 2),
    },
  });
});

test('by default it is called as the plugin expects, and an empty list offers every NIC', () => {
  expect(config().apiObject.toJson()).toEqual({
    apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'macvtap-deviceplugin-config', namespace: 'vms' }, data: { DP_MACVTAP_CONF: '[]' },
  });
  expect(config({ metadata: { namespace: 'addons' } }).apiObject.toJson().metadata).toEqual({ name: 'macvtap-deviceplugin-config', namespace: 'addons' });
});

test('a name that makes host interfaces of over 15 bytes is refused, as the kernel does when the VM starts', () => {
  const of = (name: string, capacity?: number) => () => config({ devices: [{ name, lowerDevice: 'eth1', capacity }] });
  expect(of('a'.repeat(10))).not.toThrow();
  expect(of('a'.repeat(11))).toThrow('aaaaaaaaaaaMvp99');
  expect(of('a'.repeat(11), 10)).not.toThrow();
});

test('a name that stands there twice, a capacity of none and a device that can be none are refused', () => {
  expect(() => config({ devices: [{ name: 'a', lowerDevice: 'eth1' }, { name: 'a', lowerDevice: 'eth2' }] })).toThrow('the plugin keeps the last');
  expect(() => config({ devices: [{ name: 'a', lowerDevice: 'eth1', capacity: 0 }] })).toThrow('devices.capacity is 0');
  expect(() => config({ devices: [{ name: 'a', lowerDevice: 'eth/1' }] })).toThrow('devices.lowerDevice is "eth/1"');
});

test('it can be patched', () => {
  const { apiObject } = config();
  apiObject.addJsonPatch(JsonPatch.add('/metadata/labels', { patched: 'yes' }));
  expect(apiObject.toJson().metadata.labels).toEqual({ patched: 'yes' });
});
