import { driftJson } from '../../src/drift/drift-json';
import { driftText } from '../../src/drift/drift-text';
import { verify } from '../../src/drift/verify';
import { nad, nncp, nodes, topologyOf, vm } from '../impact/states';

const NETWORK = nad('{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":25}');
const STATE = '{interfaces: [{name: bond0, type: bond, state: up, mtu: 9000, link-aggregation: {mode: 802.3ad, port: [eth2, eth3]}}, '
  + '{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: bond0, vlan: {mode: trunk, trunk-tags: [{id: 25}, {id-range: {min: 26, max: 30}}]}}]}}]}';
const BLUEPRINT = NETWORK + nncp('uplink', STATE) + vm('web');

const told = (blueprint: string, live: string) => verify(topologyOf(blueprint), topologyOf(live)).deviations.map(({ kind, sentence }) => `${kind}: ${sentence}`);

/** The VM as the cluster has it. */
const running = (status = '{printableStatus: Running}') => `${vm('web')}status: ${status}\n`
  + '---\n{apiVersion: kubevirt.io/v1, kind: VirtualMachineInstance, metadata: {name: web, namespace: shop}, status: {phase: Running, interfaces: [{name: net, mac: "02:00:00:00:00:01"}]}}\n';

/** A node's network as nmstate shows it. */
const shown = (...interfaces: readonly string[]) => `\n---\n{apiVersion: nmstate.io/v1beta1, kind: NodeNetworkState, metadata: {name: w1}, status: {currentState: {interfaces: [${interfaces.join(', ')}]}}}\n`;
const BOND = '{name: bond0, type: bond, state: up, mtu: 9000, link-aggregation: {mode: 802.3ad, port: [eth3, eth2]}}';
const BRIDGE = '{name: br1, type: linux-bridge, state: up, mtu: 1500, bridge: {port: [{name: bond0, vlan: {mode: trunk, trunk-tags: [{id-range: {min: 25, max: 30}}]}}, {name: vethab12}]}}';

describe('a cluster that is as its blueprint has it', () => {
  it('has drifted in nothing, whatever servers write beside', () => {
    const live = nodes('w1') + shown(BOND, BRIDGE) + NETWORK.replace('namespace: shop}', 'namespace: shop, uid: a, managedFields: [{}], generation: 2}') + nncp('uplink', STATE)
      + running().replace('guest: 2Gi', 'guest: 2048Mi').replace('{domain: {', '{architecture: amd64, domain: {machine: {type: q35}, ');
    const drift = verify(topologyOf(BLUEPRINT), topologyOf(live));
    expect(drift).toEqual({
      deviations: [], hasDrifted: false, summary: { objects: 3, deviations: { failed: 0, missing: 0, differs: 0, down: 0, unknown: 0 } },
    });
    expect(driftText(drift)).toBe('As the blueprint has it: 3 objects\n');
  });

  it('may be written as the list that kubectl prints', () => {
    const items = topologyOf(NETWORK).manifests.map(({ object }) => object);
    expect(told(NETWORK, JSON.stringify({ apiVersion: 'v1', kind: 'List', items }))).toEqual([]);
  });
});

describe('objects', () => {
  it('that are not there are missing, if the dump is of their kind', () => {
    expect(told(BLUEPRINT, '')).toEqual([
      'missing: NetworkAttachmentDefinition shop/vlan25 is not on the cluster',
      'missing: NodeNetworkConfigurationPolicy uplink is not on the cluster',
      'missing: VirtualMachine shop/web is not on the cluster',
    ]);
    const namespace = '{apiVersion: v1, kind: Namespace, metadata: {name: shop}}';
    expect(told(namespace, '')).toEqual(['unknown: Namespace shop may be on the cluster: the dump has no Namespace at all']);
    expect(told(namespace, namespace.replace('shop', 'other'))).toEqual(['missing: Namespace shop is not on the cluster']);
  });

  it('differ in the fields that are stated', () => {
    expect(told(NETWORK, NETWORK.replace('"vlan":25', '"vlan": 26'))).toEqual([
      'differs: NetworkAttachmentDefinition shop/vlan25: spec.config.vlan is 26, and should be 25',
    ]);
    expect(told(NETWORK, nad('{ "vlan": 25, "type": "bridge", "bridge": "br1", "name": "a", "cniVersion": "0.3.1" }'))).toEqual([]);
    expect(told(nncp('a', '{}', 'maxUnavailable: 1'), nncp('a', '{}', 'maxUnavailable: 2'))).toEqual(['differs: NodeNetworkConfigurationPolicy a: spec.maxUnavailable is 2, and should be 1']);
    const halted = { vmSpec: 'runStrategy: Halted' };
    expect(told(vm('web', halted), vm('web', { ...halted, interfaces: '{name: net, bridge: {}, model: e1000}, {name: more, bridge: {}}' }))).toEqual([
      'differs: VirtualMachine shop/web: spec.template.spec.domain.devices.interfaces[more] is {"name":"more","bridge":{}}, though the blueprint does not have it',
    ]);
    expect(told(vm('web', { ...halted, interfaces: '{name: net, bridge: {}, model: virtio}' }), vm('web', halted))).toEqual([
      'differs: VirtualMachine shop/web: spec.template.spec.domain.devices.interfaces[net].model is not there, and should be "virtio"',
    ]);
  });
});

describe('a configuration in a text', () => {
  const chain = (vlan: number, more = '') => nad(`{"cniVersion":"1.0.0","name":"a","plugins":[{"type":"bridge","bridge":"br1","vlan":${vlan}},{"type":"tuning"}]${more}}`);

  it('is told by its keys, those that nobody stated too', () => {
    expect(told(NETWORK, NETWORK.replace('"vlan":25', '"mtu":9000,"ipam":{"type":"static"}'))).toEqual([
      'differs: NetworkAttachmentDefinition shop/vlan25: spec.config.ipam is {"type":"static"}, though the blueprint does not have it',
      'differs: NetworkAttachmentDefinition shop/vlan25: spec.config.mtu is 9000, though the blueprint does not have it',
      'differs: NetworkAttachmentDefinition shop/vlan25: spec.config.vlan is not there, and should be 25',
    ]);
    expect(told(chain(25), chain(26))).toEqual(['differs: NetworkAttachmentDefinition shop/vlan25: spec.config.plugins[0].vlan is 26, and should be 25']);
  });

  it('that is no JSON is told by where the texts part', () => {
    expect(told(NETWORK, NETWORK.replace('"vlan":25}', '"vlan":25'))).toEqual([
      'differs: NetworkAttachmentDefinition shop/vlan25: spec.config is otherwise from character 74 on: …"dge\\":\\"br1\\",\\"vlan\\":25", and should be …"dge\\":\\"br1\\",\\"vlan\\":25}"',
    ]);
  });

  it('may be huge, or hold what does things to terminals: what is shown is bounded and escaped', () => {
    const name = `\\u001b[31m${'a'.repeat(500)}`;
    const text = driftText(verify(topologyOf(nad(`{"name":"${name}"}`)), topologyOf(nad(`{"name":"${name}b"}`))));
    expect(text).not.toContain('\u001b');
    expect(text).toContain(`spec.config.name is otherwise from character 506 on: …"${'a'.repeat(20)}b", and should be …"${'a'.repeat(20)}"`);
    expect(driftText(verify(topologyOf(nad(`{"${name}":1}`)), topologyOf(nad('{}'))))).toHaveLength(410);
  });
});

describe('long texts', () => {
  const data = (kind: string, text: string) => `{apiVersion: v1, kind: ${kind}, metadata: {name: a, namespace: shop}, data: {text: ${JSON.stringify(text)}}}`;
  const long = `#cloud-config\npassword: ${'x'.repeat(80)}\n`;

  it('of many lines are told by the line, since passwords stand in them', () => {
    expect(told(data('ConfigMap', long), data('ConfigMap', `${long}ssh_pwauth: true\n`))).toEqual(['differs: ConfigMap shop/a: data.text is otherwise from line 3 on']);
  });

  it('of Secrets are not shown, short ones neither', () => {
    expect(told(data('Secret', 'c2VjcmV0'), data('Secret', 'b3RoZXI='))).toEqual(['differs: Secret shop/a: data.text is otherwise']);
  });
});

describe('policies', () => {
  const enactment = (conditions: string) => `\n---\n{apiVersion: nmstate.io/v1beta1, kind: NodeNetworkConfigurationEnactment, metadata: {name: w1.example.uplink, labels: {nmstate.io/policy: uplink, nmstate.io/node: w1.example}}, status: {conditions: [${conditions}]}}\n`;
  const message = JSON.stringify('error reconciling NodeNetworkConfigurationPolicy on node w1 at desired state apply: "",\n failed to execute nmstatectl: \'exit status 1\' \'\' \'[2026-11-01 INFO nmstatectl] Nmstate version: 2.2.37\nNmstateError: VerificationError: Verification failure: bond0.interface.mtu desire \'9000\', current \'1500\'\n\'');

  it('say where they failed, in nmstate\'s own words', () => {
    expect(told(nncp('uplink', '{}'), nncp('uplink', '{}') + enactment(`{type: Failing, status: "True", reason: FailedToConfigure, message: ${message}}`))).toEqual([
      'failed: NodeNetworkConfigurationPolicy uplink failed on node "w1.example": NmstateError: VerificationError: Verification failure: bond0.interface.mtu desire \'9000\', current \'1500\'',
    ]);
    expect(told(nncp('uplink', '{}'), nncp('uplink', '{}') + enactment('{type: Failing, status: "True", reason: Retrying, message: "failed to reconcile. Retrying 2/5"}'))).toEqual([
      'failed: NodeNetworkConfigurationPolicy uplink fails and is tried again on node "w1.example": failed to reconcile. Retrying 2/5',
    ]);
    expect(told(nncp('uplink', '{}'), nncp('uplink', '{}') + enactment('{type: Failing, status: "False"}, {type: Aborted, status: "True"}'))).toEqual([
      'failed: NodeNetworkConfigurationPolicy uplink was given up on node "w1.example", since too many others failed',
    ]);
  });

  it('are not known while they are being applied', () => {
    expect(told(nncp('uplink', '{}'), nncp('uplink', '{}') + enactment('{type: Progressing, status: "True"}'))).toEqual(['unknown: NodeNetworkConfigurationPolicy uplink is being applied on node "w1.example"']);
    expect(told(nncp('uplink', '{}'), nncp('uplink', '{}') + enactment('{type: Pending, status: "True"}'))).toEqual(['unknown: NodeNetworkConfigurationPolicy uplink waits for its turn on node "w1.example"']);
  });

  it('may match no node, or be degraded', () => {
    const policy = (conditions: string) => `${nncp('uplink', '{}')}status: {conditions: [${conditions}]}\n`;
    expect(told(nncp('uplink', '{}'), policy('{type: Ignored, status: "True", reason: NoMatchingNode}'))).toEqual(['missing: NodeNetworkConfigurationPolicy uplink matches no node']);
    expect(told(nncp('uplink', '{}'), policy('{type: Degraded, status: "True", message: "1/3 nodes failed to configure"}'))).toEqual([
      'failed: NodeNetworkConfigurationPolicy uplink is degraded: 1/3 nodes failed to configure',
    ]);
  });
});

describe('nodes', () => {
  const of = (...interfaces: readonly string[]) => told(nncp('uplink', STATE), nncp('uplink', STATE) + nodes('w1') + shown(...interfaces));

  it('are held against what the policies for them state, and nothing else', () => {
    expect(of(BOND, BRIDGE)).toEqual([]);
    expect(of(BOND)).toEqual(['missing: node "w1": bridge "br1" is not there (NodeNetworkConfigurationPolicy uplink)']);
    expect(told(nncp('uplink', STATE, 'nodeSelector: {role: other}'), nncp('uplink', STATE, 'nodeSelector: {role: other}') + nodes('w1') + shown())).toEqual([]);
  });

  it('may have an interface under another name, if it is found by its MAC address', () => {
    const byMac = nncp('a', '{interfaces: [{name: nic1, type: ethernet, state: up, identifier: mac-address, mac-address: "02:00:00:00:00:01"}]}');
    expect(told(byMac, byMac + nodes('w1') + shown('{name: eth7, type: ethernet, state: up}'))).toEqual([]);
  });

  it('differ in MTU, mode, ports and VLANs', () => {
    expect(of(BOND.replace('9000', '1500').replace('802.3ad', 'active-backup').replace('eth2', 'eth4'), BRIDGE)).toEqual([
      'differs: node "w1": bond "bond0" has "eth4" too, which nobody stated (NodeNetworkConfigurationPolicy uplink)',
      'differs: node "w1": bond "bond0" has MTU 1500, and should have 9000 (NodeNetworkConfigurationPolicy uplink)',
      'differs: node "w1": bond "bond0" has mode active-backup, and should have 802.3ad (NodeNetworkConfigurationPolicy uplink)',
      'differs: node "w1": bond "bond0" is without "eth2" (NodeNetworkConfigurationPolicy uplink)',
    ]);
    expect(of(BOND, BRIDGE.replace('max: 30', 'max: 29'))).toEqual([
      'differs: node "w1": bridge "br1" has port "bond0" with VLANs 25-29, and should have it with VLANs 25-30 (NodeNetworkConfigurationPolicy uplink)',
    ]);
    expect(of(BOND, BRIDGE.replace('name: bond0', 'name: bond1'))).toEqual(['differs: node "w1": bridge "br1" is without "bond0" (NodeNetworkConfigurationPolicy uplink)']);
    expect(of(BOND.replace('state: up', 'state: down'), BRIDGE)).toEqual(['differs: node "w1": bond "bond0" is down, and should be up (NodeNetworkConfigurationPolicy uplink)']);
  });

  it('still have what should be absent, and mappings to other bridges', () => {
    const absent = nncp('a', '{interfaces: [{name: br1, type: linux-bridge, state: absent}]}');
    expect(told(absent, absent + nodes('w1') + shown(BRIDGE))).toEqual(['differs: node "w1": bridge "br1" is there, and should not be (NodeNetworkConfigurationPolicy a)']);
    const mapped = nncp('a', '{ovn: {bridge-mappings: [{localnet: vmnet, bridge: br-phy}]}}');
    const state = (mappings: string) => mapped + nodes('w1') + shown().replace('interfaces: []', `ovn: {bridge-mappings: [${mappings}]}`);
    expect(told(mapped, state('{localnet: vmnet, bridge: br-ex}'))).toEqual([
      'differs: node "w1": the mapping of physical network "vmnet" is to bridge "br-ex", and should be to "br-phy" (NodeNetworkConfigurationPolicy a)',
    ]);
    expect(told(mapped, state(''))).toEqual(['missing: node "w1": the mapping of physical network "vmnet" is not there (NodeNetworkConfigurationPolicy a)']);
  });
});

describe('VMs', () => {
  it('that should run, run', () => {
    expect(told(vm('web'), running())).toEqual([]);
    const stuck = `${vm('web')}status: {printableStatus: ErrorUnschedulable, conditions: [{type: Ready, status: "False", message: "no node has br1"}]}\n`;
    expect(told(vm('web'), stuck)).toEqual(['down: VirtualMachine shop/web does not run: ErrorUnschedulable (no node has br1)']);
    const off = { vmSpec: 'runStrategy: Halted' };
    expect(told(vm('web', off), vm('web', off))).toEqual([]);
    expect(told(vm('web', off), running().replace('runStrategy: Always', 'runStrategy: Halted'))).toEqual(['down: VirtualMachine shop/web runs, and should be off']);
  });

  it('that need a restart say so', () => {
    const status = '{printableStatus: Running, conditions: [{type: RestartRequired, status: "True", message: a non-live-updatable field was changed in the template spec}]}';
    expect(told(vm('web'), running(status))).toEqual(['down: VirtualMachine shop/web needs a restart to be as it is written: a non-live-updatable field was changed in the template spec']);
  });

  it('have their interfaces, with the MAC addresses that are stated', () => {
    expect(told(vm('web'), running().replace('name: net, mac', 'name: other, mac'))).toEqual(['missing: VirtualMachine shop/web runs without interface "net"']);
    const mac = vm('web', { interfaces: '{name: net, bridge: {}, macAddress: "02-00-00-00-00-0A"}' });
    const live = mac + running().split('---').slice(-1).map((part) => `---${part}`).join('');
    expect(told(mac, live)).toEqual(['differs: VirtualMachine shop/web: interface "net" has MAC address 02:00:00:00:00:01, and should have 02-00-00-00-00-0A']);
    expect(told(mac, live.replace('00:01"', '00:0a"'))).toEqual([]);
  });
});

describe('what is printed', () => {
  const drift = verify(topologyOf(NETWORK), topologyOf(''));

  it('is text, the worst first', () => {
    expect(driftText(drift)).toBe('Missing:\n  NetworkAttachmentDefinition shop/vlan25 is not on the cluster\n\n1 deviation from 1 object\n');
  });

  it('is JSON of version 1', () => {
    expect(JSON.parse(driftJson(drift))).toEqual({
      version: 1,
      hasDrifted: true,
      deviations: [{ kind: 'missing', sentence: 'NetworkAttachmentDefinition shop/vlan25 is not on the cluster', object: 'NetworkAttachmentDefinition shop/vlan25' }],
      summary: { objects: 1, deviations: { failed: 0, missing: 1, differs: 0, down: 0, unknown: 0 } },
    });
  });
});
