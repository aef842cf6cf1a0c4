import { between, nad, nncp, nodes, said, vm } from './states';

const NETWORK = nad('{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":25}');
const ROLLBACK = 'a node that fails kubernetes-nmstate\'s probes (4, of 120 s each) is taken back within 480 s an attempt, of which there are up to 5';
const bond = (mtu: number, ports = 'eth2, eth3') => `{name: bond0, type: bond, state: up, mtu: ${mtu}, link-aggregation: {mode: 802.3ad, port: [${ports}]}}`;
const BRIDGE = '{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: bond0}]}}';
const state = (...interfaces: readonly string[]) => `{interfaces: [${interfaces.join(', ')}]}`;
const mapping = (bridge: string) => `{ovn: {bridge-mappings: [{localnet: vmnet, bridge: ${bridge}, state: present}]}}`;

const told = (before: string, after: string) => said(between(before, after).changes);

describe('a policy that changes a bond', () => {
  it('may take the network from the VMs on its bridge, on each node that it selects', () => {
    const world = nodes('w1', 'w2') + NETWORK + vm('web') + vm('db');
    const { changes: [change] } = between(world + nncp('uplink', state(bond(1500), BRIDGE)), world + nncp('uplink', state(bond(9000), BRIDGE)));
    expect(change).toMatchObject({
      severity: 'interrupts',
      sentence: `policy "uplink" changes bond "bond0" (mtu from 1500 to 9000) on nodes "w1" and "w2"; VMs "shop/db" and "shop/web" may lose this network while it is applied; ${ROLLBACK}`,
      objects: ['NodeNetworkConfigurationPolicy uplink'],
      nodes: ['w1', 'w2'],
      machines: ['shop/db', 'shop/web'],
    });
    expect(change?.evidence[0]).toBe('https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/client/client.go#L49');
  });

  it('names the selector where the input has no nodes, and a host by its name', () => {
    const world = NETWORK + vm('web');
    const change = (spec: string) => between(world + nncp('uplink', state(bond(1500), BRIDGE), spec), world + nncp('uplink', state(bond(9000), BRIDGE), spec)).changes[0]?.nodes;
    expect(change('nodeSelector: {role: worker}')).toEqual(['nodes with "role=worker"']);
    expect(change('nodeSelector: {kubernetes.io/hostname: w1}')).toEqual(['w1']);
    expect(change('maxUnavailable: 1')).toEqual(['every node']);
  });

  it('leaves alone VMs that cannot be there, or that are off', () => {
    const elsewhere = vm('web', { spec: 'nodeSelector: {role: storage}' }) + vm('db', { vmSpec: 'runStrategy: Halted' });
    const world = nodes('w1') + NETWORK + elsewhere;
    expect(told(world + nncp('uplink', state(bond(1500), BRIDGE)), world + nncp('uplink', state(bond(9000), BRIDGE)))).toEqual([
      'unknown: policy "uplink" changes bond "bond0" (mtu from 1500 to 9000) on node "w1"; what "bond0" carries today is not known',
    ]);
  });

  it('touches a VM on the node alone that it runs on', () => {
    const vmi = '\n---\n{apiVersion: kubevirt.io/v1, kind: VirtualMachineInstance, metadata: {name: web, namespace: shop, ownerReferences: [{}]}, status: {nodeName: w2}}\n';
    const world = nodes('w1', 'w2') + NETWORK + vm('web') + vmi;
    expect(said(between(world + nncp('uplink', state(bond(1500), BRIDGE)), world + nncp('uplink', state(bond(9000), BRIDGE))).changes)).toEqual([
      `interrupts: policy "uplink" changes bond "bond0" (mtu from 1500 to 9000) on node "w2"; VM "shop/web" may lose this network while it is applied; ${ROLLBACK}`,
      'unknown: policy "uplink" changes bond "bond0" (mtu from 1500 to 9000) on node "w1"; what "bond0" carries today is not known',
    ]);
  });

  it('says when the node\'s own address is on it', () => {
    const address = '{name: bond0, type: bond, state: up, ipv4: {enabled: true, dhcp: true}}';
    expect(told(nncp('address', state(address)) + nncp('uplink', state(bond(1500))), nncp('address', state(address)) + nncp('uplink', state(bond(9000))))).toEqual([
      `interrupts: policy "uplink" changes bond "bond0" (mtu from 1500 to 9000) on nodes with "role=worker"; the node's own addresses are on "bond0"; ${ROLLBACK}`,
    ]);
  });

  it('finds VMs on localnets behind a patch, and pods', () => {
    const ovs = (mode: string) => state(
      `{name: br-phy, type: ovs-bridge, state: up, bridge: {port: [{name: p1}, {name: ovs-bond, link-aggregation: {mode: ${mode}, port: [{name: ens1}, {name: ens2}]}}]}}`,
      '{name: p1, type: ovs-interface, state: up, patch: {peer: p2}}', '{name: p2, type: ovs-interface, state: up, patch: {peer: p1}}',
      '{name: br-ex, type: ovs-bridge, state: up, bridge: {port: [{name: p2}]}}',
    );
    const localnet = nad('{"cniVersion":"0.3.1","name":"vms","type":"ovn-k8s-cni-overlay","topology":"localnet","physicalNetworkName":"vmnet","netAttachDefName":"shop/vlan25"}');
    const pod = '\n---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: probe, namespace: shop}, spec: {template: {metadata: {annotations: {k8s.v1.cni.cncf.io/networks: vlan25}}}}}\n';
    const world = localnet + vm('web') + pod + nncp('mapping', mapping('br-ex'));
    expect(told(world + nncp('phy', ovs('active-backup')), world + nncp('phy', ovs('balance-slb')))).toEqual([
      'interrupts: policy "phy" changes OVS bridge "br-phy" (bridge.port) on nodes with "role=worker"; VM "shop/web" may lose this network while it is applied; '
      + `"Deployment shop/probe" is on it too; ${ROLLBACK}`,
    ]);
  });
});

describe('a policy that makes something', () => {
  const made = 'makes bond "bond0" on "eth2" and "eth3" and bridge "br1" on "bond0" on';

  it('takes NICs of which nothing is known', () => {
    expect(told('', nncp('uplink', state(bond(1500), BRIDGE)))).toEqual([`unknown: policy "uplink" ${made} nodes with "role=worker"; what "eth2" and "eth3" carry today is not known`]);
  });

  it('interrupts nothing where the NodeNetworkState shows that they carry nothing', () => {
    const shown = (name: string, address = '') => `{name: ${name}, type: ethernet, state: up, ipv4: {enabled: true, address: [${address}]}}`;
    const nns = (...entries: readonly string[]) => `\n---\n{apiVersion: nmstate.io/v1beta1, kind: NodeNetworkState, metadata: {name: w1}, status: {currentState: {interfaces: [${entries.join(', ')}]}}}\n`;
    const idle = nodes('w1') + nns(shown('eth2', '{ip: 169.254.1.1}'), shown('eth3'));
    expect(told(idle, idle + nncp('uplink', state(bond(1500), BRIDGE)))).toEqual([`nothing: policy "uplink" ${made} node "w1"`]);
    const used = nodes('w1') + nns(shown('eth2', '{ip: 10.0.0.1}'), shown('eth3'));
    expect(told(used, used + nncp('uplink', state(bond(1500), BRIDGE)))).toEqual([
      `interrupts: policy "uplink" ${made} node "w1"; the node's own addresses are on "eth2"; ${ROLLBACK}`,
    ]);
  });

  it('interrupts nothing with a bridge without ports, or a new mapping', () => {
    expect(told('', nncp('a', state('{name: br2, type: linux-bridge, state: up, bridge: {port: []}}')))).toEqual(['nothing: policy "a" makes bridge "br2" on nodes with "role=worker"']);
    expect(told('', nncp('a', mapping('br-ex')))).toEqual(['nothing: policy "a" maps physical network "vmnet" to bridge "br-ex" on nodes with "role=worker"']);
  });
});

describe('what is stated already', () => {
  it('is no change under another name, nor when more is left out: nmstate merges', () => {
    expect(told(nncp('a', state(bond(1500))), nncp('b', state(bond(1500))))).toEqual([
      'nothing: policy "a" asks nothing of the nodes that was not stated of them before',
      'nothing: policy "b" asks nothing of the nodes that was not stated of them before',
    ]);
    expect(told(nncp('a', state(bond(1500))), nncp('a', state('{name: bond0, type: bond, state: up}')))).toEqual(['nothing: policy "a" asks nothing of the nodes that was not stated of them before']);
  });

  it('is no change when a policy for one node grows to all of them', () => {
    const one = nncp('a', state(bond(1500)), 'nodeSelector: {kubernetes.io/hostname: w1}');
    expect(told(nodes('w1', 'w2') + one, nodes('w1', 'w2') + nncp('a', state(bond(1500))))).toEqual([
      'unknown: policy "a" makes bond "bond0" on "eth2" and "eth3" on node "w2"; what "eth2" and "eth3" carry today is not known',
    ]);
  });
});

describe('a policy that takes away', () => {
  it('interrupts for good with the state absent', () => {
    const world = NETWORK + vm('web');
    expect(told(world + nncp('a', state(BRIDGE)), world + nncp('a', state('{name: br1, type: linux-bridge, state: absent}')))).toEqual([
      `interrupts: policy "a" removes bridge "br1" on nodes with "role=worker"; VM "shop/web" loses this network; ${ROLLBACK}`,
    ]);
  });

  it('leaves what it made when it is deleted, or no longer says it', () => {
    const world = NETWORK + vm('web');
    expect(told(world + nncp('a', state(bond(1500), BRIDGE)), world)).toEqual([
      'interrupts: deleting policy "a" undoes nothing: state bond "bond0" and bridge "br1" absent first, or they stay on nodes with "role=worker"; VM "shop/web" loses them then',
    ]);
    expect(told(nncp('a', state(bond(1500), BRIDGE)), nncp('a', state(bond(1500))))).toEqual(['nothing: policy "a" no longer states bridge "br1" on nodes with "role=worker", which leaves it there']);
  });

  it('moves a physical network to another bridge', () => {
    const localnet = nad('{"cniVersion":"0.3.1","name":"vms","type":"ovn-k8s-cni-overlay","topology":"localnet","physicalNetworkName":"vmnet","netAttachDefName":"shop/vlan25"}');
    expect(told(localnet + vm('web') + nncp('a', mapping('br-vmdata')), localnet + vm('web') + nncp('a', mapping('br-phy')))).toEqual([
      'interrupts: policy "a" moves physical network "vmnet" from bridge "br-vmdata" to bridge "br-phy" on nodes with "role=worker"; '
      + `VM "shop/web" may lose this network while it is applied; ${ROLLBACK}`,
    ]);
  });
});

describe('what cannot be read from a policy', () => {
  it('stays unknown: routes and captures', () => {
    const routes = (metric: number) => nncp('a', `{routes: {config: [{destination: 0.0.0.0/0, metric: ${metric}}]}}`);
    expect(told(routes(1), routes(2))).toEqual(['unknown: policy "a" changes routes on nodes with "role=worker"; what depends on that is not known']);
    const capture = (name: string) => nncp('a', state(`{name: "{{ capture.${name}.interfaces.0.name }}", type: ethernet, state: up}`));
    expect(told(capture('a'), capture('b'))).toEqual(['unknown: policy "a" is filled in by captures on each node: what it changes there is not known']);
  });
});

describe('the labels of a node', () => {
  it('bring it to another policy', () => {
    const node = (role: string) => `\n---\n{apiVersion: v1, kind: Node, metadata: {name: w1, labels: {role: ${role}}}}\n`;
    const policies = nncp('old', state('{name: br0, type: linux-bridge, state: up}'), 'nodeSelector: {role: old}') + nncp('new', state('{name: br1, type: linux-bridge, state: up}'), 'nodeSelector: {role: new}');
    expect(told(node('old') + policies, node('new') + policies)).toEqual([
      'nothing: policy "new" makes bridge "br1" on node "w1"',
      'nothing: policy "old" no longer states bridge "br0" on node "w1", which leaves it there',
    ]);
    expect(told(node('a') + policies, node('b') + policies)).toEqual(['nothing: Node "w1" changes its labels, which no policy is about']);
  });
});

describe('a host\'s own file', () => {
  it('is applied by the host, with nothing to take it back', () => {
    const file = (mtu: number) => `\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: hosts, namespace: platform, annotations: {vmnet.dev/node-network: netplan, vmnet.dev/node-selector: '{"role":"worker"}'}}\ndata:\n  "50.yaml": |\n    network: {bridges: {br1: {interfaces: [eth1], mtu: ${mtu}}}}\n`;
    const world = NETWORK + vm('web');
    expect(told(world + file(1500), world + file(9000))).toEqual([
      'interrupts: ConfigMap "platform/hosts" changes bridge "br1" (mtu from 1500 to 9000) on nodes with "role=worker"; VM "shop/web" may lose this network while it is applied; '
      + 'this happens when the host applies the file, and nothing takes it back',
    ]);
  });
});
