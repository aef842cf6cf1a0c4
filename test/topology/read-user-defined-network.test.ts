import { topologyOf } from './topology-of';
import { Network } from '../../src/topology/network';

const udn = (spec: object, namespace?: string) => ({ apiVersion: 'k8s.ovn.org/v1', kind: 'UserDefinedNetwork', metadata: { name: 'blue', namespace }, spec });
const cudn = (network: object) => ({ apiVersion: 'k8s.ovn.org/v1', kind: 'ClusterUserDefinedNetwork', metadata: { name: 'blue' }, spec: { namespaceSelector: { matchLabels: { zone: 'dmz' } }, network } });
const networkOf = (object: object): Network | undefined => topologyOf([object]).networks[0];

describe('a UserDefinedNetwork', () => {
  it('is an OVN network of its namespace', () => {
    const { manifest, ...network } = networkOf(udn({ topology: 'Layer2', layer2: { role: 'Primary', mtu: 1400, subnets: ['10.0.0.0/16', 'fd00::/64'], ipam: { lifecycle: 'Persistent' } } }, 'shop')) ?? {};
    expect(network).toEqual({
      kind: 'ovn',
      name: 'blue',
      namespace: 'shop',
      place: { manifest, path: ['spec'] },
      config: { kind: 'absent' },
      ipamConfig: {},
      mtu: 1400,
      topology: 'layer2',
      role: 'primary',
      ovnName: 'shop_blue',
      physicalNetworkName: undefined,
      vlan: undefined,
      subnets: ['10.0.0.0/16', 'fd00::/64'],
      excludeSubnets: [],
      persistentIps: true,
    });
  });

  it('has its own name in OVN if its namespace is not stated, and is secondary unless it says otherwise', () => {
    expect(networkOf(udn({ topology: 'Layer2', layer2: {} }))).toMatchObject({ ovnName: 'blue', role: 'secondary', mtu: undefined, subnets: [], persistentIps: false });
  });

  it('has objects for subnets in layer 3', () => {
    expect(networkOf(udn({ topology: 'Layer3', layer3: { role: 'Primary', subnets: [{ cidr: '10.0.0.0/16', hostSubnet: 24 }, { hostSubnet: 24 }, 7] } }))).toMatchObject({
      topology: 'layer3', subnets: ['10.0.0.0/16'],
    });
  });

  it('has neither VLAN nor physical network above a layer 2 of its own', () => {
    expect(networkOf(udn({ topology: 'Layer2', layer2: { physicalNetworkName: 'physnet', vlan: { access: { id: 7 } } } }))).toMatchObject({ physicalNetworkName: undefined, vlan: undefined });
  });

  it.each([[{}], [{ topology: 'Layer4', layer4: {} }], [{ topology: 2 }]])('is no network with %j', (spec) => {
    expect(networkOf(udn(spec))).toBeUndefined();
  });
});

describe('a ClusterUserDefinedNetwork', () => {
  it('is an OVN network of the namespaces that it selects', () => {
    const localnet = { role: 'Secondary', physicalNetworkName: 'physnet', vlan: { mode: 'Access', access: { id: 25 } }, mtu: 1500, excludeSubnets: ['10.0.0.0/30', 5] };
    const { manifest, ...network } = networkOf(cudn({ topology: 'Localnet', localnet })) ?? {};
    expect(network).toEqual({
      kind: 'ovn',
      name: 'blue',
      namespace: undefined,
      namespaceSelector: { matchLabels: { zone: 'dmz' } },
      place: { manifest, path: ['spec', 'network'] },
      config: { kind: 'absent' },
      ipamConfig: {},
      mtu: 1500,
      topology: 'localnet',
      role: 'secondary',
      ovnName: 'cluster_udn_blue',
      physicalNetworkName: 'physnet',
      vlan: 25,
      subnets: [],
      excludeSubnets: ['10.0.0.0/30'],
      persistentIps: false,
    });
  });

  it('is no network without a topology', () => {
    expect(networkOf(cudn({}))).toBeUndefined();
  });
});
