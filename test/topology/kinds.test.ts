import { topologyOf } from './topology-of';
import { Topology } from '../../src/topology/topology';

/** What stands for a kind of manifest in a topology. */
type Count = (topology: Topology) => number;

const annotated = (key: string, value: string) => ({ metadata: { name: 'x', annotations: { [key]: value } } });
const filterOf = (env: object) => {
  const containers = [{ env: Object.entries(env).map(([name, value]) => ({ name, value })) }];
  return { spec: { template: { spec: { containers } } } };
};

const networks: Count = (topology) => topology.networks.length;
const machines: Count = (topology) => topology.machines.length;
const policies: Count = (topology) => topology.nodePolicies.length;
const ciliums: Count = ({ platform }) => platform.ciliums.length;
const kubevirts: Count = ({ platform }) => platform.kubevirts.length;
const macPools: Count = ({ platform }) => platform.macPools.length;
const clusterNetworks: Count = ({ platform }) => platform.clusterNetworks.length;

type Row = [apiVersion: string, kind: string, count: Count, more?: object];

const KINDS: Row[] = [
  ['v1', 'Node', ({ nodes }) => nodes.length],
  ['v1', 'Namespace', ({ namespaces }) => namespaces.size],
  ['nmstate.io/v1beta1', 'NodeNetworkState', ({ nodeStates }) => nodeStates.size],
  ['nmstate.io/v1', 'NodeNetworkConfigurationPolicy', policies],
  ['v1', 'ConfigMap', policies, { ...annotated('vmnet.dev/node-network', 'netplan'), data: { a: '{}' } }],
  ['v1', 'ConfigMap', policies, annotated('vmnet.dev/fabric', '')],
  ['v1', 'ConfigMap', (topology) => topology.vlanFilters.length, { ...annotated('vmnet.dev/values', 'vmo'), data: { a: '{vlanFiltering: {env: {bridgeIF: br0, allowedVlans: "10"}}}' } }],
  ['v1', 'ConfigMap', ciliums, { ...annotated('vmnet.dev/values', 'cilium'), data: { a: '{}' } }],
  ['v1', 'ConfigMap', ciliums, { metadata: { name: 'cilium-config' } }],
  ['helm.cattle.io/v1', 'HelmChartConfig', ciliums, { metadata: { name: 'rke2-cilium' }, spec: { valuesContent: '' } }],
  ['helm.cattle.io/v1', 'HelmChart', ciliums, { metadata: { name: 'cilium' }, spec: { valuesContent: '{}' } }],
  ['v1', 'ConfigMap', macPools, { metadata: { name: 'kubemacpool-mac-range-config' }, data: {} }],
  ['networkaddonsoperator.network.kubevirt.io/v1', 'NetworkAddonsConfig', macPools, { spec: { kubeMacPool: {} } }],
  ['networkaddonsoperator.network.kubevirt.io/v1', 'NetworkAddonsConfig', ({ platform }) => platform.networkAddons.length],
  ['kubevirt.io/v1', 'KubeVirt', kubevirts],
  ['hco.kubevirt.io/v1beta1', 'HyperConverged', kubevirts],
  ['operator.openshift.io/v1', 'Network', clusterNetworks],
  ['config.openshift.io/v1', 'Network', clusterNetworks],
  ['k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition', networks],
  ['k8s.ovn.org/v1', 'UserDefinedNetwork', networks, { spec: { topology: 'Layer2', layer2: {} } }],
  ['k8s.ovn.org/v1', 'ClusterUserDefinedNetwork', networks, { spec: { network: { topology: 'Layer2', layer2: {} } } }],
  ['sriovnetwork.openshift.io/v1', 'SriovNetwork', networks],
  ['sriovnetwork.openshift.io/v1', 'SriovIBNetwork', networks],
  ['sriovnetwork.openshift.io/v1', 'OVSNetwork', networks],
  ['sriovnetwork.openshift.io/v1', 'SriovNetworkNodePolicy', ({ vfPools }) => vfPools.length],
  ['sriovnetwork.openshift.io/v1', 'SriovNetworkPoolConfig', ({ sriovPoolConfigs }) => sriovPoolConfigs.length],
  ['networking.k8s.io/v1', 'NetworkPolicy', ({ trafficPolicies }) => trafficPolicies.length],
  ['k8s.cni.cncf.io/v1beta1', 'MultiNetworkPolicy', ({ trafficPolicies }) => trafficPolicies.length],
  ['metallb.io/v1beta1', 'L2Advertisement', ({ l2Advertisements }) => l2Advertisements.length],
  ['kubevirt.io/v1', 'VirtualMachine', machines],
  ['kubevirt.io/v1', 'VirtualMachineInstance', machines],
  ['kubevirt.io/v1', 'VirtualMachineInstanceReplicaSet', machines],
  ['pool.kubevirt.io/v1beta1', 'VirtualMachinePool', machines],
];

describe.each<Row>(KINDS)('%s %s', (apiVersion, kind, count, more = {}) => {
  const object = { apiVersion, kind, metadata: { name: 'x' }, ...more };

  it('is read, at any version', () => {
    expect(count(topologyOf([object]))).toBe(1);
  });

  it('is nothing of ours in another API group, nor under another kind', () => {
    expect(count(topologyOf([{ ...object, apiVersion: 'example.org/v1' }]))).toBe(0);
    expect(count(topologyOf([{ ...object, kind: 'Widget' }]))).toBe(0);
  });
});

describe('a group that only looks like one of ours', () => {
  it.each<Row>([
    ['operator.openshift.io.example.org/v1', 'Network', clusterNetworks], ['my-operator.openshift.io/v1', 'Network', clusterNetworks], ['nmstate.io.example.org/v1', 'NodeNetworkConfigurationPolicy', policies],
    ['nmstate.io', 'NodeNetworkConfigurationPolicy', policies], ['/v1', 'Namespace', ({ namespaces }) => namespaces.size],
  ])('is not: %s %s', (apiVersion, kind, count) => {
    expect(count(topologyOf([{ apiVersion, kind, metadata: { name: 'x' } }]))).toBe(0);
  });
});

describe('a DaemonSet', () => {
  const filters = (object: object) => topologyOf([{ apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'f' }, ...object }]).vlanFilters;

  it('is a VLAN filter where it says the bridge and its VLANs', () => {
    expect(filters(filterOf({ bridgeIF: 'br0', allowedVlans: '10' })).map(({ bridge, allowed, allowedOnSelf }) => [bridge, String(allowed), allowedOnSelf])).toEqual([['br0', '10', undefined]]);
    expect(filters(filterOf({ bridgeIF: 'br0', allowedVlans: 'every one' })).map(({ allowed }) => allowed)).toEqual([undefined]);
    expect(filters(filterOf({ bridgeIF: 'br0', allowedVlans: '10', allowVlansOnSelf: 'false', allowedVlansOnSelf: '1' }))[0]?.allowedOnSelf).toBeUndefined();
    expect(filters(filterOf({ bridgeIF: '', allowedVlans: '10' }))).toEqual([]);
    expect(filters(filterOf({ bridgeIF: 'br0' }))).toEqual([]);
    expect(filters(filterOf({ allowedVlans: '10' }))).toEqual([]);
  });
});

describe('a kind by its short name', () => {
  const spec = { domain: {}, template: {} };
  const kindsOf = (apiVersion: string | undefined, kind: string, more: object) => topologyOf([{ apiVersion, kind, metadata: { name: 'x' }, spec: more }]).machines.map((machine) => machine.kind);

  it('is read as what was meant', () => {
    expect(kindsOf('kubevirt.io/v1', 'vmi', { domain: {} })).toEqual(['VirtualMachineInstance']);
    expect(kindsOf('kubevirt.io/v1', 'VM', { template: {} })).toEqual(['VirtualMachine']);
    expect(kindsOf(undefined, 'VM', { template: {} })).toEqual(['VirtualMachine']);
    expect(kindsOf('kubevirt.io/v1', 'VM', spec)).toEqual(['VirtualMachineInstance']);
  });

  it('is nothing of ours where it may mean something else', () => {
    expect(kindsOf('kubevirt.io/v1', 'VM', { domain: 'x' })).toEqual([]);
    expect(kindsOf('example.org/v1', 'VM', spec)).toEqual([]);
    expect(kindsOf('kubevirt.io/v1', 'VMs', spec)).toEqual([]);
    expect(kindsOf('kubevirt.io/v1', 'KVM', spec)).toEqual([]);
  });
});

describe('a List', () => {
  const names = (value: unknown) => topologyOf([value]).manifests.map(({ kind, name }) => `${kind} ${name}`);
  const pod = (metadata: object) => ({ apiVersion: 'v1', kind: 'Pod', metadata });
  const list = (kind: string, ...items: readonly unknown[]) => ({ apiVersion: 'v1', kind, items });

  it('is its items, by whatever kind that ends so', () => {
    expect(names(list('List', pod({ name: 'a' }), 7, { kind: 5 }, pod({ name: 'b' })))).toEqual(['Pod a', 'Pod b']);
    expect(names(list('PodList', pod({ name: 'a' })))).toEqual(['Pod a']);
    expect(names({ apiVersion: 'example.org/v1', kind: 'Basket', metadata: { name: 'x' }, items: [pod({ name: 'a' })] })).toEqual(['Basket x']);
    expect(names({ apiVersion: 'example.org/v1', kind: 'WishList', metadata: { name: 'x' } })).toEqual(['WishList x']);
  });

  it('may hold Lists, but not more than kubectl could mean', () => {
    const nested = (depth: number): unknown => (depth === 0 ? pod({ name: 'a' }) : list('List', nested(depth - 1)));
    expect(names(nested(8))).toEqual(['Pod a']);
    expect(names(nested(9))).toEqual([]);
  });

  it('has items that are called by their name, by what their name begins with, or by nothing', () => {
    expect(names(list('List', pod({ name: 'a' }), pod({ generateName: 'b-' }), pod({})))).toEqual(['Pod a', 'Pod b-', 'Pod ']);
  });
});
