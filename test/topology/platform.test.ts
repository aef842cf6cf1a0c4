import { parse } from 'yaml';
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
