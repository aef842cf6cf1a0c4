import { between, nad, nncp, nodes, said, vm } from './states';

/** The guide openshift-ovs-balance-slb-localnet, section 4.7: br-vmdata, made by a policy, gives way to br-phy node by node. */
const WORLD = nodes('worker-01', 'worker-02', 'worker-03')
  + nad('{"cniVersion":"0.3.1","name":"vlan224","type":"ovn-k8s-cni-overlay","topology":"localnet","physicalNetworkName":"vmnet","vlanID":224,"netAttachDefName":"shop/vlan224"}', 'vlan224')
  + vm('db', { networks: '{name: net, multus: {networkName: vlan224}}' });
const OLD = '{interfaces: [{name: br-vmdata, type: ovs-bridge, state: up, bridge: {port: [{name: bond0}]}}], ovn: {bridge-mappings: [{localnet: vmnet, bridge: br-vmdata, state: present}]}}';
const NEW = '{interfaces: [{name: br-vmdata, type: ovs-bridge, state: absent}], ovn: {bridge-mappings: [{localnet: vmnet, bridge: br-phy, state: present}]}}';
const on = (host: string) => `nodeSelector: {kubernetes.io/hostname: ${host}}`;

/** Each phase moves one node's policy: a policy a node, since `nodeSelector` is a plain map. */
const phase = (...migrated: readonly string[]) => WORLD + ['worker-01', 'worker-02', 'worker-03'].map((host) => nncp(`vmdata-${host}`, migrated.includes(host) ? NEW : OLD, on(host))).join('');

describe('the phases of a migration from br-vmdata to br-phy', () => {
  it('touch the node that is meant and no other, and neither attachments nor VMs', () => {
    const { changes, steps, summary } = between(phase(), phase('worker-01'));
    expect(said(changes).map((sentence) => sentence.split('; a node')[0])).toEqual([
      'interrupts: policy "vmdata-worker-01" moves physical network "vmnet" from bridge "br-vmdata" to bridge "br-phy" on node "worker-01"; VM "shop/db" may lose this network while it is applied',
      'unknown: policy "vmdata-worker-01" removes OVS bridge "br-vmdata" on node "worker-01"; what "br-vmdata" carries today is not known',
    ]);
    expect(changes.flatMap((change) => change.nodes)).toEqual(['worker-01', 'worker-01']);
    expect(changes.flatMap((change) => change.objects)).toEqual(['NodeNetworkConfigurationPolicy vmdata-worker-01', 'NodeNetworkConfigurationPolicy vmdata-worker-01']);
    expect(steps.map(({ sentence }) => sentence)).toEqual(['apply NodeNetworkConfigurationPolicy vmdata-worker-01 to node "worker-01", and wait until it is Available']);
    expect(summary.objects).toMatchObject({ changed: 1, added: 0, removed: 0 });
    expect(between(phase('worker-01'), phase('worker-01', 'worker-02')).changes.flatMap((change) => change.nodes)).toEqual(['worker-02', 'worker-02']);
  });

  it('end with one policy for all workers, which asks nothing of them that was not there', () => {
    const { changes, steps } = between(phase('worker-01', 'worker-02', 'worker-03'), WORLD + nncp('vmnet', NEW));
    expect([...new Set(changes.map(({ severity }) => severity))]).toEqual(['nothing']);
    expect(steps.map(({ action }) => action)).toEqual(['apply', 'delete']);
  });
});
