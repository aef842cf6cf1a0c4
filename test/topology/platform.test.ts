import { parse } from 'yaml';
import { topologyOf } from './of';
import { topologyOf as topologyOfObjects } from './topology-of';
import { read } from '../../src/topology/read';

function kubevirtsOf(...texts: readonly string[]) {
  const documents = texts.map((text, document) => ({ value: parse(text) as unknown, source: { file: 'test.yaml', document } }));
  return read(documents).platform.kubevirts;
}

describe('the platform', () => {
  it('has what the KubeVirt object says of networks, and leaves open what it does not', () => {
    const [kubevirt] = kubevirtsOf(`
apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: { name: kubevirt, namespace: kubevirt }
spec:
  configuration:
    evictionStrategy: LiveMigrate
    developerConfiguration: { featureGates: [PortRangesSpec, 7], disabledFeatureGates: [PasstBinding] }
    network:
      permitBridgeInterfaceOnPodNetwork: false
      defaultNetworkInterface: masquerade
      binding:
        macvtap: { domainAttachmentType: tap }
        l2bridge: { domainAttachmentType: managedTap, migration: {} }
`);
    expect(kubevirt).toMatchObject({
      kind: 'KubeVirt',
      permitBridgeInterfaceOnPodNetwork: false,
      defaultNetworkInterface: 'masquerade',
      evictionStrategy: 'LiveMigrate',
      featureGates: ['PortRangesSpec'],
      disabledFeatureGates: ['PasstBinding'],
    });
    expect([...kubevirt?.bindings ?? []].map(([name, { isMigratable }]) => [name, isMigratable])).toEqual([['macvtap', false], ['l2bridge', true]]);
    const [bare] = kubevirtsOf('{apiVersion: kubevirt.io/v1, kind: KubeVirt, metadata: {name: kubevirt}}');
    expect(bare).toMatchObject({ bindings: undefined, featureGates: undefined, permitBridgeInterfaceOnPodNetwork: undefined });
  });

  it('has the bindings of a HyperConverged at both versions, with those that the operator adds', () => {
    const names = (text: string) => kubevirtsOf(text).map(({ bindings }) => [...bindings?.keys() ?? []]);
    const old = '{apiVersion: hco.kubevirt.io/v1beta1, kind: HyperConverged, spec: {networkBinding: {macvtap: {}}}}';
    const now = '{apiVersion: hco.kubevirt.io/v1, kind: HyperConverged, spec: {networking: {networkBinding: {macvtap: {}}}}}';
    expect(names(old)).toEqual([['passt', 'macvtap', 'l2bridge']]);
    expect(names(now)).toEqual([['passt', 'macvtap', 'l2bridge']]);
  });

  it('knows nothing of a HyperConverged that patches what it writes', () => {
    const [patched] = kubevirtsOf(`
apiVersion: hco.kubevirt.io/v1beta1
kind: HyperConverged
metadata: { name: kubevirt-hyperconverged, annotations: { kubevirt.kubevirt.io/jsonpatch: "[]" } }
spec: { networkBinding: { macvtap: {} } }
`);
    expect(patched).toMatchObject({ kind: 'HyperConverged' });
    expect(patched).not.toHaveProperty('bindings');
    expect(patched).not.toHaveProperty('defaultNetworkInterface');
  });

  it('survives anything', () => {
    for (const spec of ['7', '[]', '{configuration: []}', '{configuration: {network: {binding: 3}}}', '{configuration: {network: {binding: {a: 3}}, developerConfiguration: {featureGates: x}}}']) {
      expect(kubevirtsOf(`{apiVersion: kubevirt.io/v1, kind: KubeVirt, spec: ${spec}}`)).toHaveLength(1);
    }
  });
});

describe('a machine', () => {
  it('says whether an instancetype or a preference fills it in', () => {
    const text = `
apiVersion: pool.kubevirt.io/v1beta1
kind: VirtualMachinePool
metadata: { name: pool }
spec: { virtualMachineTemplate: { spec: { runStrategy: Always, preference: { name: fedora }, template: { spec: {} } } } }
`;
    const [machine] = read([{ value: parse(text) as unknown, source: {} }]).machines;
    expect(machine).toMatchObject({ hasInstancetype: false, hasPreference: true, vmSpec: { runStrategy: 'Always' } });
    expect(machine?.vmSpecPlace?.path).toEqual(['spec', 'virtualMachineTemplate', 'spec']);
  });
});

describe('the ranges of kubemacpool', () => {
  it('are read from every object that states one', () => {
    const pools = topologyOf(`
{ apiVersion: networkaddonsoperator.network.kubevirt.io/v1, kind: NetworkAddonsConfig, metadata: { name: cluster }, spec: { kubeMacPool: { rangeStart: "02:00:00:00:00:00" } } }
---
{ apiVersion: hco.kubevirt.io/v1, kind: HyperConverged, metadata: { name: h }, spec: { networking: { kubeMacPoolConfiguration: { rangeStart: a, rangeEnd: b } } } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: kubemacpool-mac-range-config }, data: { RANGE_START: c, RANGE_END: d } }
---
{ apiVersion: v1, kind: ConfigMap, metadata: { name: other }, data: { RANGE_START: c, RANGE_END: d } }
---
{ apiVersion: hco.kubevirt.io/v1beta1, kind: HyperConverged, metadata: { name: h }, spec: { kubeMacPoolConfiguration: { rangeStart: 2, rangeEnd: b } } }
`).platform.macPools;
    expect(pools.map(({ manifest: { kind }, start, end, endPlace }) => [kind, start, end, endPlace.path.join('.')])).toEqual([
      ['NetworkAddonsConfig', '02:00:00:00:00:00', '', 'spec.kubeMacPool'],
      ['HyperConverged', 'a', 'b', 'spec.networking.kubeMacPoolConfiguration.rangeEnd'],
      ['ConfigMap', 'c', 'd', 'data.RANGE_END'],
    ]);
  });
});

describe('the cluster\'s networks', () => {
  it('are what OpenShift\'s Network objects state', () => {
    const [network] = topologyOf(`
apiVersion: operator.openshift.io/v1
kind: Network
metadata: { name: cluster }
spec:
  clusterNetwork: [{ cidr: 10.128.0.0/14, hostPrefix: 23 }, 7]
  serviceNetwork: [172.30.0.0/16]
  defaultNetwork:
    ovnKubernetesConfig:
      v4InternalSubnet: 100.99.0.0/16
      ipv4: { internalTransitSwitchSubnet: 100.98.0.0/16 }
      gatewayConfig: { ipv4: { internalMasqueradeSubnet: 169.254.0.0/17 } }
`).platform.clusterNetworks;
    expect(network).toEqual({
      podNetworks: ['10.128.0.0/14'],
      serviceNetworks: ['172.30.0.0/16'],
      join: { ipv4: '100.99.0.0/16', ipv6: undefined },
      transit: { ipv4: '100.98.0.0/16', ipv6: undefined },
      masquerade: { ipv4: '169.254.0.0/17', ipv6: undefined },
    });
  });
});

describe('settings of the platform', () => {
  const platform = (object: object) => topologyOfObjects([object]).platform;

  it('of KubeVirt\'s binding plugins are as the plugin states them', () => {
    const binding = { a: { domainAttachmentType: 'tap', networkAttachmentDefinition: 'ns/a', downwardAPI: 'device-info', migration: { method: 'link-refresh' } }, b: { migration: null, networkAttachmentDefinition: '' } };
    const [kubevirt] = platform({ apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', metadata: { name: 'k' }, spec: { configuration: { network: { binding, defaultNetworkInterface: '' } } } }).kubevirts;
    expect(kubevirt?.defaultNetworkInterface).toBeUndefined();
    expect([...kubevirt?.bindings ?? []].map(([name, { place, ...settings }]) => [name, settings, place.path.slice(-2)])).toEqual([
      ['a', { domainAttachmentType: 'tap', networkAttachmentDefinition: 'ns/a', downwardApi: 'device-info', isMigratable: true, migrationMethod: 'link-refresh' }, ['binding', 'a']],
      ['b', { isMigratable: false }, ['binding', 'b']],
    ]);
  });

  it('of a HyperConverged have the operator\'s bindings, which migrate, and an eviction strategy', () => {
    const [hyperConverged] = platform({ apiVersion: 'hco.kubevirt.io/v1', kind: 'HyperConverged', metadata: { name: 'h' }, spec: { evictionStrategy: 'None', networking: { networkBinding: {} } } }).kubevirts;
    expect(hyperConverged).toMatchObject({ evictionStrategy: 'None', defaultNetworkInterface: 'masquerade' });
    const bindings = [...hyperConverged?.bindings ?? []];
    expect(bindings.map(([name, { isMigratable, domainAttachmentType, place }]) => [name, isMigratable, domainAttachmentType, place.path])).toEqual([
      ['passt', true, undefined, ['spec']], ['l2bridge', true, 'managedTap', ['spec']],
    ]);
  });

  it('of the cluster\'s networks have IPv6 beside IPv4, and texts alone', () => {
    const ovnKubernetesConfig = {
      v6InternalSubnet: 'fd98::/64', ipv4: { internalJoinSubnet: '100.64.0.0/16' }, ipv6: { internalTransitSwitchSubnet: 'fd97::/64' }, gatewayConfig: { ipv6: { internalMasqueradeSubnet: 'fd69::/112' } },
    };
    const network = { apiVersion: 'operator.openshift.io/v1', kind: 'Network', spec: { serviceNetwork: ['172.30.0.0/16', 7], defaultNetwork: { ovnKubernetesConfig } } };
    expect(platform(network).clusterNetworks).toEqual([{
      podNetworks: [], serviceNetworks: ['172.30.0.0/16'], join: { ipv4: '100.64.0.0/16', ipv6: 'fd98::/64' }, transit: { ipv4: undefined, ipv6: 'fd97::/64' }, masquerade: { ipv4: undefined, ipv6: 'fd69::/112' },
    }]);
    const both = { ...network, spec: { defaultNetwork: { ovnKubernetesConfig: { v6InternalSubnet: 'fd98::/64', ipv6: { internalJoinSubnet: 'fd99::/64' } } } } };
    expect(platform(both).clusterNetworks[0]?.join.ipv6).toBe('fd99::/64');
  });

  it('of Cilium\'s devices are parted by blanks or commas, or a list of texts', () => {
    const devices = (value: string) => platform({ apiVersion: 'helm.cattle.io/v1', kind: 'HelmChartConfig', metadata: { name: 'rke2-cilium' }, spec: { valuesContent: `devices: ${value}` } }).ciliums.map((settings) => settings.devices?.value);
    expect([devices('" br0,  eth1 ,"'), devices('[br0, 7]'), devices('7'), devices('""')]).toEqual([[['br0', 'eth1']], [['br0']], [undefined], [[]]]);
  });

  it('of Cilium are in no chart that is called otherwise, or that has no values', () => {
    const chart = (name: string, spec: object) => platform({ apiVersion: 'helm.cattle.io/v1', kind: 'HelmChart', metadata: { name }, spec }).ciliums.length;
    expect([chart('cilium', { valuesContent: 'a: 1' }), chart('my-cilium', { valuesContent: '' }), chart('cilium-extras', { valuesContent: 'a: 1' }), chart('mycilium', { valuesContent: 'a: 1' }), chart('cilium', {})]).toEqual([1, 1, 0, 0, 0]);
  });

  it('of kubemacpool are no range where one end is no text, or a template of the operator\'s', () => {
    const pools = (kubeMacPool: unknown) => platform({ apiVersion: 'networkaddonsoperator.network.kubevirt.io/v1', kind: 'NetworkAddonsConfig', spec: { kubeMacPool } }).macPools.length;
    expect([pools({}), pools({ rangeStart: 'a', rangeEnd: 'b' }), pools({ rangeStart: 'a', rangeEnd: 5 }), pools({ rangeStart: '{{ a }}', rangeEnd: 'b' }), pools({ rangeStart: 'a', rangeEnd: '{{ b }}' }), pools('a')]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('of MetalLB name the interfaces that are texts', () => {
    const { l2Advertisements } = topologyOfObjects([{ apiVersion: 'metallb.io/v1beta1', kind: 'L2Advertisement', metadata: { name: 'l2' }, spec: { interfaces: ['br0', 7, 'eth1'] } }]);
    expect(l2Advertisements.map(({ name, interfaces }) => [name, interfaces.map((one) => [one.name, one.place.path.at(-1)])])).toEqual([['l2', [['br0', 0], ['eth1', 2]]]]);
  });
});
