import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import { CniVersion, OvnLayer2Network, OvnLayer2NetworkProps } from '../../src';

function layer2(props: OvnLayer2NetworkProps = {}): OvnLayer2Network {
  return new OvnLayer2Network(vmsChart(), 'Net', { metadata: { name: 'net' }, ...props });
}

test('a network with everything is this manifest', () => {
  const network = layer2({
    metadata: { name: 'east-west', namespace: 'nets' },
    configName: 'tenant-east-west',
    cniVersion: CniVersion.V1_1_0,
    subnets: ['10.100.200.0/24', 'fd00:100::/64'],
    excludeSubnets: ['10.100.200.0/29'],
    allowPersistentIps: true,
    mtu: 1300,
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: 'east-west', namespace: 'nets' },
    spec: {
      config: JSON.stringify({
        cniVersion: '1.1.0',
        name: 'tenant-east-west',
        type: 'ovn-k8s-cni-overlay',
        topology: 'layer2',
        subnets: '10.100.200.0/24,fd00:100::/64',
        excludeSubnets: '10.100.200.0/29',
        allowPersistentIPs: true,
        mtu: 1300,
        netAttachDefName: 'nets/east-west',
      }, undefined, 2),
    },
  });
  expect(network.guestMtu).toBe(1300);
});

test('without any prop the guests see to their own addresses', () => {
  expect(configOf(layer2())).toEqual({ cniVersion: '0.3.1', name: 'vms_net', type: 'ovn-k8s-cni-overlay', topology: 'layer2', netAttachDefName: 'vms/net' });
});

test('addresses are kept for a VM as soon as there are subnets', () => {
  expect(configOf(layer2({ subnets: ['10.1.0.0/16'] })).allowPersistentIPs).toBe(true);
  expect(configOf(layer2({ subnets: ['10.1.0.0/16'], allowPersistentIps: false })).allowPersistentIPs).toBe(false);
  expect(() => layer2({ allowPersistentIps: true })).toThrow('allowPersistentIps needs subnets');
});

test('the form is the single plugin\'s, since OVN-Kubernetes refuses chains and ipam-extensions reads the top level only', () => {
  expect(configOf(layer2())).not.toHaveProperty('plugins');
});
