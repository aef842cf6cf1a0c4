import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { refusalOf, untyped } from './refusal-of';
import * as net from '../../src';

const NETWORK = 'a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros';
const VLAN = 'a whole number from 1 to 4094; leave vlan out for untagged frames';
const MTU = 'a whole number from 68 to 65535 (bytes)';

const physnet = net.PhysicalNetwork.named('physnet');
const namespaces = kplus.Namespaces.all(new Chart(new App(), 'elsewhere'), 'All');
const metadata = { name: 'net', namespace: 'vms' };

const chart = (namespace?: string) => new Chart(new App(), 'chart', { namespace });

/** The exact message, behind the construct's path and class. */
function expectMessage(make: () => unknown, kind: string, message: string): void {
  expect(refusalOf(make)).toBe(`chart/Net (${kind}): ${message}`);
}

describe('an OvnLocalnetNetwork', () => {
  const make = (props: Partial<net.OvnLocalnetNetworkProps>, namespace = 'vms') => () => new net.OvnLocalnetNetwork(chart(namespace), 'Net', { physicalNetwork: physnet, ...props });
  const subnets = ['10.0.0.0/24', 'fd00::/64'];

  it.each<[string, Partial<net.OvnLocalnetNetworkProps>, string]>([
    ['VLAN 4095', { vlan: 4095 }, `vlan is 4095; allowed: ${VLAN}`],
    ['an MTU under 576', { mtu: 575 }, 'mtu is 575; allowed: a whole number from 576 to 65536 (bytes)'],
    ['a physical network with a colon', { physicalNetwork: { physicalNetworkName: 'a:b' } },
      'physicalNetwork is "a:b"; allowed: the name of a physical network: 1 to 253 characters without ",", ":" or white space'],
    ['a physical network without a name', { physicalNetwork: { physicalNetworkName: '' } },
      'physicalNetwork is ""; allowed: the name of a physical network: 1 to 253 characters without ",", ":" or white space'],
    ['a subnet with host bits', { subnets: ['10.0.0.5/24'] }, `subnets is "10.0.0.5/24"; allowed: ${NETWORK}; this one has host bits, its network is 10.0.0.0/24`],
    ['a subnet with leading zeros', { subnets: ['010.0.0.0/24'] }, `subnets is "010.0.0.0/24"; allowed: ${NETWORK}`],
    ['two subnets of a family', { subnets: ['10.0.0.0/24', '10.0.1.0/24'] }, 'subnets is ["10.0.0.0/24","10.0.1.0/24"]; allowed: at most one IPv4 and one IPv6 network'],
    ['an exclusion without subnets', { excludeSubnets: ['10.0.0.0/30'] }, 'excludeSubnets is "10.0.0.0/30"; allowed: none without subnets'],
    ['an exclusion outside of the subnets', { subnets, excludeSubnets: ['10.0.1.0/30'] }, 'excludeSubnets is "10.0.1.0/30"; allowed: what lies in 10.0.0.0/24 or fd00::/64'],
    ['persistent addresses without subnets', { allowPersistentIps: true }, 'allowPersistentIps needs subnets; give subnets, or leave allowPersistentIps out'],
    ['a configuration name beside namespaces', { namespaces, configName: 'net' },
      'configName belongs to a NetworkAttachmentDefinition, but namespaces ask for a ClusterUserDefinedNetwork; leave out configName or namespaces'],
    ['a CNI version beside namespaces', { namespaces, cniVersion: net.CniVersion.V1_0_0 },
      'cniVersion belongs to a NetworkAttachmentDefinition, but namespaces ask for a ClusterUserDefinedNetwork; leave out cniVersion or namespaces'],
    ['a namespace of its own beside namespaces', { namespaces, metadata },
      'metadata.namespace is "vms"; allowed: none: a ClusterUserDefinedNetwork belongs to the whole cluster'],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(make(props), 'OvnLocalnetNetwork', message);
  });

  it('refuses to do without a namespace, with which OVN-Kubernetes compares', () => {
    expectMessage(() => new net.OvnLocalnetNetwork(chart(), 'Net', { physicalNetwork: physnet }), 'OvnLocalnetNetwork',
      'the namespace is not known, but OVN-Kubernetes compares netAttachDefName with it; give metadata.namespace, or a namespace to the chart');
  });
});

describe('an OvnLayer2Network', () => {
  it.each<[string, net.OvnLayer2NetworkProps, string]>([
    ['persistent addresses without subnets', { allowPersistentIps: true }, 'allowPersistentIps needs subnets; give subnets, or leave allowPersistentIps out'],
    ['a subnet without prefix length', { subnets: ['10.0.0.0'] }, `subnets is "10.0.0.0"; allowed: ${NETWORK}`],
    ['two subnets of a family', { subnets: ['fd00::/64', 'fd01::/64'] }, 'subnets is ["fd00::/64","fd01::/64"]; allowed: at most one IPv4 and one IPv6 network'],
    ['an exclusion outside of the subnet', { subnets: ['10.0.0.0/24'], excludeSubnets: ['fd00::/126'] }, 'excludeSubnets is "fd00::/126"; allowed: what lies in 10.0.0.0/24'],
    ['an MTU under 68', { mtu: 60 }, `mtu is 60; allowed: ${MTU}`],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(() => new net.OvnLayer2Network(chart('vms'), 'Net', props), 'OvnLayer2Network', message);
  });

  it('refuses to do without a namespace, with which OVN-Kubernetes compares', () => {
    expect(refusalOf(() => new net.OvnLayer2Network(chart(), 'Net'))).toMatch(/^chart\/Net \(OvnLayer2Network\): the namespace is not known, .*; give metadata\.namespace/);
  });
});

describe('OvnTopology.layer2', () => {
  const { PRIMARY, SECONDARY } = net.NetworkRole;
  const subnets = ['10.1.1.0/24'];

  it.each<[string, net.Layer2Options, string]>([
    ['no role', untyped({ subnets }), 'role is undefined; allowed: Primary, Secondary'],
    ['a role that is none', { role: untyped('primary'), subnets }, 'role is "primary"; allowed: Primary, Secondary'],
    ['a primary network without subnets', { role: PRIMARY }, 'subnets is undefined; allowed: at least one, since role is Primary'],
    ['a subnet with host bits', { role: SECONDARY, subnets: ['10.1.1.1/24'] }, `subnets is "10.1.1.1/24"; allowed: ${NETWORK}; this one has host bits, its network is 10.1.1.0/24`],
    ['persistent addresses without subnets', { role: SECONDARY, persistentIps: true }, 'persistentIps needs subnets; give subnets, or leave persistentIps out'],
    ['join subnets of a secondary network', { role: SECONDARY, joinSubnets: ['100.65.0.0/16'] }, 'joinSubnets is for primary networks, but role is Secondary; leave joinSubnets out'],
    ['a gateway of a secondary network', { role: SECONDARY, subnets, defaultGatewayIps: ['10.1.1.1'] },
      'defaultGatewayIps is for primary networks, but role is Secondary; leave defaultGatewayIps out'],
    ['more gateways than subnets', { role: PRIMARY, subnets, defaultGatewayIps: ['10.1.1.1', '10.1.1.2'] },
      'defaultGatewayIps is ["10.1.1.1","10.1.1.2"]; allowed: as many as subnets, 1'],
    ['a gateway outside of the subnets', { role: PRIMARY, subnets, defaultGatewayIps: ['10.1.2.1'] }, 'defaultGatewayIps is "10.1.2.1"; allowed: an address of the subnets'],
    ['two gateways in one of two subnets', { role: PRIMARY, subnets: ['10.1.1.0/24', 'fd00::/64'], defaultGatewayIps: ['10.1.1.1', '10.1.1.2'] },
      'defaultGatewayIps is ["10.1.1.1","10.1.1.2"]; allowed: one in each subnet; fd00::/64 has none'],
    ['a gateway outside of the infrastructure', { role: PRIMARY, subnets, defaultGatewayIps: ['10.1.1.99'], infrastructureSubnets: ['10.1.1.0/28'] },
      'defaultGatewayIps is "10.1.1.99"; allowed: an address of infrastructureSubnets'],
    ['addresses that are both reserved and infrastructure', { role: PRIMARY, subnets, reservedSubnets: ['10.1.1.0/26'], infrastructureSubnets: ['10.1.1.0/28'] },
      'reservedSubnets is "10.1.1.0/26"; allowed: what does not overlap infrastructureSubnets 10.1.1.0/28'],
    ['reserved addresses outside of the subnets', { role: PRIMARY, subnets, reservedSubnets: ['10.1.2.0/28'] }, 'reservedSubnets is "10.1.2.0/28"; allowed: what lies in 10.1.1.0/24'],
    ['infrastructure outside of the subnets', { role: PRIMARY, subnets, infrastructureSubnets: ['10.1.2.0/28'] },
      'infrastructureSubnets is "10.1.2.0/28"; allowed: what lies in 10.1.1.0/24'],
    ['an MTU under 576', { role: PRIMARY, subnets, mtu: 575 }, 'mtu is 575; allowed: a whole number from 576 to 65536 (bytes)'],
    ['an MTU under 1280 with IPv6', { role: PRIMARY, subnets: ['fd00::/64'], mtu: 1279 }, 'mtu is 1279; allowed: a whole number from 1280 to 65536 (bytes; IPv6 needs 1280)'],
  ])('refuses %s', (_what, options, message) => {
    expect(refusalOf(() => net.OvnTopology.layer2(options))).toBe(`OvnTopology.layer2: ${message}`);
  });
});

describe('OvnTopology.layer3', () => {
  const { PRIMARY, SECONDARY } = net.NetworkRole;
  const make = (options: Partial<net.Layer3Options>) => () => net.OvnTopology.layer3({ role: SECONDARY, subnets: [{ cidr: '10.20.0.0/16' }], ...options });

  it.each<[string, Partial<net.Layer3Options>, string]>([
    ['no subnets', { subnets: [] }, 'subnets is []; allowed: at least one'],
    ['no list of subnets', { subnets: untyped('10.20.0.0/16') }, 'subnets is "10.20.0.0/16"; allowed: at least one'],
    ['a subnet with host bits', { subnets: [{ cidr: '10.20.0.1/16' }] },
      `subnets.cidr is "10.20.0.1/16"; allowed: ${NETWORK}; this one has host bits, its network is 10.20.0.0/16`],
    ['a part of a node that is as large as the whole', { subnets: [{ cidr: '10.20.0.0/16', hostSubnet: 16 }] }, 'subnets.hostSubnet is 16; allowed: a whole number from 17 to 31'],
    ['a part of one address', { subnets: [{ cidr: '10.20.0.0/16', hostSubnet: 32 }] }, 'subnets.hostSubnet is 32; allowed: a whole number from 17 to 31'],
    ['two subnets of a family for a secondary network', { subnets: [{ cidr: '10.20.0.0/16' }, { cidr: '10.21.0.0/16' }] },
      'subnets is ["10.20.0.0/16","10.21.0.0/16"]; allowed: at most one IPv4 and one IPv6 network'],
    ['join subnets of a secondary network', { joinSubnets: ['100.65.0.0/16'] }, 'joinSubnets is for primary networks, but role is Secondary; leave joinSubnets out'],
    ['a join subnet that is none', { role: PRIMARY, joinSubnets: ['100.65.0.0'] }, `joinSubnets is "100.65.0.0"; allowed: ${NETWORK}`],
  ])('refuses %s', (_what, options, message) => {
    expect(refusalOf(make(options))).toBe(`OvnTopology.layer3: ${message}`);
  });

  it('refuses an IPv6 part of a node that is no /64, as OVN-Kubernetes does', () => {
    expect(refusalOf(make({ subnets: [{ cidr: 'fd00::/48', hostSubnet: 80 }] }))).toMatch(/^OvnTopology\.layer3: subnets\.hostSubnet is 80; allowed: .*64/);
  });

  it('refuses a subnet that the default part of a node does not fit into', () => {
    expect(refusalOf(make({ subnets: [{ cidr: '10.20.0.0/24' }] }))).toMatch(/^OvnTopology\.layer3: subnets.*10\.20\.0\.0\/24|^OvnTopology\.layer3: subnets\.hostSubnet is undefined/);
    expect(refusalOf(make({ subnets: [{ cidr: 'fd00::/64' }] }))).toMatch(/^OvnTopology\.layer3: subnets.*fd00::\/64|^OvnTopology\.layer3: subnets\.hostSubnet is undefined/);
    expect(refusalOf(make({ subnets: [{ cidr: 'fd00::/64', hostSubnet: 64 }] }))).toMatch(/^OvnTopology\.layer3: subnets/);
  });
});

describe('a user-defined network', () => {
  const primary = net.OvnTopology.layer2({ role: net.NetworkRole.PRIMARY, subnets: ['10.1.1.0/24'] });
  const CURE = 'a primary network is not attached: everything in its namespace is on it; give the VM PrimaryNetwork.userDefined()';

  it('is not attached where it is primary', () => {
    const own = new net.UserDefinedNetwork(chart('vms'), 'Net', { topology: primary });
    expectMessage(() => own.networkNameFrom('vms'), 'UserDefinedNetwork', CURE);
    const shared = new net.ClusterUserDefinedNetwork(chart(), 'Net', { topology: primary, namespaces });
    expectMessage(() => shared.networkNameFrom('vms'), 'ClusterUserDefinedNetwork', CURE);
  });

  it('is refused a namespace where it belongs to the whole cluster', () => {
    expectMessage(() => new net.ClusterUserDefinedNetwork(chart(), 'Net', { topology: primary, namespaces, metadata }), 'ClusterUserDefinedNetwork',
      'metadata.namespace is "vms"; allowed: none: a ClusterUserDefinedNetwork belongs to the whole cluster');
  });

  it('is refused a name that is none', () => {
    expect(refusalOf(() => new net.UserDefinedNetwork(chart('vms'), 'Net', { topology: primary, metadata: { name: 'Tenant' } }))).toMatch(
      'chart/Net (UserDefinedNetwork): metadata.name is "Tenant"; allowed: a Kubernetes name',
    );
  });
});
