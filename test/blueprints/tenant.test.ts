import { App, Chart, Testing } from 'cdk8s';
import {
  BondedBridgeNode, CatalogueVlan, LinuxBridge, MacPoolMode, OvsBridge, PhysicalNetwork, Tenant, TenantProps, Uplink, VlanCarrier, VlanCatalogue,
  VlanNetworks,
} from '../../src';

const SITE = VlanCatalogue.of({ frontend: { vlan: 25 }, storage: { vlan: 100, mtu: 9000 }, backup: { vlan: 26 } });
const BR0 = VlanCarrier.linuxBridge(LinuxBridge.named('br0'));
const chartOf = () => new Chart(new App(), 'chart', { namespace: 'networks' });

/** The manifests, each CNI configuration as an object. */
function manifests(chart: Chart): readonly unknown[] {
  return Testing.synth(chart).map((manifest) => {
    const config = manifest.spec?.config;
    return config === undefined ? manifest : { ...manifest, spec: { config: JSON.parse(config) } };
  });
}

describe('a catalogue', () => {
  it('says its names, its ids and each VLAN', () => {
    expect(SITE.names).toEqual(['frontend', 'storage', 'backup']);
    expect(`${SITE.vlanSet}`).toBe('25-26,100');
    expect(SITE.vlan('storage')).toEqual({ vlan: 100, mtu: 9000 });
  });

  it('is the trunk of the nodes\' uplink', () => {
    const node = new BondedBridgeNode(chartOf(), 'Uplink', { uplink: Uplink.nic('eth1'), vlans: SITE.vlanSet });
    expect(node.apiObject.toJson().spec.desiredState.interfaces[0].bridge.port[0].vlan['trunk-tags']).toEqual([{ 'id-range': { min: 25, max: 26 } }, { id: 100 }]);
  });

  it.each<readonly [string, { [name: string]: CatalogueVlan }]>([
    ['VlanCatalogue.of: vlan of "b" is 25; allowed: a VLAN of its own; it is "a" already', { a: { vlan: 25 }, b: { vlan: 25 } }],
    ['VlanCatalogue.of: vlan of "a" is 4095; allowed: a whole number from 1 to 4094', { a: { vlan: 4095 } }],
    ['VlanCatalogue.of: mtu of "a" is 1; allowed: a whole number from 68 to 65535 (bytes)', { a: { vlan: 1, mtu: 1 } }],
    ['VlanCatalogue.of: name is "Front end"; allowed: a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends', { 'Front end': { vlan: 1 } }],
    ['VlanCatalogue.of: vlans is {}; allowed: at least one VLAN', {}],
  ])('is refused: %s', (message, vlans) => {
    expect(() => VlanCatalogue.of(vlans)).toThrow(new Error(message));
  });

  it('does not know a VLAN that it does not have', () => {
    expect(() => SITE.vlan('office')).toThrow(new Error('VlanCatalogue.vlan: name is "office"; allowed: one of frontend, storage, backup'));
    expect(() => SITE.vlan('constructor')).toThrow('name is "constructor"');
  });
});

describe('the networks of a catalogue', () => {
  it('are one for each VLAN, called as in the catalogue, in the chart\'s namespace', () => {
    const chart = chartOf();
    const networks = new VlanNetworks(chart, 'Vlans', { catalogue: SITE, carrier: BR0 });
    expect(manifests(chart)).toEqual([['frontend', 25], ['storage', 100, 9000], ['backup', 26]].map(([name, vlan, mtu]) => ({
      apiVersion: 'k8s.cni.cncf.io/v1',
      kind: 'NetworkAttachmentDefinition',
      metadata: { name, namespace: 'networks' },
      spec: { config: { cniVersion: '0.3.1', name, type: 'bridge', bridge: 'br0', vlan, mtu, macspoofchk: true, preserveDefaultVlan: false, ipam: {} } },
    })));
    expect(networks.network('storage').networkNameFrom('shop')).toBe('networks/storage');
    expect(networks.network('storage').guestMtu).toBe(9000);
  });

  it('are localnets on OVN\'s physical network, and ports with a tag on an Open vSwitch bridge', () => {
    const chart = chartOf();
    new VlanNetworks(chart, 'Localnets', { catalogue: SITE, carrier: VlanCarrier.physicalNetwork(PhysicalNetwork.named('vmnet')), vlans: ['frontend'] });
    new VlanNetworks(chart, 'Ports', { catalogue: SITE, carrier: VlanCarrier.ovsBridge(OvsBridge.named('br1')), vlans: ['backup'], namespaceName: 'ovs' });
    expect(manifests(chart)).toMatchObject([
      { metadata: { name: 'frontend', namespace: 'networks' }, spec: { config: { type: 'ovn-k8s-cni-overlay', topology: 'localnet', physicalNetworkName: 'vmnet', vlanID: 25 } } },
      { metadata: { name: 'backup', namespace: 'ovs' }, spec: { config: { type: 'ovs', bridge: 'br1', vlan: 26 } } },
    ]);
  });

  it('are refused where they are not in the catalogue, none, or twice', () => {
    const of = (vlans: string[]) => () => new VlanNetworks(chartOf(), 'Vlans', { catalogue: SITE, carrier: BR0, vlans });
    expect(of(['office'])).toThrow(new Error('chart/Vlans (VlanNetworks): vlans is "office"; allowed: names in the catalogue: frontend, storage, backup'));
    expect(of([])).toThrow(new Error('chart/Vlans (VlanNetworks): vlans is []; allowed: at least one VLAN of the catalogue'));
    expect(of(['backup', 'backup'])).toThrow(new Error('chart/Vlans (VlanNetworks): vlans is ["backup","backup"]; allowed: each VLAN once; "backup" stands there twice'));
  });

  it('want a carrier that is one', () => {
    expect(() => VlanCarrier.linuxBridge('br0' as never)).toThrow('VlanCarrier.linuxBridge: bridge is "br0"; allowed: a BondedBridgeNode');
    expect(() => VlanCarrier.physicalNetwork('vmnet' as never)).toThrow('VlanCarrier.physicalNetwork: physicalNetwork is "vmnet"; allowed: an OvsBondedBridgeNode');
    expect(() => VlanCarrier.ovsBridge('br1' as never)).toThrow('VlanCarrier.ovsBridge: bridge is "br1"; allowed: an OvsBondedBridgeNode');
    expect(() => new VlanNetworks(chartOf(), 'Vlans', { catalogue: SITE, carrier: LinuxBridge.named('br0') as never })).toThrow('carrier is {"bridgeName":"br0"}; allowed: VlanCarrier.linuxBridge(…)');
  });
});

describe('a tenant', () => {
  const SHOP: TenantProps = { namespaceName: 'shop', catalogue: SITE, carrier: BR0, allowedVlans: ['frontend', 'backup'], labels: { team: 'shop' }, vmMacPool: MacPoolMode.ALLOCATE };

  it('is a namespace with its labels, and in it a network for each allowed VLAN', () => {
    const chart = chartOf();
    const shop = new Tenant(chart, 'Shop', SHOP);
    const network = (name: string, vlan: number) => ({
      apiVersion: 'k8s.cni.cncf.io/v1',
      kind: 'NetworkAttachmentDefinition',
      metadata: { name, namespace: 'shop' },
      spec: { config: { cniVersion: '0.3.1', name, type: 'bridge', bridge: 'br0', vlan, macspoofchk: true, preserveDefaultVlan: false, ipam: {} } },
    });
    expect(manifests(chart)).toEqual([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'team': 'shop', 'mutatevirtualmachines.kubemacpool.io': 'allocate' } }, spec: {} },
      network('frontend', 25),
      network('backup', 26),
    ]);
    expect(`${shop.allowedVlans}`).toBe('25-26');
    expect(shop.networkNamespace.primaryUserDefinedNetwork).toBe(false);
    expect(shop.network('backup').networkNameFrom('shop')).toBe('backup');
  });

  it('gets no network of a VLAN that he may not use', () => {
    const shop = new Tenant(chartOf(), 'Shop', SHOP);
    expect(() => shop.network('storage')).toThrow(new Error('chart/Shop/Networks (VlanNetworks): name is "storage"; allowed: a VLAN that is a network here: frontend, backup'));
  });

  it('is refused without allowed VLANs or with a name that no namespace has', () => {
    expect(() => new Tenant(chartOf(), 'Shop', { ...SHOP, allowedVlans: undefined as never })).toThrow('chart/Shop (Tenant): allowedVlans is undefined; allowed: a list of names in the catalogue');
    expect(() => new Tenant(chartOf(), 'Shop', { ...SHOP, namespaceName: 'Shop' })).toThrow('chart/Shop (Tenant): namespaceName is "Shop"; allowed: a DNS label');
  });
});
