import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import { CniVersion, MacvtapNetwork } from '../../src';

test('a network with everything is this manifest', () => {
  const network = new MacvtapNetwork(vmsChart(), 'Net', {
    metadata: { name: 'lan', annotations: { note: 'rack 4' } },
    configName: 'lan-macvtap',
    cniVersion: CniVersion.V0_3_1,
    lowerDeviceResource: 'dataplane',
    mtu: 1500,
    promiscuousMode: true,
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: {
      name: 'lan',
      namespace: 'vms',
      annotations: { 'note': 'rack 4', 'k8s.v1.cni.cncf.io/resourceName': 'macvtap.network.kubevirt.io/dataplane' },
    },
    spec: {
      config: JSON.stringify({ cniVersion: '0.3.1', name: 'lan-macvtap', type: 'macvtap', mtu: 1500, promiscMode: true }, undefined, 2),
    },
  });
  expect(network.guestMtu).toBe(1500);
});

test('VMs are wired by the binding plugin of the same name, since KubeVirt dropped its core binding', () => {
  const network = new MacvtapNetwork(vmsChart(), 'Net', { lowerDeviceResource: 'eth1' });
  expect(network.vmBinding.toString()).toBe('plugin macvtap');
});

test('there is no IPAM key, since the plugin calls none', () => {
  const network = new MacvtapNetwork(vmsChart(), 'Net', { metadata: { name: 'lan' }, lowerDeviceResource: 'eth1' });
  expect(configOf(network)).toEqual({ cniVersion: '0.3.1', name: 'lan', type: 'macvtap' });
});

test('a device that can be no resource is refused', () => {
  expect(() => new MacvtapNetwork(vmsChart(), 'Net', { lowerDeviceResource: 'eth1 ' })).toThrow('lowerDeviceResource is "macvtap.network.kubevirt.io/eth1 "');
});
