import { parse } from 'yaml';
import {
  Aggregation, HostAddressing, NodeInterface, NodeNetworkPolicy, NodeNetworkPolicyProps, NodeRendering, NodeSelector, OvsBondMode, Uplink, VlanSet,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const nodes = NodeSelector.hostname('worker-1');

function policy(props: Partial<NodeNetworkPolicyProps> = {}): NodeNetworkPolicy {
  return new NodeNetworkPolicy(vmsChart(), 'Storage', { nodes, metadata: { name: 'storage' }, ...props });
}

function interfaceOf(nodeInterface: NodeInterface) {
  return policy({ interfaces: [nodeInterface] }).apiObject.toJson().spec.desiredState.interfaces[0];
}

const EVERYTHING: Partial<NodeNetworkPolicyProps> = {
  metadata: { name: 'storage', labels: { team: 'net' } },
  interfaces: [
    NodeInterface.vlan('bond0', 300, { addressing: HostAddressing.fixed(['10.0.30.11/24']), mtu: 9000, description: 'storage' }),
    NodeInterface.absent('br-old', 'linux-bridge'),
  ],
  routes: [{ destination: '10.9.0.0/16', nextHopInterface: 'bond0.300', nextHopAddress: '10.0.30.1', metric: 50, tableId: 254 }],
  nameservers: ['10.0.30.53', 'fd00::53'],
  searchDomains: ['storage.example.com'],
  bridgeMappings: [{ physicalNetworkName: 'physnet', bridgeName: 'br-ex' }, { physicalNetworkName: 'old' }],
  otherState: { 'ovs-db': { other_config: { 'stats-update-interval': '1000' } } },
  capture: { gw: 'routes.running.destination=="0.0.0.0/0"' },
  switchPorts: { bond0: { vlans: VlanSet.of(300), aggregation: Aggregation.STATIC } },
  rendering: NodeRendering.policy({ maxUnavailable: '50%' }),
};

test('a policy with everything is this manifest, without a namespace', () => {
  expect(policy(EVERYTHING).apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'storage', labels: { team: 'net' }, annotations: { 'vmnet.dev/switch-ports': '{"bond0":{"vlans":"300","aggregation":"STATIC"}}' } },
    spec: {
      nodeSelector: { 'kubernetes.io/hostname': 'worker-1' },
      maxUnavailable: '50%',
      capture: { gw: 'routes.running.destination=="0.0.0.0/0"' },
      desiredState: {
        'interfaces': [
          {
            name: 'bond0.300',
            description: 'storage',
            type: 'vlan',
            state: 'up',
            mtu: 9000,
            ipv4: { enabled: true, dhcp: false, address: [{ 'ip': '10.0.30.11', 'prefix-length': 24 }] },
            vlan: { 'base-iface': 'bond0', 'id': 300 },
          },
          { name: 'br-old', type: 'linux-bridge', state: 'absent' },
        ],
        'routes': {
          config: [{
            'destination': '10.9.0.0/16', 'next-hop-interface': 'bond0.300', 'next-hop-address': '10.0.30.1', 'metric': 50, 'table-id': 254,
          }],
        },
        'dns-resolver': { config: { server: ['10.0.30.53', 'fd00::53'], search: ['storage.example.com'] } },
        'ovn': { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex', state: 'present' }, { localnet: 'old', state: 'absent' }] },
        'ovs-db': { other_config: { 'stats-update-interval': '1000' } },
      },
    },
  });
});

test('nothing asked for is nothing changed', () => {
  expect(policy().apiObject.toJson().spec).toEqual({ nodeSelector: { 'kubernetes.io/hostname': 'worker-1' }, desiredState: {} });
});

test('an nmstate file carries the same state', () => {
  const { capture, ...props } = EVERYTHING;
  const asFile = policy({ ...props, rendering: NodeRendering.nmstateFile() });
  expect(capture).toBeDefined();
  expect(asFile.apiObject.toJson()).toMatchObject({
    kind: 'ConfigMap',
    metadata: { name: 'storage', namespace: 'vms', annotations: { 'vmnet.dev/node-network': 'nmstate' } },
    data: { 'storage.yml': asFile.toNmstate() },
  });
  expect(parse(asFile.toNmstate())).toEqual(policy(props).apiObject.toJson().spec.desiredState);
});

test('the file\'s name is one that a ConfigMap takes, whatever the construct is called', () => {
  const named = new NodeNetworkPolicy(vmsChart(), 'Storage (rack 4)', { nodes, rendering: NodeRendering.nmstateFile() });
  const [file] = Object.keys(named.apiObject.toJson().data);
  expect(file).toMatch(/^[-._a-zA-Z0-9]+\.yml$/);
});

test('captures and netplan are refused where they have no meaning', () => {
  expect(() => policy({ rendering: NodeRendering.netplanFile() })).toThrow('allowed: NodeRendering.policy() or NodeRendering.nmstateFile()');
  expect(() => policy({ capture: { a: 'b' }, rendering: NodeRendering.nmstateFile() })).toThrow('captures are kubernetes-nmstate\'s');
});

test('a route without a next hop, or by an interface that can be none, is refused', () => {
  expect(() => policy({ routes: [{ destination: '10.0.0.1/8', nextHopInterface: 'eth1' }] })).toThrow('its network is 10.0.0.0/8');
  expect(() => policy({ routes: [{ destination: '10.0.0.0/8', nextHopInterface: 'a/b' }] })).toThrow('routes.nextHopInterface is "a/b"');
});

describe('an interface', () => {
  const common = { description: 'why', mtu: 1500, macAddress: '52:54:00:00:00:01', addressing: HostAddressing.dhcp() };
  const rendered = {
    'description': 'why', 'state': 'up', 'mtu': 1500, 'mac-address': '52:54:00:00:00:01', 'ipv4': { enabled: true, dhcp: true },
  };

  it('can be a NIC', () => {
    expect(interfaceOf(NodeInterface.ethernet('eth1', common))).toEqual({ name: 'eth1', type: 'ethernet', ...rendered });
  });

  it('can be a bond', () => {
    expect(interfaceOf(NodeInterface.bond(Uplink.bond('bond1', { ports: ['eth1', 'eth2'] }), { copyMacFrom: 'eth1' }))).toEqual({
      'name': 'bond1',
      'type': 'bond',
      'state': 'up',
      'copy-mac-from': 'eth1',
      'link-aggregation': { mode: 'active-backup', options: { miimon: 100 }, port: ['eth1', 'eth2'] },
    });
    expect(() => NodeInterface.bond(Uplink.nic('eth1'))).toThrow('allowed: Uplink.bond(…)');
  });

  it('can be a VLAN, named after what it stands on unless it has its own name', () => {
    expect(interfaceOf(NodeInterface.vlan('eth1', 5))).toEqual({ name: 'eth1.5', type: 'vlan', state: 'up', vlan: { 'base-iface': 'eth1', 'id': 5 } });
    expect(interfaceOf(NodeInterface.vlan('eth1', 5, { name: 'mgmt' }))).toMatchObject({ name: 'mgmt' });
    expect(() => NodeInterface.vlan('enp129s0f0np0', 300)).toThrow('this one has 17');
  });

  it('can be a Linux bridge', () => {
    const bridge = NodeInterface.linuxBridge('br1', { stp: true, ports: [{ name: 'eth1', vlans: VlanSet.parse('5-9'), nativeVlan: 4 }, { name: 'eth2' }] });
    expect(interfaceOf(bridge)).toEqual({
      name: 'br1',
      type: 'linux-bridge',
      state: 'up',
      bridge: {
        options: { stp: { enabled: true } },
        port: [
          { name: 'eth1', vlan: { 'mode': 'trunk', 'enable-native': true, 'tag': 4, 'trunk-tags': [{ 'id-range': { min: 5, max: 9 } }] } },
          { name: 'eth2' },
        ],
      },
    });
    expect(() => NodeInterface.linuxBridge('br1', { ports: [{ name: 'eth1', nativeVlan: 4 }] })).toThrow('a native VLAN beside vlans only');
  });

  it('can be an Open vSwitch bridge with bonds and access ports', () => {
    const bridge = NodeInterface.ovsBridge('br-phy', {
      description: 'why',
      ports: [{ name: 'bond', bondPorts: ['eth1', 'eth2'], bondMode: OvsBondMode.ACTIVE_BACKUP }, { name: 'internal', accessVlan: 7 }],
    });
    expect(interfaceOf(bridge)).toEqual({
      name: 'br-phy',
      description: 'why',
      type: 'ovs-bridge',
      state: 'up',
      bridge: {
        'allow-extra-patch-ports': true,
        'port': [
          { 'name': 'bond', 'link-aggregation': { mode: 'active-backup', port: [{ name: 'eth1' }, { name: 'eth2' }] } },
          { name: 'internal', vlan: { mode: 'access', tag: 7 } },
        ],
      },
    });
    expect(() => NodeInterface.ovsBridge('br', { ports: [{ name: 'a', bondMode: OvsBondMode.BALANCE_SLB }] })).toThrow('a mode beside bondPorts only');
  });

  it('can be the node\'s own end on it, or a cable to another', () => {
    expect(interfaceOf(NodeInterface.ovsInterface('br-ex', common))).toEqual({ name: 'br-ex', type: 'ovs-interface', ...rendered });
    expect(interfaceOf(NodeInterface.patch('a-to-b', 'b-to-a'))).toEqual({ name: 'a-to-b', type: 'ovs-interface', state: 'up', patch: { peer: 'b-to-a' } });
  });

  it('can be anything else that nmstate knows', () => {
    expect(interfaceOf(NodeInterface.of({ name: 'dummy0', type: 'dummy', state: 'up' }))).toEqual({ name: 'dummy0', type: 'dummy', state: 'up' });
    expect(() => NodeInterface.of({ type: 'dummy' })).toThrow('NodeInterface.of: name is undefined');
  });
});

describe('the node\'s own addresses', () => {
  const addressed = (addressing: HostAddressing) => interfaceOf(NodeInterface.ethernet('eth1', { addressing }));

  it('can be none, by DHCP or fixed', () => {
    expect(addressed(HostAddressing.none())).toMatchObject({ ipv4: { enabled: false }, ipv6: { enabled: false } });
    expect(addressed(HostAddressing.dhcp({ ipv6: true }))).toMatchObject({
      ipv4: { enabled: true, dhcp: true }, ipv6: { enabled: true, dhcp: true, autoconf: true },
    });
    expect(addressed(HostAddressing.fixed(['fd00::5/64']))).not.toHaveProperty('ipv4');
  });

  it('are refused without prefix length, and gateways of the wrong family too', () => {
    expect(() => HostAddressing.fixed([])).toThrow('at least one address');
    expect(() => HostAddressing.fixed(['10.0.0.5'])).toThrow('HostAddressing.fixed: addresses is "10.0.0.5"');
    expect(() => HostAddressing.fixed(['10.0.0.5/24'], { gateway: 'fd00::1' })).toThrow('allowed: an IPv4 address');
    expect(() => HostAddressing.fixed(['10.0.0.5/24'], { gateway6: '10.0.0.1' })).toThrow('allowed: an IPv6 address');
    expect(() => HostAddressing.fixed(['10.0.0.5/24'], { nameservers: ['dns'] })).toThrow('nameservers is "dns"');
  });

  it('bring their gateways and DNS servers into the policy, or are refused there', () => {
    const addressing = HostAddressing.fixed(['10.0.0.5/24'], { gateway: '10.0.0.1', nameservers: ['10.0.0.53'] });
    const { desiredState } = policy({ interfaces: [NodeInterface.ethernet('eth1', { addressing })] }).apiObject.toJson().spec;
    expect(desiredState).toMatchObject({
      'routes': { config: [{ 'destination': '0.0.0.0/0', 'next-hop-address': '10.0.0.1', 'next-hop-interface': 'eth1' }] },
      'dns-resolver': { config: { server: ['10.0.0.53'] } },
    });
  });
});
