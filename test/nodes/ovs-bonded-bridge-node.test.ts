import { Testing } from 'cdk8s';
import { parse } from 'yaml';
import {
  NodeRendering, NodeSelector, OvnLocalnetNetwork, OvsBondedBridgeNode, OvsBondedBridgeNodeProps, OvsBondMode, OvsBridgeNetwork,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

function bond(props: Partial<OvsBondedBridgeNodeProps> = {}): OvsBondedBridgeNode {
  return new OvsBondedBridgeNode(vmsChart(), 'Bond', { ports: ['ens33', 'ens34'], physicalNetworkName: 'vmnet', metadata: { name: 'bond' }, ...props });
}

const NODE_NETWORK = {
  hosts: [{ hostname: 'worker-1', addresses: ['10.0.100.11/24', 'fd00:100::11/64'] }, { hostname: 'worker-2', addresses: ['10.0.100.12/24'] }],
  vlan: 100,
  gateway: '10.0.100.1',
  nameservers: ['10.0.100.53'],
};

test('bond and mapping are this one policy, without a namespace', () => {
  const node = bond({
    metadata: { name: 'vm-bond', annotations: { note: 'rack 4' } },
    mode: OvsBondMode.BALANCE_TCP,
    bridgeName: 'br-vm',
    bondName: 'bond-vm',
    mtu: 9000,
    nodes: NodeSelector.role('vm'),
    switchPort: { mtu: 9216 },
    rendering: NodeRendering.policy({ maxUnavailable: '30%' }),
  });
  const off = { ipv4: { enabled: false }, ipv6: { enabled: false } };
  expect(node.apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'vm-bond', annotations: { 'note': 'rack 4', 'vmnet.dev/switch-ports': '{"bond-vm":{"mtu":9216}}' } },
    spec: {
      nodeSelector: { 'node-role.kubernetes.io/vm': '' },
      maxUnavailable: '30%',
      desiredState: {
        interfaces: [
          { name: 'ens33', type: 'ethernet', state: 'up', mtu: 9000, ...off },
          { name: 'ens34', type: 'ethernet', state: 'up', mtu: 9000, ...off },
          {
            name: 'br-vm',
            type: 'ovs-bridge',
            state: 'up',
            bridge: {
              'allow-extra-patch-ports': true,
              'options': { stp: false },
              'port': [{ 'name': 'bond-vm', 'link-aggregation': { mode: 'balance-tcp', port: [{ name: 'ens33' }, { name: 'ens34' }] } }],
            },
          },
        ],
        ovn: { 'bridge-mappings': [{ localnet: 'vmnet', bridge: 'br-vm', state: 'present' }] },
      },
    },
  });
  expect(node.mapping).toBeUndefined();
});

test('with the nodes\' own network each host has its file, and this is the first', () => {
  const files = bond({ mtu: 9000, nodeNetwork: NODE_NETWORK }).toNmstateFiles();
  expect(Object.keys(files)).toEqual(['worker-1.yml', 'worker-2.yml']);
  const off = { ipv4: { enabled: false }, ipv6: { enabled: false } };
  const bridge = { 'allow-extra-patch-ports': true, 'options': { stp: false } };
  expect(parse(files['worker-1.yml'] ?? '')).toEqual({
    'interfaces': [
      { name: 'ens33', type: 'ethernet', state: 'up', mtu: 9000, ...off },
      { name: 'ens34', type: 'ethernet', state: 'up', mtu: 9000, ...off },
      {
        name: 'br-phy',
        type: 'ovs-bridge',
        state: 'up',
        bridge: {
          ...bridge,
          port: [
            { name: 'patch-phy-to-ex', vlan: { mode: 'access', tag: 100 } },
            { 'name': 'ovs-bond', 'link-aggregation': { mode: 'balance-slb', port: [{ name: 'ens33' }, { name: 'ens34' }] } },
          ],
        },
      },
      { name: 'patch-phy-to-ex', type: 'ovs-interface', state: 'up', patch: { peer: 'patch-ex-to-phy' } },
      { name: 'patch-ex-to-phy', type: 'ovs-interface', state: 'up', patch: { peer: 'patch-phy-to-ex' } },
      { name: 'br-ex', type: 'ovs-bridge', state: 'up', bridge: { ...bridge, port: [{ name: 'patch-ex-to-phy' }, { name: 'br-ex' }] } },
      {
        'name': 'br-ex',
        'type': 'ovs-interface',
        'state': 'up',
        'mtu': 9000,
        'copy-mac-from': 'ens33',
        'ipv4': { enabled: true, dhcp: false, address: [{ 'ip': '10.0.100.11', 'prefix-length': 24 }] },
        'ipv6': { enabled: true, dhcp: false, address: [{ 'ip': 'fd00:100::11', 'prefix-length': 64 }] },
      },
    ],
    'routes': { config: [{ 'destination': '0.0.0.0/0', 'next-hop-address': '10.0.100.1', 'next-hop-interface': 'br-ex' }] },
    'dns-resolver': { config: { server: ['10.0.100.53'] } },
  });
});

test('with the nodes\' own network the files travel in a ConfigMap, and the mapping is a policy of its own', () => {
  const node = bond({ nodeNetwork: NODE_NETWORK, nodes: NodeSelector.role('vm'), rendering: NodeRendering.policy({ maxUnavailable: '1' }) });
  expect(node.apiObject.toJson()).toMatchObject({
    kind: 'ConfigMap',
    metadata: {
      name: 'bond',
      namespace: 'vms',
      annotations: { 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': '{"node-role.kubernetes.io/vm":""}' },
    },
    data: node.toNmstateFiles(),
  });
  expect(node.mapping?.apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: node.mapping?.apiObject.name },
    spec: {
      nodeSelector: { 'node-role.kubernetes.io/vm': '' },
      maxUnavailable: 1,
      desiredState: { ovn: { 'bridge-mappings': [{ localnet: 'vmnet', bridge: 'br-phy', state: 'present' }] } },
    },
  });
});

test('an nmstate file without the nodes\' own network is one for all hosts', () => {
  const node = bond({ rendering: NodeRendering.nmstateFile() });
  const [file] = Object.entries(node.toNmstateFiles());
  expect(file?.[0]).toBe('br-phy.yml');
  expect(parse(file?.[1] ?? '')).not.toHaveProperty('ovn');
  expect(node.mapping).toBeDefined();
});

test('it is the physical network and the bridge: networks take names and MTU from it', () => {
  const node = bond({ mtu: 9000 });
  const localnet = new OvnLocalnetNetwork(vmsChart(), 'Net', { physicalNetwork: node });
  expect(JSON.parse(localnet.apiObject.toJson().spec.config)).toMatchObject({ physicalNetworkName: 'vmnet', mtu: 9000 });
  const ovs = new OvsBridgeNetwork(vmsChart(), 'Net', { bridge: node });
  expect(JSON.parse(ovs.apiObject.toJson().spec.config)).toMatchObject({ bridge: 'br-phy' });
});

test('all its objects stand in one chart, policies without and the ConfigMap with its namespace', () => {
  const chart = vmsChart();
  new OvsBondedBridgeNode(chart, 'Bond', { ports: ['ens33', 'ens34'], physicalNetworkName: 'vmnet', nodeNetwork: NODE_NETWORK });
  expect(Testing.synth(chart).map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([
    ['ConfigMap', 'vms'], ['NodeNetworkConfigurationPolicy', undefined],
  ]);
});

test('a host or address that stands there twice is refused', () => {
  const [host] = NODE_NETWORK.hosts;
  const hosts = (...more: { hostname: string; addresses: string[] }[]) => () => bond({ nodeNetwork: { hosts: more } });
  expect(hosts()).toThrow('nodeNetwork.hosts is []; allowed: at least one host');
  expect(hosts({ hostname: 'a', addresses: ['10.0.0.1/24'] }, { hostname: 'a', addresses: ['10.0.0.2/24'] })).toThrow('"a" stands there twice');
  expect(hosts({ hostname: 'a', addresses: host?.addresses ?? [] }, { hostname: 'b', addresses: host?.addresses ?? [] })).toThrow('"10.0.100.11/24" stands there twice');
  expect(hosts({ hostname: 'a', addresses: ['10.0.0.1'] })).toThrow('an address with its prefix length');
});

test('two bridges of one name, patch ports over 15 bytes, a single NIC and netplan are refused', () => {
  const { hosts } = NODE_NETWORK;
  expect(() => bond({ nodeNetwork: { hosts, bridgeName: 'br-phy' } })).toThrow('both called "br-phy"');
  expect(() => bond({ nodeNetwork: { hosts, bridgeName: 'br-external' } })).toThrow('patch-phy-to-external');
  expect(() => bond({ ports: ['ens33'] })).toThrow('at least 2 interface names');
  expect(() => bond({ rendering: NodeRendering.netplanFile() })).toThrow('netplan has no OVS bond');
});

test('the bond\'s name is not that of its bridge or of one of its NICs', () => {
  expect(() => bond({ bondName: 'ens33' })).toThrow('ens33');
  expect(() => bond({ bridgeName: 'ens34' })).toThrow('ens34');
  expect(() => bond({ bridgeName: 'br-phy', bondName: 'br-phy' })).toThrow('br-phy');
});
