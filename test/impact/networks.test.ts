import { between, nad, said, vm } from './states';

const told = (before: string, after: string) => said(between(before, after).changes);
const bridge = (vlan: number) => nad(`{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":${vlan}}`);
const object = (apiVersion: string, kind: string, name: string, spec: string, labels = '') => (
  `\n---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}${labels === '' ? '' : `, labels: {${labels}}`}}\nspec: ${spec}\n`
);

describe('a NetworkAttachmentDefinition', () => {
  const ovn = (vlan: number) => nad(`{"cniVersion":"0.3.1","name":"vms","type":"ovn-k8s-cni-overlay","topology":"localnet","vlanID":${vlan},"netAttachDefName":"shop/vlan25"}`);

  it('is read when a pod starts: running VMs keep what they have', () => {
    expect(told(bridge(25) + vm('web') + vm('db'), bridge(26) + vm('web') + vm('db'))).toEqual([
      'restart: NetworkAttachmentDefinition "shop/vlan25" changes vlan: VMs "shop/db" and "shop/web" take it at the next restart or live migration',
    ]);
    expect(told(bridge(25), bridge(26))).toEqual(['nothing: NetworkAttachmentDefinition "shop/vlan25" changes vlan; nothing of the input stays on it']);
  });

  it('is the same in other spacing and order: there is nothing to tell, and nothing to do', () => {
    const other = nad('{ "vlan": 25, "bridge": "br1", "type": "bridge", "name": "a", "cniVersion": "0.3.1" }');
    expect(between(bridge(25) + vm('web'), other + vm('web'))).toMatchObject({ changes: [], steps: [], summary: { objects: { changed: 0, unchanged: 2 } } });
  });

  it('changes for no plugin where only its annotations do', () => {
    const annotated = bridge(25).replace('namespace: shop}', 'namespace: shop, annotations: {owner: us}}');
    expect(told(bridge(25) + vm('web'), annotated + vm('web'))).toEqual(['nothing: NetworkAttachmentDefinition "shop/vlan25" changes in what no plugin reads']);
  });

  it('asks another resource of pods that start later', () => {
    const annotated = bridge(25).replace('namespace: shop}', 'namespace: shop, annotations: {k8s.v1.cni.cncf.io/resourceName: bridge.network.kubevirt.io/br1}}');
    expect(told(bridge(25) + vm('web'), annotated + vm('web'))).toEqual([
      'restart: NetworkAttachmentDefinition "shop/vlan25" changes resourceName: VM "shop/web" takes it at the next restart or live migration',
    ]);
  });

  it('of OVN-Kubernetes is another network at once', () => {
    expect(told(ovn(25) + vm('web'), ovn(26) + vm('web'))).toEqual([
      'interrupts: NetworkAttachmentDefinition "shop/vlan25" changes vlanID: OVN-Kubernetes deletes its network and makes it anew, or refuses while another attachment has the old one; VM "shop/web" is on it',
    ]);
  });

  it('that is gone lets nobody start', () => {
    expect(told(bridge(25) + vm('web'), vm('web'))).toEqual([
      'restart: NetworkAttachmentDefinition "shop/vlan25" is deleted: VM "shop/web" keeps the network until the next restart or migration, which fails',
    ]);
    expect(told(ovn(25) + vm('web'), vm('web'))).toEqual(['interrupts: NetworkAttachmentDefinition "shop/vlan25" is deleted: OVN-Kubernetes takes its network from VM "shop/web"']);
    const moved = vm('web', { networks: '{name: net, multus: {networkName: vlan26}}' });
    expect(told(bridge(25) + vm('web'), moved)).toContain('nothing: NetworkAttachmentDefinition "shop/vlan25" is deleted; nothing of the input stays on it');
  });
});

describe('a user-defined network', () => {
  const udn = (subnet: string) => `\n---\napiVersion: k8s.ovn.org/v1\nkind: UserDefinedNetwork\nmetadata: {name: vlan25, namespace: shop}\nspec: {topology: Layer2, layer2: {role: Secondary, subnets: [${subnet}]}}\n`;

  it('never changes: it is deleted and made again, for which its VMs stop', () => {
    const { changes, steps } = between(udn('10.0.0.0/24') + vm('web'), udn('10.1.0.0/24') + vm('web'));
    expect(said(changes)).toEqual(['interrupts: UserDefinedNetwork "shop/vlan25" has a network that nobody may change: it has to be deleted and made again, for which VM "shop/web" has to stop']);
    expect(steps).toEqual([{ action: 'recreate', sentence: 'stop what is on UserDefinedNetwork shop/vlan25, delete, and make again', objects: ['UserDefinedNetwork shop/vlan25'] }]);
  });

  it('is a primary one for every VM of its namespaces that is on the pod network', () => {
    const primary = (subnet: string) => udn(subnet).replace('Secondary', 'Primary');
    const on = vm('web', { interfaces: '{name: net, binding: {name: l2bridge}}', networks: '{name: net, pod: {}}' });
    expect(told(primary('10.0.0.0/24') + on, primary('10.1.0.0/24') + on)).toEqual([
      'interrupts: UserDefinedNetwork "shop/vlan25" has a network that nobody may change: it has to be deleted and made again, for which VM "shop/web" has to stop',
    ]);
  });

  it('waits with its end until nobody is on it', () => {
    expect(told(udn('10.0.0.0/24') + vm('web'), vm('web'))).toEqual(['interrupts: UserDefinedNetwork "shop/vlan25" is deleted, which waits until VM "shop/web" has stopped']);
  });

  it('comes to namespaces and leaves them by its selector, and by their labels', () => {
    const namespace = (name: string, team: string) => `\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: ${name}, labels: {team: ${team}}}}\n`;
    const cudn = (team: string) => object('k8s.ovn.org/v1', 'ClusterUserDefinedNetwork', 'lan', `{namespaceSelector: {matchLabels: {team: ${team}}}, network: {topology: Layer2, layer2: {role: Secondary}}}`);
    const world = namespace('a', 'red') + namespace('b', 'blue');
    expect(told(world + cudn('red'), world + cudn('blue'))).toEqual(['unknown: ClusterUserDefinedNetwork "lan" is taken from namespace "a": whether a pod there holds on to it is not known']);
    expect(told(world + cudn('none'), world + cudn('blue'))).toEqual(['nothing: ClusterUserDefinedNetwork "lan" comes to namespace "b"']);
    expect(told(cudn('red') + namespace('a', 'blue'), cudn('red') + namespace('a', 'red'))).toEqual(['nothing: Namespace "a" gets ClusterUserDefinedNetwork "lan"']);
    expect(told(cudn('red') + namespace('a', 'red'), cudn('red') + namespace('a', 'blue'))).toEqual(['unknown: Namespace "a" leaves ClusterUserDefinedNetwork "lan": whether a pod holds on to it is not known']);
  });
});

describe('virtual functions', () => {
  const pool = (spec: string) => object('sriovnetwork.openshift.io/v1', 'SriovNetworkNodePolicy', 'fast', `{resourceName: fast, nodeSelector: {role: worker}, ${spec}}`);
  const network = nad('{"cniVersion":"0.3.1","name":"a","type":"sriov"}').replace('namespace: shop}', 'namespace: shop, annotations: {k8s.v1.cni.cncf.io/resourceName: openshift.io/fast}}');

  it('are made anew on drained nodes', () => {
    expect(told(network + vm('web') + pool('numVfs: 4'), network + vm('web') + pool('numVfs: 8'))).toEqual([
      'interrupts: SriovNetworkNodePolicy "fast" changes numVfs: nodes with "role=worker" are drained one after another, or as a SriovNetworkPoolConfig has it, and may reboot; '
      + 'of their VMs "shop/web" is on its functions',
    ]);
    expect(told(pool('numVfs: 4'), '')).toEqual(['interrupts: SriovNetworkNodePolicy "fast" is deleted: nodes with "role=worker" are drained one after another, or as a SriovNetworkPoolConfig has it, and lose its functions']);
  });

  it('stay as they are where only the device plugin hears of it', () => {
    expect(told(pool('numVfs: 4, priority: 10'), pool('numVfs: 4, priority: 20'))).toEqual([
      'restart: SriovNetworkNodePolicy "fast" changes priority: the device plugin starts anew on nodes with "role=worker", and pods that start later see it',
    ]);
  });

  it('come without a drain', () => {
    expect(told('', pool('numVfs: 4'))).toEqual([
      'unknown: SriovNetworkNodePolicy "fast" makes functions on nodes with "role=worker": it drains no node whose NICs have none yet, but may reboot it for a kernel argument',
    ]);
  });

  it('reach VMs by what the operator writes', () => {
    const sriov = (vlan: number, namespace = 'shop') => object('sriovnetwork.openshift.io/v1', 'SriovNetwork', 'vlan25', `{resourceName: fast, networkNamespace: ${namespace}, vlan: ${vlan}}`);
    expect(told(sriov(1) + vm('web'), sriov(2) + vm('web'))).toEqual(['restart: SriovNetwork "vlan25" changes: VM "shop/web" takes it at the next restart or live migration']);
    expect(told(sriov(1) + vm('web'), sriov(1, 'other') + vm('web'))).toEqual(['restart: SriovNetwork "vlan25" moves to namespace "other": VM "shop/web" does not find it at the next restart or migration']);
    expect(told(sriov(1) + vm('web'), vm('web'))).toEqual(['restart: SriovNetwork "vlan25" is deleted: VM "shop/web" keeps the network until the next restart or migration, which fails']);
  });
});

describe('a namespace', () => {
  const namespace = (labels: string) => `\n---\n{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {${labels}}}}\n`;

  it('has the label of primary networks from the beginning or never', () => {
    const { changes, steps } = between(namespace('') + vm('web'), namespace('k8s.ovn.org/primary-user-defined-network: ""') + vm('web'));
    expect(said(changes)).toEqual(['interrupts: Namespace "shop" cannot get the label "k8s.ovn.org/primary-user-defined-network" later: it has to be deleted and made again, with VM "shop/web"']);
    expect(steps.map(({ action }) => action)).toEqual(['recreate']);
  });

  it('takes its VMs with it', () => {
    expect(told(namespace('') + vm('web'), vm('web'))).toEqual(['interrupts: Namespace "shop" is deleted, with VM "shop/web"']);
    expect(told(namespace('a: b'), namespace('a: c'))).toEqual(['nothing: Namespace "shop" changes its labels or annotations, which no running pod notices']);
  });
});

describe('a cluster-wide setting', () => {
  const addons = (spec: string) => object('networkaddonsoperator.network.kubevirt.io/v1', 'NetworkAddonsConfig', 'cluster', spec);

  it('is for what starts later, and not known where it goes', () => {
    expect(told(addons('{multus: {}}'), addons('{multus: {}, ovs: {}}'))).toEqual(['restart: NetworkAddonsConfig "cluster" changes ovs: VMs and pods that start later see it']);
    expect(told(addons('{multus: {}, ovs: {}}'), addons('{multus: {}}'))).toEqual([
      'unknown: NetworkAddonsConfig "cluster" no longer states ovs: what its operator takes away with it is not known',
    ]);
    expect(told(addons('{multus: {}}'), '')).toEqual(['unknown: NetworkAddonsConfig "cluster" is deleted: what its operator takes away with it is not known']);
  });
});

describe('what is no part of the network', () => {
  it('is counted', () => {
    const { changes, summary } = between('{apiVersion: v1, kind: Service, metadata: {name: a}}', '{apiVersion: v1, kind: Service, metadata: {name: a, labels: {b: c}}}');
    expect(changes).toEqual([]);
    expect(summary.objects).toEqual({ added: 0, removed: 0, changed: 1, unchanged: 0, ignored: 1 });
  });
});
