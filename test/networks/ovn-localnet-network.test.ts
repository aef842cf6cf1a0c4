import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import {
  CniVersion, LocalnetBridgeMapping, OvnLocalnetNetwork, OvnLocalnetNetworkProps, OvsBondedBridgeNode, OvsBridge, PhysicalNetwork,
} from '../../src';

const physicalNetwork = PhysicalNetwork.named('vmnet');

function localnet(props: Partial<OvnLocalnetNetworkProps> = {}): OvnLocalnetNetwork {
  return new OvnLocalnetNetwork(vmsChart(), 'Net', { physicalNetwork, metadata: { name: 'net' }, ...props });
}

function shared(props: Partial<OvnLocalnetNetworkProps> = {}): OvnLocalnetNetwork {
  const chart = vmsChart();
  const namespaces = kplus.Namespaces.select(chart, 'Tenants', { labels: { tenant: 'a' } });
  return new OvnLocalnetNetwork(chart, 'Net', { physicalNetwork, metadata: { name: 'net' }, namespaces, ...props });
}

const ADDRESSES = { subnets: ['10.0.224.0/24', 'fd00:224::/64'], excludeSubnets: ['10.0.224.1/32'] };

test('an attachment definition with everything is this manifest', () => {
  const network = localnet({
    metadata: { name: 'vlan224', namespace: 'nets', labels: { team: 'a' } },
    configName: 'prod-vlan224',
    cniVersion: CniVersion.V1_0_0,
    vlan: 224,
    mtu: 9000,
    ...ADDRESSES,
    allowPersistentIps: true,
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: 'vlan224', namespace: 'nets', labels: { team: 'a' } },
    spec: {
      config: JSON.stringify({
        cniVersion: '1.0.0',
        name: 'prod-vlan224',
        type: 'ovn-k8s-cni-overlay',
        topology: 'localnet',
        physicalNetworkName: 'vmnet',
        vlanID: 224,
        mtu: 9000,
        subnets: '10.0.224.0/24,fd00:224::/64',
        excludeSubnets: '10.0.224.1/32',
        allowPersistentIPs: true,
        netAttachDefName: 'nets/vlan224',
      }, undefined, 2),
    },
  });
});

test('a network of several namespaces is this manifest, without a namespace of its own', () => {
  const chart = vmsChart();
  const network = new OvnLocalnetNetwork(chart, 'Net', {
    metadata: { name: 'vlan224', labels: { team: 'a' } },
    physicalNetwork,
    vlan: 224,
    mtu: 9000,
    ...ADDRESSES,
    namespaces: kplus.Namespaces.select(chart, 'Tenants', { labels: { tenant: 'a' }, names: ['web', 'db'] }),
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'ClusterUserDefinedNetwork',
    metadata: { name: 'vlan224', labels: { team: 'a' } },
    spec: {
      namespaceSelector: {
        matchLabels: { tenant: 'a' },
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['web', 'db'] }],
      },
      network: {
        topology: 'Localnet',
        localnet: {
          role: 'Secondary',
          physicalNetworkName: 'vmnet',
          vlan: { mode: 'Access', access: { id: 224 } },
          mtu: 9000,
          subnets: ['10.0.224.0/24', 'fd00:224::/64'],
          excludeSubnets: ['10.0.224.1/32'],
          ipam: { lifecycle: 'Persistent' },
        },
      },
    },
  });
});

test('netAttachDefName and the network\'s name in the cluster follow from namespace and name', () => {
  expect(configOf(localnet())).toEqual({
    cniVersion: '0.3.1',
    name: 'vms_net',
    type: 'ovn-k8s-cni-overlay',
    topology: 'localnet',
    physicalNetworkName: 'vmnet',
    netAttachDefName: 'vms/net',
  });
  const derived = new OvnLocalnetNetwork(vmsChart(), 'Net', { physicalNetwork });
  expect(configOf(derived).netAttachDefName).toBe(`vms/${derived.networkName}`);
});

test('without a namespace netAttachDefName cannot be right, so it is refused', () => {
  const chart = new Chart(new App(), 'bare');
  expect(() => new OvnLocalnetNetwork(chart, 'Net', { physicalNetwork })).toThrow('the namespace is not known');
});

test('the MTU is the physical network\'s, unless the network has its own', () => {
  const chart = vmsChart();
  const bond = new OvsBondedBridgeNode(chart, 'Bond', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet', mtu: 9000 });
  const mapping = new LocalnetBridgeMapping(chart, 'Mapping', { bridge: OvsBridge.named('br-ex'), physicalNetworkName: 'physnet', physicalMtu: 1600 });
  expect(configOf(localnet({ physicalNetwork: bond }))).toMatchObject({ physicalNetworkName: 'vmnet', mtu: 9000 });
  expect(localnet({ physicalNetwork: bond }).guestMtu).toBe(9000);
  expect(configOf(localnet({ physicalNetwork: mapping }))).toMatchObject({ physicalNetworkName: 'physnet', mtu: 1600 });
  expect(configOf(localnet({ physicalNetwork: mapping, mtu: 1500 })).mtu).toBe(1500);
  expect(localnet().guestMtu).toBeUndefined();
});

test('a MTU of the physical network that OVN-Kubernetes refuses is refused here', () => {
  const bond = new OvsBondedBridgeNode(vmsChart(), 'Bond', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet', mtu: 500 });
  expect(() => shared({ physicalNetwork: bond })).toThrow('mtu is 500; allowed: a whole number from 576 to 65536');
  expect(() => shared({ mtu: 1279, subnets: ['fd00:224::/64'] })).toThrow('mtu is 1279');
});

test('addresses are kept for a VM as soon as there are subnets', () => {
  expect(configOf(localnet(ADDRESSES)).allowPersistentIPs).toBe(true);
  expect(configOf(localnet({ ...ADDRESSES, allowPersistentIps: false })).allowPersistentIPs).toBe(false);
  expect(shared({ ...ADDRESSES, allowPersistentIps: false }).apiObject.toJson().spec.network.localnet).not.toHaveProperty('ipam');
});

test('without subnets a ClusterUserDefinedNetwork says that nobody hands addresses out, as its CRD demands', () => {
  expect(shared().apiObject.toJson().spec.network.localnet).toEqual({ role: 'Secondary', physicalNetworkName: 'vmnet', ipam: { mode: 'Disabled' } });
  expect(shared({ subnets: [] }).apiObject.toJson().spec.network.localnet).toEqual(shared().apiObject.toJson().spec.network.localnet);
});

test('a network of several namespaces has none of its own: each spells it by its bare name', () => {
  const network = shared();
  expect(network.networkNamespace).toBeUndefined();
  expect(network.networkNameFrom('web')).toBe('net');
});

test('all namespaces can be selected', () => {
  const chart = vmsChart();
  const network = new OvnLocalnetNetwork(chart, 'Net', { physicalNetwork, namespaces: kplus.Namespaces.all(chart, 'All') });
  expect(network.apiObject.toJson().spec.namespaceSelector).toEqual({});
});

test('what only an attachment definition has is refused beside namespaces', () => {
  expect(() => shared({ configName: 'x' })).toThrow('configName belongs to a NetworkAttachmentDefinition');
  expect(() => shared({ cniVersion: CniVersion.V1_0_0 })).toThrow('cniVersion belongs to a NetworkAttachmentDefinition');
  expect(() => shared({ metadata: { namespace: 'nets' } })).toThrow('metadata.namespace is "nets"; allowed: none');
});

test('persistent addresses and exclusions need subnets that hold them', () => {
  expect(() => localnet({ allowPersistentIps: true })).toThrow('allowPersistentIps needs subnets');
  expect(() => localnet({ excludeSubnets: ['10.0.0.1/32'] })).toThrow('allowed: none without subnets');
  expect(() => localnet({ ...ADDRESSES, excludeSubnets: ['10.0.225.1/32'] })).toThrow('what lies in 10.0.224.0/24 or fd00:224::/64');
  expect(() => localnet({ subnets: ['10.0.0.0/24', '10.0.1.0/24'] })).toThrow('at most one IPv4 and one IPv6');
});
