import { parse } from 'yaml';
import { topologyOf } from './of';
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
