import {
  ESwitchMode, NodeSelector, SriovLinkType, SriovNetwork, SriovNodePolicy, SriovNodePolicyProps, VdpaType, VfDriver,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const nodes = NodeSelector.labels({ sriov: 'true' });

function policy(props: Partial<SriovNodePolicyProps> = {}): SriovNodePolicy {
  return new SriovNodePolicy(vmsChart(), 'Fast', { pool: 'fast', numVfs: 8, pfNames: ['ens1f0'], nodes, metadata: { name: 'fast' }, ...props });
}

test('a policy with everything is this manifest', () => {
  const everything = policy({
    metadata: { name: 'fast', namespace: 'sriov-network-operator', labels: { team: 'net' } },
    pool: 'fast_pool',
    numVfs: 16,
    pfNames: ['ens1f0#0-7', 'ens1f1'],
    vendor: '15b3',
    deviceId: '101d',
    rootDevices: ['0000:86:00.0'],
    driver: VfDriver.NETDEVICE,
    mtu: 9000,
    priority: 10,
    rdma: true,
    needVhostNet: true,
    linkType: SriovLinkType.ETHERNET,
    eSwitchMode: ESwitchMode.SWITCHDEV,
    vdpaType: VdpaType.VHOST,
    excludeTopology: true,
    externallyManaged: false,
    resourcePrefix: 'nvidia.com',
  });
  expect(everything.apiObject.toJson()).toEqual({
    apiVersion: 'sriovnetwork.openshift.io/v1',
    kind: 'SriovNetworkNodePolicy',
    metadata: { name: 'fast', namespace: 'sriov-network-operator', labels: { team: 'net' } },
    spec: {
      resourceName: 'fast_pool',
      nodeSelector: { sriov: 'true' },
      numVfs: 16,
      nicSelector: { vendor: '15b3', deviceID: '101d', pfNames: ['ens1f0#0-7', 'ens1f1'], rootDevices: ['0000:86:00.0'] },
      deviceType: 'netdevice',
      mtu: 9000,
      priority: 10,
      isRdma: true,
      needVhostNet: true,
      linkType: 'eth',
      eSwitchMode: 'switchdev',
      vdpaType: 'vhost',
      excludeTopology: true,
      externallyManaged: false,
    },
  });
  expect(everything.resourceName).toBe('nvidia.com/fast_pool');
  expect(everything.vfMtu).toBe(9000);
});

test('by default the functions are for VMs, the object is where OpenShift\'s operator looks, and so is the prefix', () => {
  expect(policy().apiObject.toJson()).toEqual({
    apiVersion: 'sriovnetwork.openshift.io/v1',
    kind: 'SriovNetworkNodePolicy',
    metadata: { name: 'fast', namespace: 'openshift-sriov-network-operator' },
    spec: { resourceName: 'fast', nodeSelector: { sriov: 'true' }, numVfs: 8, nicSelector: { pfNames: ['ens1f0'] }, deviceType: 'vfio-pci' },
  });
  expect(policy().resourceName).toBe('openshift.io/fast');
});

test('it is the resource: a network takes name and MTU from it', () => {
  const network = new SriovNetwork(vmsChart(), 'Net', { resource: policy({ mtu: 9000 }) });
  expect(network.apiObject.toJson().metadata.annotations['k8s.v1.cni.cncf.io/resourceName']).toBe('openshift.io/fast');
  expect(network.guestMtu).toBe(9000);
});

test('NICs can be found by the network that they are in', () => {
  const byNetwork = policy({ pfNames: undefined, netFilter: 'openstack/NetworkID:abc' });
  expect(byNetwork.apiObject.toJson().spec.nicSelector).toEqual({ netFilter: 'openstack/NetworkID:abc' });
});

test('a policy that selects no NIC, or takes a part that is not there, is refused', () => {
  expect(() => policy({ pfNames: undefined })).toThrow('or no NIC is selected');
  expect(() => policy({ pfNames: [] })).toThrow('or no NIC is selected');
  expect(() => policy({ pfNames: ['ens1f0#0-8'] })).toThrow('a rising range of virtual functions below numVfs 8');
  expect(() => policy({ pfNames: ['ens1f0#5-2'] })).toThrow('a rising range');
  expect(() => policy({ numVfs: 0 })).toThrow('numVfs is 0; allowed: a whole number from 1');
});

test('ids and addresses are written as the operator compares them', () => {
  expect(() => policy({ vendor: '0x8086' })).toThrow('four lower-case hexadecimal digits without 0x');
  expect(() => policy({ deviceId: '158B' })).toThrow('deviceId is "158B"');
  expect(() => policy({ rootDevices: ['86:00.1'] })).toThrow('a PCI address');
});

test('what the operator\'s webhook refuses about drivers and offload is refused here', () => {
  expect(() => policy({ rdma: true })).toThrow('rdma needs driver netdevice, but driver is vfio-pci');
  expect(() => policy({ vdpaType: VdpaType.VIRTIO })).toThrow('vdpaType needs driver netdevice');
  expect(() => policy({ vdpaType: VdpaType.VIRTIO, driver: VfDriver.NETDEVICE })).toThrow('vdpaType needs eSwitchMode switchdev');
  expect(() => policy({ linkType: SriovLinkType.INFINIBAND, eSwitchMode: ESwitchMode.SWITCHDEV })).toThrow('eSwitchMode switchdev is for Ethernet');
  expect(() => policy({ netFilter: 'openstack/NetworkID:abc' })).toThrow('netFilter and pfNames exclude each other');
  expect(() => policy({ pfNames: undefined, netFilter: 'openstack/NetworkID:abc', linkType: SriovLinkType.INFINIBAND })).toThrow('linkType');
});

test('a pool that is no resource name, and a prefix that is no domain, are refused', () => {
  expect(() => policy({ pool: '-fast' })).toThrow('pool is "-fast"');
  expect(() => policy({ pool: 'a'.repeat(64) })).toThrow('1 to 63 letters');
  expect(() => policy({ resourcePrefix: 'Intel' })).toThrow('resourcePrefix is "Intel/fast"');
});
