import { topologyOf } from './of';
import { topologyOf as topologyOfObjects } from './topology-of';
import { bridgesOf } from '../../src/topology/bridge-path';
import { uplinkSitesOf } from '../../src/topology/network-uplinks';
import { overlap } from '../../src/topology/node-group';
import { nodeViewsOf } from '../../src/topology/node-view';

const STATE = `
apiVersion: nmstate.io/v1
kind: NodeNetworkState
metadata: { name: one }
status:
  currentState:
    interfaces:
    - { name: eth1, type: ethernet, state: up, mtu: 1500 }
    - { name: br1, type: linux-bridge, state: up, bridge: { port: [{ name: eth1 }] } }
    ovn: { bridge-mappings: [{ localnet: physnet, bridge: br-ex }] }
    routes:
      running:
      - { destination: 10.0.0.0/8, next-hop-interface: eth1 }
      - { destination: 0.0.0.0/0, next-hop-interface: eth0, next-hop-address: 192.0.2.1 }
`;
const node = (name: string, labels: string) => `{ apiVersion: v1, kind: Node, metadata: { name: ${name}, labels: ${labels} } }`;
const policy = (name: string, nodeSelector: string, interfaces: string) => `
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: { name: ${name} }
spec: { nodeSelector: ${nodeSelector}, desiredState: { interfaces: ${interfaces} } }
`;

describe('a NodeNetworkState', () => {
  it('says what devices, mappings and default routes a node has', () => {
    const state = topologyOf(STATE).nodeStates.get('one');
    expect([...state?.devices.values() ?? []].map(({ kind, name, mtu }) => [kind, name, mtu])).toEqual([['nic', 'eth1', 1500], ['linux-bridge', 'br1', undefined]]);
    expect(state?.mappings.map(({ localnet, bridge }) => [localnet, bridge])).toEqual([['physnet', 'br-ex']]);
    expect(state?.defaultRoutes.map(({ device, place }) => [device, place.path])).toEqual([['eth0', ['status', 'currentState', 'routes', 'running', 1]]]);
  });

  it('is its node\'s, where the input has that too', () => {
    const { nodes } = topologyOf([node('one', '{}'), STATE, node('two', '{}')].join('\n---\n'));
    expect(nodes.map(({ name, state }) => [name, state?.node])).toEqual([['one', 'one'], ['two', undefined]]);
  });

  it('gives the MTU of a NIC that no policy states, where all nodes of the group agree', () => {
    const bridge = policy('br1', '{ net: fast }', '[{ name: br1, type: linux-bridge, state: up, bridge: { port: [{ name: eth1 }] } }]');
    const network = `
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata: { name: lan }
spec: { config: '{"type":"bridge","bridge":"br1"}' }
`;
    const limits = (...others: readonly string[]) => {
      const topology = topologyOf([node('one', '{ net: fast }'), STATE, bridge, network, ...others].join('\n---\n'));
      const sites = topology.networks.flatMap((lan) => uplinkSitesOf(lan, bridgesOf(topology), topology));
      return sites.map(({ uplinks }) => uplinks?.map(({ limit }) => limit?.value));
    };
    expect(limits()).toEqual([[1500]]);
    expect(limits(node('two', '{ net: fast }'))).toEqual([[undefined]]);
    expect(limits(node('two', '{ net: fast }'), STATE.replace('one', 'two').replace('mtu: 1500', 'mtu: 9000'))).toEqual([[undefined]]);
    expect(limits(node('two', '{ net: slow }'))).toEqual([[1500]]);
  });
});

describe('node groups, where the input has nodes', () => {
  const text = [
    node('one', '{ net: fast, zone: a }'), node('two', '{ net: slow, zone: a }'),
    policy('zone', '{ zone: a }', '[{ name: eth1, type: ethernet, state: up, mtu: 9000 }]'),
    policy('fast', '{ net: fast }', '[{ name: br1, type: linux-bridge, state: up }]'),
    policy('nowhere', '{ net: none }', '[]'),
    policy('any', '{ matchLabels: { a: b } }', '[]'),
  ].join('\n---\n');

  it('are their nodes', () => {
    expect(topologyOf(text).nodeGroups.map(({ nodes }) => nodes?.map(({ name }) => name))).toEqual([['one', 'two'], ['one'], [], undefined]);
  });

  it('have what other policies state of all of their nodes', () => {
    expect(nodeViewsOf(topologyOf(text)).map(({ devices }) => [...devices.keys()])).toEqual([['eth1'], ['br1', 'eth1'], [], []]);
  });

  it('overlap where they share a node', () => {
    const [zone, fast, nowhere, any] = topologyOf(text).nodeGroups;
    if (zone === undefined || fast === undefined || nowhere === undefined || any === undefined) throw new Error('a group is missing');
    expect(overlap(zone, fast)).toBe('surely');
    expect(overlap(zone, nowhere)).toBe('unknown');
    expect(overlap(fast, nowhere)).toBe('surely not');
    expect(overlap(zone, any)).toBe('unknown');
  });

  it('are one host\'s where a file is', () => {
    const files = `
apiVersion: v1
kind: ConfigMap
metadata: { name: files, annotations: { vmnet.dev/node-network: nmstate, vmnet.dev/node-selector: '{"zone":"a"}' } }
data: { one.yml: "interfaces: []", two.yml: "interfaces: []" }
`;
    const { nodeGroups } = topologyOf([node('one.example.org', '{ zone: a }'), node('two', '{ zone: b }'), files].join('\n---\n'));
    expect(nodeGroups.map(({ nodes }) => nodes?.map(({ name }) => name))).toEqual([['one.example.org'], []]);
  });
});

describe('what the switch offers', () => {
  const ports = (vlans: string) => `{ vmnet.dev/switch-ports: '{"eth1":{"vlans":"${vlans}"}}' }`;
  const withPorts = (name: string, vlans: string) => `{ apiVersion: v1, kind: Node, metadata: { name: ${name}, labels: { net: fast }, annotations: ${ports(vlans)} } }`;
  const nic = policy('nic', '{ net: fast }', '[{ name: eth1, type: ethernet, state: up }]');
  const portsOf = (...texts: readonly string[]) => nodeViewsOf(topologyOf(texts.join('\n---\n'))).map(({ switchPorts }) => switchPorts.eth1?.vlans);

  it('is what all nodes of a group say alike', () => {
    expect(portsOf(nic, withPorts('one', '10'), withPorts('two', '10'))).toEqual(['10']);
    expect(portsOf(nic, withPorts('one', '10'), withPorts('two', '20'))).toEqual([undefined]);
    expect(portsOf(nic, withPorts('one', '10'), node('two', '{ net: fast }'))).toEqual([undefined]);
  });

  it('may stand in a ConfigMap beside the policies, for all nodes or for some', () => {
    const fabric = (annotations: string) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: fabric, annotations: { vmnet.dev/fabric: "", vmnet.dev/switch-ports: '{"eth1":{"vlans":"30"}}'${annotations} } }
`;
    expect(portsOf(nic, fabric(''))).toEqual(['30', '30']);
    expect(portsOf(nic, fabric(', vmnet.dev/node-selector: \'{"net":"fast"}\''))).toEqual(['30']);
    expect(portsOf(nic, fabric(', vmnet.dev/node-selector: \'{"net":"slow"}\''))).toEqual([undefined, '30']);
    expect(portsOf(nic, fabric(', vmnet.dev/node-selector: "?"'))).toEqual([undefined, '30']);
  });
});

describe('what a node was found to have', () => {
  it('is its devices without what kubernetes-nmstate would add, and its default routes', () => {
    const interfaces = [{ name: 'br1', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } }];
    const running = [{ 'destination': '0.0.0.0/0', 'next-hop-interface': 'br1' }, { 'destination': '10.0.0.0/8', 'next-hop-interface': 'eth9' }, { destination: '::/0' }, { 'next-hop-interface': 'eth8' }, { 'destination': '::/0', 'next-hop-interface': 'eth2' }];
    const { nodeStates } = topologyOfObjects([{ apiVersion: 'nmstate.io/v1beta1', kind: 'NodeNetworkState', metadata: { name: 'n1' }, status: { currentState: { interfaces, routes: { running } } } }]);
    const state = nodeStates.get('n1');
    expect(state?.devices.get('br1')).toMatchObject({ ports: [{ name: 'eth1', vlans: { kind: 'unknown' } }] });
    expect(state?.defaultRoutes.map(({ device, place }) => [device, place.path.at(-1)])).toEqual([['br1', 0], ['eth2', 4]]);
  });
});
