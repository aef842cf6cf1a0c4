import { parse } from 'yaml';
import {
  Aggregation, BondedBridgeNode, BondedBridgeNodeProps, BondMode, HostAddressing, LinuxBridgeNetwork, NodeRendering, NodeSelector, Uplink, VlanSet,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const nic = Uplink.nic('eth1');

function node(props: Partial<BondedBridgeNodeProps> = {}): BondedBridgeNode {
  return new BondedBridgeNode(vmsChart(), 'Uplink', { uplink: nic, metadata: { name: 'uplink' }, ...props });
}

function stateOf(props: Partial<BondedBridgeNodeProps>) {
  return node(props).apiObject.toJson().spec.desiredState;
}

const EVERYTHING: Partial<BondedBridgeNodeProps> = {
  metadata: { name: 'uplink', labels: { team: 'net' }, annotations: { note: 'rack 4' } },
  bridgeName: 'br-vm',
  uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP, options: { miimon: '140', lacp_rate: 'fast' } }),
  nodes: NodeSelector.labels({ rack: '4' }),
  vlans: VlanSet.parse('10,20,25-100'),
  nativeVlan: 5,
  mtu: 9000,
  addressing: HostAddressing.fixed(['192.168.1.10/24', 'fd00:1::10/64'], { gateway: '192.168.1.1', gateway6: 'fd00:1::1', nameservers: ['192.168.1.53'] }),
  copyMacFrom: 'eth2',
  stp: true,
  description: 'VMs of rack 4',
  switchPort: { vlans: VlanSet.parse('10,20,25-100'), nativeVlan: 5, mtu: 9216, aggregation: Aggregation.LACP },
  rendering: NodeRendering.policy({ maxUnavailable: '1' }),
};

test('a policy with everything is this manifest, without a namespace', () => {
  expect(node(EVERYTHING).apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: {
      name: 'uplink',
      labels: { team: 'net' },
      annotations: {
        'note': 'rack 4',
        'vmnet.dev/switch-ports': '{"bond0":{"vlans":"10,20,25-100","nativeVlan":5,"mtu":9216,"aggregation":"LACP"}}',
      },
    },
    spec: {
      nodeSelector: { rack: '4' },
      maxUnavailable: 1,
      desiredState: {
        'interfaces': [
          {
            'name': 'bond0',
            'type': 'bond',
            'state': 'up',
            'mtu': 9000,
            'link-aggregation': { mode: '802.3ad', options: { miimon: 140, lacp_rate: 'fast' }, port: ['eth2', 'eth3'] },
          },
          {
            'name': 'br-vm',
            'description': 'VMs of rack 4',
            'type': 'linux-bridge',
            'state': 'up',
            'mtu': 9000,
            'copy-mac-from': 'eth2',
            'ipv4': { enabled: true, dhcp: false, address: [{ 'ip': '192.168.1.10', 'prefix-length': 24 }] },
            'ipv6': { enabled: true, dhcp: false, address: [{ 'ip': 'fd00:1::10', 'prefix-length': 64 }] },
            'bridge': {
              options: { stp: { enabled: true } },
              port: [
                {
                  name: 'bond0',
                  vlan: {
                    'mode': 'trunk',
                    'enable-native': true,
                    'tag': 5,
                    'trunk-tags': [{ id: 10 }, { id: 20 }, { 'id-range': { min: 25, max: 100 } }],
                  },
                },
              ],
            },
          },
        ],
        'routes': {
          config: [
            { 'destination': '0.0.0.0/0', 'next-hop-address': '192.168.1.1', 'next-hop-interface': 'br-vm' },
            { 'destination': '::/0', 'next-hop-address': 'fd00:1::1', 'next-hop-interface': 'br-vm' },
          ],
        },
        'dns-resolver': { config: { server: ['192.168.1.53'] } },
      },
    },
  });
});

test('by default the workers get a bridge br0 that filters all VLANs and has no address', () => {
  expect(new BondedBridgeNode(vmsChart(), 'Uplink', { uplink: nic, metadata: { name: 'uplink' } }).apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'uplink' },
    spec: {
      nodeSelector: { 'node-role.kubernetes.io/worker': '' },
      desiredState: {
        interfaces: [{
          name: 'br0',
          type: 'linux-bridge',
          state: 'up',
          bridge: { options: { stp: { enabled: false } }, port: [{ name: 'eth1', vlan: { 'mode': 'trunk', 'trunk-tags': [{ 'id-range': { min: 2, max: 4094 } }] } }] },
        }],
      },
    },
  });
});

test('it is the bridge: a network takes name and MTU from it', () => {
  const chart = vmsChart();
  const uplink = new BondedBridgeNode(chart, 'Uplink', { uplink: nic, bridgeName: 'br-vm', mtu: 9000 });
  const network = new LinuxBridgeNetwork(chart, 'Net', { bridge: uplink });
  expect(JSON.parse(network.apiObject.toJson().spec.config)).toMatchObject({ bridge: 'br-vm', mtu: 9000 });
});

test('under a single NIC the MTU is set on the NIC too, since a bridge shrinks to its smallest port', () => {
  expect(stateOf({ mtu: 9000 }).interfaces).toMatchObject([{ name: 'eth1', type: 'ethernet', mtu: 9000 }, { name: 'br0', mtu: 9000 }]);
});

test('a bond is monitored every 100 ms unless its options say how', () => {
  const aggregation = (options?: { [option: string]: string }) => stateOf({ uplink: Uplink.bond('bond0', { ports: ['eth2'], options }) }).interfaces[0]['link-aggregation'];
  expect(aggregation()).toEqual({ mode: 'active-backup', options: { miimon: 100 }, port: ['eth2'] });
  expect(aggregation({ primary: 'eth2' }).options).toEqual({ miimon: 100, primary: 'eth2' });
  expect(aggregation({ arp_interval: '100', arp_ip_target: '10.0.0.1' }).options).toEqual({ arp_interval: 100, arp_ip_target: '10.0.0.1' });
});

test('balance-slb comes with the mode and the hash that nmstate demands beside it', () => {
  const uplink = Uplink.bond('bond0', { ports: ['eth2', 'eth3'], balanceSlb: true });
  expect(stateOf({ uplink }).interfaces[0]['link-aggregation']).toEqual({
    mode: 'balance-xor',
    options: { 'miimon': 100, 'xmit_hash_policy': 'vlan+srcmac', 'balance-slb': 1 },
    port: ['eth2', 'eth3'],
  });
});

test('without addressing the node keeps the addresses that it has; "none" takes them away', () => {
  expect(stateOf({}).interfaces[0]).not.toHaveProperty('ipv4');
  expect(stateOf({ addressing: HostAddressing.none() }).interfaces[0]).toMatchObject({ ipv4: { enabled: false }, ipv6: { enabled: false } });
});

test('under DHCP the bridge takes the first NIC\'s MAC, so that the server knows the node again', () => {
  const [bridge] = stateOf({ addressing: HostAddressing.dhcp() }).interfaces;
  expect(bridge).toMatchObject({ 'copy-mac-from': 'eth1', 'ipv4': { enabled: true, dhcp: true } });
  expect(bridge).not.toHaveProperty('ipv6');
  const [, bonded] = stateOf({ uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'] }), addressing: HostAddressing.dhcp({ ipv6: true }) }).interfaces;
  expect(bonded).toMatchObject({ 'copy-mac-from': 'eth2', 'ipv6': { enabled: true, dhcp: true, autoconf: true } });
});

test('every node is selected by no selector at all', () => {
  expect(node({ nodes: NodeSelector.all() }).apiObject.toJson().spec).not.toHaveProperty('nodeSelector');
});

test('an nmstate file carries the same state, in a ConfigMap that says for which nodes', () => {
  const asFile = node({ ...EVERYTHING, rendering: NodeRendering.nmstateFile() });
  const { data, ...head } = asFile.apiObject.toJson();
  expect(head).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: 'uplink',
      namespace: 'vms',
      labels: { team: 'net' },
      annotations: {
        'note': 'rack 4',
        'vmnet.dev/switch-ports': expect.any(String),
        'vmnet.dev/node-network': 'nmstate',
        'vmnet.dev/node-selector': '{"rack":"4"}',
      },
    },
  });
  expect(data).toEqual({ 'br-vm.yml': asFile.toNmstate() });
  expect(parse(asFile.toNmstate())).toEqual(stateOf(EVERYTHING));
});

test('a netplan file is this one', () => {
  const asFile = node({
    uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP, options: { lacp_rate: 'fast' } }),
    mtu: 9000,
    stp: true,
    addressing: HostAddressing.fixed(['192.168.1.10/24', 'fd00:1::10/64'], { gateway: '192.168.1.1', gateway6: 'fd00:1::1', nameservers: ['192.168.1.53'] }),
    rendering: NodeRendering.netplanFile(),
  });
  const { data, metadata } = asFile.apiObject.toJson();
  expect(metadata.annotations['vmnet.dev/node-network']).toBe('netplan');
  expect(data).toEqual({ '60-br0.yaml': asFile.toNetplan() });
  expect(asFile.toNetplan()).toBe(`network:
  version: 2
  ethernets:
    eth2:
      dhcp4: false
      dhcp6: false
      mtu: 9000
    eth3:
      dhcp4: false
      dhcp6: false
      mtu: 9000
  bonds:
    bond0:
      interfaces:
      - "eth2"
      - "eth3"
      mtu: 9000
      parameters:
        mode: "802.3ad"
        mii-monitor-interval: "100"
        lacp-rate: "fast"
  bridges:
    br0:
      interfaces:
      - "bond0"
      mtu: 9000
      dhcp4: false
      dhcp6: false
      addresses:
      - "192.168.1.10/24"
      - "fd00:1::10/64"
      routes:
      - to: "default"
        via: "192.168.1.1"
      - to: "default"
        via: "fd00:1::1"
      nameservers:
        addresses:
        - "192.168.1.53"
      parameters:
        stp: true
`);
});

test('netplan does not get what it has no word for', () => {
  const netplan = (props: Partial<BondedBridgeNodeProps>) => node(props).toNetplan();
  expect(() => netplan({ vlans: VlanSet.of(5) })).toThrow('vlans has no word in netplan');
  expect(() => netplan({ nativeVlan: 5 })).toThrow('nativeVlan has no word in netplan');
  expect(() => netplan({ copyMacFrom: 'eth1' })).toThrow('copyMacFrom has no word in netplan');
  expect(() => netplan({ uplink: Uplink.bond('bond0', { ports: ['eth1'], balanceSlb: true }) })).toThrow('balance-slb has no word in netplan');
  expect(() => node({ vlans: VlanSet.of(5), rendering: NodeRendering.netplanFile() })).toThrow('vlans has no word in netplan');
});

test('two devices of one name are refused', () => {
  expect(() => node({ uplink: Uplink.nic('br0') })).toThrow('the bridge and one of its devices are both called "br0"');
  expect(() => node({ uplink: Uplink.bond('bond0', { ports: ['eth1', 'br0'] }) })).toThrow('both called "br0"');
});

test('a native VLAN is not tagged as well: it is left out of the default, and refused among given VLANs', () => {
  const [{ bridge }] = stateOf({ nativeVlan: 99 }).interfaces;
  expect(bridge.port).toEqual([
    { name: 'eth1', vlan: { 'mode': 'trunk', 'enable-native': true, 'tag': 99, 'trunk-tags': [{ 'id-range': { min: 2, max: 98 } }, { 'id-range': { min: 100, max: 4094 } }] } },
  ]);
  expect(() => node({ vlans: VlanSet.parse('10,20'), nativeVlan: 20 })).toThrow('nativeVlan 20 is among vlans 10,20');
});

test('a MTU under 1280 is refused beside IPv6 addresses, as nmstate does', () => {
  expect(() => node({ mtu: 1000, addressing: HostAddressing.fixed(['fd00:1::10/64']) })).toThrow('mtu 1000 is below the 1280 that IPv6 needs');
  expect(() => node({ mtu: 1000, addressing: HostAddressing.fixed(['10.0.0.5/24']) })).not.toThrow();
});
