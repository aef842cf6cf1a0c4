import { vmsChart } from './vms-chart';
import { NetworkRole, OvnTopology, UserDefinedNetwork } from '../../src';

function udn(topology: OvnTopology): UserDefinedNetwork {
  return new UserDefinedNetwork(vmsChart(), 'Net', { metadata: { name: 'net' }, topology });
}

test('a primary layer 2 network with everything is this manifest', () => {
  const network = new UserDefinedNetwork(vmsChart(), 'Net', {
    metadata: { name: 'tenant', namespace: 'tenant-a', labels: { team: 'a' } },
    topology: OvnTopology.layer2({
      role: NetworkRole.PRIMARY,
      mtu: 1400,
      subnets: ['10.1.0.0/16', 'fd00:1::/64'],
      persistentIps: true,
      joinSubnets: ['100.70.0.0/16', 'fd98:70::/64'],
      defaultGatewayIps: ['10.1.0.254', 'fd00:1::fe'],
      reservedSubnets: ['10.1.1.0/24'],
      infrastructureSubnets: ['10.1.0.0/24', 'fd00:1::/120'],
    }),
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'UserDefinedNetwork',
    metadata: { name: 'tenant', namespace: 'tenant-a', labels: { team: 'a' } },
    spec: {
      topology: 'Layer2',
      layer2: {
        role: 'Primary',
        mtu: 1400,
        subnets: ['10.1.0.0/16', 'fd00:1::/64'],
        ipam: { lifecycle: 'Persistent' },
        joinSubnets: ['100.70.0.0/16', 'fd98:70::/64'],
        defaultGatewayIPs: ['10.1.0.254', 'fd00:1::fe'],
        reservedSubnets: ['10.1.1.0/24'],
        infrastructureSubnets: ['10.1.0.0/24', 'fd00:1::/120'],
      },
    },
  });
  expect(network.guestMtu).toBe(1400);
});

test('a layer 3 network is this spec', () => {
  const network = udn(OvnTopology.layer3({
    role: NetworkRole.PRIMARY,
    subnets: [{ cidr: '10.20.0.0/16', hostSubnet: 25 }, { cidr: 'fd00:20::/56' }],
    mtu: 1300,
    joinSubnets: ['100.80.0.0/16'],
  }));
  expect(network.apiObject.toJson().spec).toEqual({
    topology: 'Layer3',
    layer3: {
      role: 'Primary',
      mtu: 1300,
      subnets: [{ cidr: '10.20.0.0/16', hostSubnet: 25 }, { cidr: 'fd00:20::/56' }],
      joinSubnets: ['100.80.0.0/16'],
    },
  });
});

test('a secondary network without subnets hands no addresses out, as the CRD wants it said', () => {
  const bare = udn(OvnTopology.layer2({ role: NetworkRole.SECONDARY }));
  expect(bare.apiObject.toJson().spec.layer2).toEqual({ role: 'Secondary', ipam: { mode: 'Disabled' } });
  const empty = udn(OvnTopology.layer2({ role: NetworkRole.SECONDARY, subnets: [] }));
  expect(empty.apiObject.toJson().spec).toEqual(bare.apiObject.toJson().spec);
});

test('addresses are kept for a VM unless told otherwise', () => {
  const network = udn(OvnTopology.layer2({ role: NetworkRole.SECONDARY, subnets: ['10.1.0.0/16'], persistentIps: false }));
  expect(network.apiObject.toJson().spec.layer2).toEqual({ role: 'Secondary', subnets: ['10.1.0.0/16'] });
});

test('a VM is bridged to a secondary network, and on a primary one by the plugin l2bridge', () => {
  expect(udn(OvnTopology.layer2({ role: NetworkRole.SECONDARY })).vmBinding.toString()).toBe('bridge');
  expect(udn(OvnTopology.layer2({ role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'] })).vmBinding.toString()).toBe('plugin l2bridge');
});

test('nothing is attached to a primary network: everything in its namespace is on it', () => {
  const network = udn(OvnTopology.layer2({ role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'] }));
  expect(() => network.networkNameFrom('vms')).toThrow('a primary network is not attached');
});

test('what the CRD\'s rules refuse is refused here', () => {
  const primary = { role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'] };
  expect(() => OvnTopology.layer2({ role: NetworkRole.PRIMARY })).toThrow('subnets is undefined; allowed: at least one, since role is Primary');
  expect(() => OvnTopology.layer2({ role: NetworkRole.SECONDARY, subnets: ['10.1.0.0/16'], joinSubnets: ['100.70.0.0/16'] })).toThrow('joinSubnets is for primary networks');
  expect(() => OvnTopology.layer2({ ...primary, defaultGatewayIps: ['10.2.0.1'] })).toThrow('an address of the subnets');
  expect(() => OvnTopology.layer2({ ...primary, defaultGatewayIps: [] })).toThrow('as many as subnets, 1');
  expect(() => OvnTopology.layer2({ ...primary, reservedSubnets: ['10.2.0.0/24'] })).toThrow('what lies in 10.1.0.0/16');
  expect(() => OvnTopology.layer2({ ...primary, mtu: 575 })).toThrow('mtu is 575');
  expect(() => OvnTopology.layer2({ ...primary, subnets: ['fd00::/64'], mtu: 1279 })).toThrow('IPv6 needs 1280');
  const dual = { role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16', 'fd00:1::/64'] };
  expect(() => OvnTopology.layer2({ ...dual, defaultGatewayIps: ['10.1.0.1', '10.1.0.2'] })).toThrow('defaultGatewayIps');
  expect(() => OvnTopology.layer3({ role: NetworkRole.SECONDARY, subnets: [] })).toThrow('at least one');
  expect(() => OvnTopology.layer3({ role: NetworkRole.SECONDARY, subnets: [{ cidr: '10.1.0.0/16', hostSubnet: 16 }] })).toThrow('from 17 to 31');
});

test('gateways and infrastructure agree: a gateway outside the infrastructure\'s part is refused', () => {
  const options = { role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'], defaultGatewayIps: ['10.1.9.1'], infrastructureSubnets: ['10.1.0.0/24'] };
  expect(() => OvnTopology.layer2(options)).toThrow('defaultGatewayIps');
});

test('parts for the infrastructure and reserved ones do not overlap', () => {
  const options = { role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'], reservedSubnets: ['10.1.0.0/20'], infrastructureSubnets: ['10.1.0.0/24'] };
  expect(() => OvnTopology.layer2(options)).toThrow('reservedSubnets');
});

test('a node\'s part of an IPv6 subnet is /64, as OVN-Kubernetes demands when it renders the network', () => {
  const of = (hostSubnet: number) => OvnTopology.layer3({ role: NetworkRole.PRIMARY, subnets: [{ cidr: 'fd00:20::/56', hostSubnet }] });
  expect(() => of(80)).toThrow('hostSubnet');
  expect(() => of(64)).not.toThrow();
});
