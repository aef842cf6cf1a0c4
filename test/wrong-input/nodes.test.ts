import { App, Chart } from 'cdk8s';
import { refusalOf, untyped } from './refusal-of';
import * as net from '../../src';

const INTERFACE = 'an interface name of 1 to 15 bytes without "/", ":" or white space';
const NETWORK = 'a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros';
const ADDRESS = 'an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length';
const WITH_PREFIX = 'an address with its prefix length, such as "10.0.0.5/24" or "fd00::5/64", without leading zeros';
const PHYSICAL = 'the name of a physical network: 1 to 253 characters without ",", ":" or white space';
const MTU = 'a whole number from 68 to 65535 (bytes)';
const VLAN = 'a whole number from 1 to 4094';

const chart = () => new Chart(new App(), 'chart');

describe('a BondedBridgeNode', () => {
  const lacp = net.Uplink.bond('bond0', { ports: ['eth2', 'eth3'] });
  const make = (props: Partial<net.BondedBridgeNodeProps>) => () => new net.BondedBridgeNode(chart(), 'Node', { uplink: lacp, ...props });
  const netplan = net.NodeRendering.netplanFile();

  it.each<[string, Partial<net.BondedBridgeNodeProps>, string]>([
    ['a bridge name over 15 bytes', { bridgeName: 'bridge-of-tenant-a' }, `bridgeName is "bridge-of-tenant-a"; allowed: ${INTERFACE}; this one has 18`],
    ['a bridge name with a slash', { bridgeName: 'br/0' }, `bridgeName is "br/0"; allowed: ${INTERFACE}`],
    ['a bridge name with a colon', { bridgeName: 'br:0' }, `bridgeName is "br:0"; allowed: ${INTERFACE}`],
    ['a bridge name with a space', { bridgeName: 'br 0' }, `bridgeName is "br 0"; allowed: ${INTERFACE}`],
    ['a bridge that is called as its bond', { bridgeName: 'bond0' }, 'the bridge and one of its devices are both called "bond0"; give bridgeName or the uplink another name'],
    ['a bridge that is called as a NIC', { bridgeName: 'eth3' }, 'the bridge and one of its devices are both called "eth3"; give bridgeName or the uplink another name'],
    ['an MTU under 68', { mtu: 9 }, `mtu is 9; allowed: ${MTU}`],
    ['native VLAN 0', { nativeVlan: 0 }, `nativeVlan is 0; allowed: ${VLAN}`],
    ['native VLAN 4095', { nativeVlan: 4095 }, `nativeVlan is 4095; allowed: ${VLAN}`],
    ['a native VLAN that is tagged too', { nativeVlan: 20, vlans: net.VlanSet.parse('10,20') },
      'nativeVlan 20 is among vlans 10,20, so its frames would be both tagged and untagged; take it out of one'],
    ['an MTU under IPv6\'s', { mtu: 1279, addressing: net.HostAddressing.fixed(['fd00::5/64']) }, 'mtu 1279 is below the 1280 that IPv6 needs; raise mtu'],
    ['a MAC for a NIC', { copyMacFrom: '52:54:00:12:34:56' }, `copyMacFrom is "52:54:00:12:34:56"; allowed: ${INTERFACE}`],
    ['a switch with VLAN 0', { switchPort: { nativeVlan: 0 } }, `switchPort.nativeVlan is 0; allowed: ${VLAN}`],
    ['a switch with MTU 0', { switchPort: { mtu: 0 } }, `switchPort.mtu is 0; allowed: ${MTU}`],
    ['a switch with an aggregation that is none', { switchPort: { aggregation: untyped('lacp') } }, 'switchPort.aggregation is "lacp"; allowed: NONE, STATIC, LACP'],
    ['a namespace', { metadata: { namespace: 'vms' } }, 'metadata.namespace is "vms"; allowed: none: a NodeNetworkConfigurationPolicy belongs to the whole cluster'],
    ['VLANs under netplan', { rendering: netplan, vlans: net.VlanSet.of(10) }, 'vlans has no word in netplan; leave vlans out, or let nmstate configure the nodes'],
    ['a native VLAN under netplan', { rendering: netplan, nativeVlan: 5 }, 'nativeVlan has no word in netplan; leave nativeVlan out, or let nmstate configure the nodes'],
    ['a copied MAC under netplan', { rendering: netplan, copyMacFrom: 'eth2' }, 'copyMacFrom has no word in netplan; leave copyMacFrom out, or let nmstate configure the nodes'],
    ['balance-slb under netplan', { rendering: netplan, uplink: net.Uplink.bond('bond0', { ports: ['eth2'], balanceSlb: true }) },
      'the bonding option balance-slb has no word in netplan; leave it out, or let nmstate configure the nodes'],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(make(props))).toBe(`chart/Node (BondedBridgeNode): ${message}`);
  });

  it('refuses a file for netplan later, too, by the same words', () => {
    const node = make({ vlans: net.VlanSet.of(10) })();
    expect(refusalOf(() => node.toNetplan())).toBe(
      'chart/Node (BondedBridgeNode): vlans has no word in netplan; leave vlans out, or let nmstate configure the nodes',
    );
  });
});

describe('an OvsBondedBridgeNode', () => {
  const make = (props: Partial<net.OvsBondedBridgeNodeProps>) => () =>
    new net.OvsBondedBridgeNode(chart(), 'Node', { ports: ['ens33', 'ens34'], physicalNetworkName: 'vmnet', ...props });
  const hosts = [{ hostname: 'worker-1', addresses: ['10.0.100.11/24'] }];
  const host = (more: Partial<net.OvsHost>) => ({ nodeNetwork: { hosts: [{ hostname: 'worker-1', addresses: ['10.0.100.11/24'], ...more }] } });

  it.each<[string, Partial<net.OvsBondedBridgeNodeProps>, string]>([
    ['one NIC', { ports: ['ens33'] }, 'ports is ["ens33"]; allowed: at least 2 interface names'],
    ['a NIC twice', { ports: ['ens33', 'ens34', 'ens33'] }, 'ports is ["ens33","ens34","ens33"]; allowed: each interface once; "ens33" stands there twice'],
    ['a mode that is none', { mode: untyped('balance-xor') }, 'mode is "balance-xor"; allowed: active-backup, balance-slb, balance-tcp'],
    ['a physical network with a comma', { physicalNetworkName: 'a,b' }, `physicalNetworkName is "a,b"; allowed: ${PHYSICAL}`],
    ['an empty physical network', { physicalNetworkName: '' }, `physicalNetworkName is ""; allowed: ${PHYSICAL}`],
    ['a bridge name over 15 bytes', { bridgeName: 'br-physical-network' }, `bridgeName is "br-physical-network"; allowed: ${INTERFACE}; this one has 19`],
    ['a bond name with a colon', { bondName: 'ovs:bond' }, `bondName is "ovs:bond"; allowed: ${INTERFACE}`],
    ['an MTU over 65535', { mtu: 65536 }, `mtu is 65536; allowed: ${MTU}`],
    ['a switch with VLAN 4095', { switchPort: { nativeVlan: 4095 } }, `switchPort.nativeVlan is 4095; allowed: ${VLAN}`],
    ['netplan', { rendering: net.NodeRendering.netplanFile() },
      'rendering is "NodeRendering.netplanFile()"; allowed: NodeRendering.policy() or NodeRendering.nmstateFile(): netplan has no OVS bond of this kind'],
    ['no hosts', { nodeNetwork: { hosts: [] } }, 'nodeNetwork.hosts is []; allowed: at least one host'],
    ['a host name with a dot, which hostname -s would not print', host({ hostname: 'worker-1.example.com' }),
      'nodeNetwork.hosts.hostname is "worker-1.example.com"; allowed: a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends'],
    ['a host twice', { nodeNetwork: { hosts: [...hosts, { hostname: 'worker-1', addresses: ['10.0.100.12/24'] }] } },
      'nodeNetwork.hosts is ["worker-1","worker-1"]; allowed: each host once; "worker-1" stands there twice'],
    ['an address twice', { nodeNetwork: { hosts: [...hosts, { hostname: 'worker-2', addresses: ['10.0.100.11/24'] }] } },
      'nodeNetwork.hosts is ["10.0.100.11/24","10.0.100.11/24"]; allowed: each address once; "10.0.100.11/24" stands there twice'],
    ['VLAN 0 for the nodes', { nodeNetwork: { hosts, vlan: 0 } }, `nodeNetwork.vlan is 0; allowed: ${VLAN}; leave nodeNetwork.vlan out for untagged frames`],
    ['one bridge for both', { nodeNetwork: { hosts, bridgeName: 'br-phy' } }, 'the bond\'s bridge and the nodes\' are both called "br-phy"; give one another name'],
    ['a bridge for the nodes over 15 bytes', { nodeNetwork: { hosts, bridgeName: 'br-external-network' } },
      `nodeNetwork.bridgeName is "br-external-network"; allowed: ${INTERFACE}; this one has 19`],
    ['bridges whose patch port would be over 15 bytes', { bridgeName: 'br-phy', nodeNetwork: { hosts, bridgeName: 'br-exte' } },
      `the patch port that bridgeName and nodeNetwork.bridgeName make is "patch-phy-to-exte"; allowed: ${INTERFACE}; this one has 17`],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(make(props))).toBe(`chart/Node (OvsBondedBridgeNode): ${message}`);
  });

  it.each<[string, Partial<net.OvsBondedBridgeNodeProps>, string, string]>([
    ['an address without prefix length', host({ addresses: ['10.0.100.11'] }), 'addresses', `is "10.0.100.11"; allowed: ${WITH_PREFIX}`],
    ['an address with leading zeros', host({ addresses: ['010.0.100.11/24'] }), 'addresses', `is "010.0.100.11/24"; allowed: ${WITH_PREFIX}`],
    ['a host without address', host({ addresses: [] }), 'addresses', 'is []; allowed: at least one address'],
    ['a gateway of the other family', { nodeNetwork: { hosts, gateway: 'fd00::1' } }, 'gateway', 'is "fd00::1"; allowed: an IPv4 address'],
    ['an IPv6 gateway of the other family', { nodeNetwork: { hosts, gateway6: '10.0.100.1' } }, 'gateway6', 'is "10.0.100.1"; allowed: an IPv6 address'],
    ['a name server that is a name', { nodeNetwork: { hosts, nameservers: ['dns'] } }, 'nameservers', `is "dns"; allowed: ${ADDRESS}`],
  ])('refuses %s, and says whose it is', (_what, props, prop, said) => {
    expect(refusalOf(make(props))).toMatch('chart/Node (OvsBondedBridgeNode): nodeNetwork.');
    expect(refusalOf(make(props))).toMatch(`${prop} ${said}`);
  });

  it('refuses a bond that is called as its bridge or as one of its NICs', () => {
    expect(refusalOf(make({ bondName: 'br-phy' }))).toMatch(/^chart\/Node \(OvsBondedBridgeNode\): .*"br-phy"/);
    expect(refusalOf(make({ bondName: 'ens33' }))).toMatch(/^chart\/Node \(OvsBondedBridgeNode\): .*"ens33"/);
    expect(refusalOf(make({ bridgeName: 'ens34' }))).toMatch(/^chart\/Node \(OvsBondedBridgeNode\): .*"ens34"/);
  });
});

describe('a LocalnetBridgeMapping', () => {
  it.each<[string, Partial<net.LocalnetBridgeMappingProps>, string]>([
    ['a physical network with white space', { physicalNetworkName: 'vm net' }, `physicalNetworkName is "vm net"; allowed: ${PHYSICAL}`],
    ['an MTU under 68', { physicalMtu: 67 }, `physicalMtu is 67; allowed: ${MTU}`],
    ['a bridge with a slash', { bridge: { ovsBridgeName: 'br/ex' } }, `bridge is "br/ex"; allowed: ${INTERFACE}`],
    ['a file', { rendering: net.NodeRendering.nmstateFile() }, 'rendering is "nmstate"; allowed: NodeRendering.policy()'],
    ['a namespace', { metadata: { namespace: 'vms' } }, 'metadata.namespace is "vms"; allowed: none: a NodeNetworkConfigurationPolicy belongs to the whole cluster'],
  ])('refuses %s', (_what, props, message) => {
    const make = () => new net.LocalnetBridgeMapping(chart(), 'Node', { physicalNetworkName: 'vmnet', bridge: net.OvsBridge.named('br-ex'), ...props });
    expect(refusalOf(make)).toBe(`chart/Node (LocalnetBridgeMapping): ${message}`);
  });
});

describe('a NodeNetworkPolicy', () => {
  const make = (props: Partial<net.NodeNetworkPolicyProps>, id = 'Node') => () => new net.NodeNetworkPolicy(chart(), id, { nodes: net.NodeSelector.all(), ...props });
  const route = { destination: '10.0.0.0/8', nextHopInterface: 'bond0' };

  it.each<[string, Partial<net.NodeNetworkPolicyProps>, string]>([
    ['a route with host bits', { routes: [{ ...route, destination: '10.0.0.1/8' }] },
      `routes.destination is "10.0.0.1/8"; allowed: ${NETWORK}; this one has host bits, its network is 10.0.0.0/8`],
    ['a route by no interface', { routes: [{ ...route, nextHopInterface: '' }] }, `routes.nextHopInterface is ""; allowed: ${INTERFACE}`],
    ['a route by no address', { routes: [{ ...route, nextHopAddress: '10.0.0.1/24' }] }, `routes.nextHopAddress is "10.0.0.1/24"; allowed: ${ADDRESS}`],
    ['a negative metric', { routes: [{ ...route, metric: -1 }] }, 'routes.metric is -1; allowed: a whole number from 0 to 2147483647'],
    ['routing table 0', { routes: [{ ...route, tableId: 0 }] }, 'routes.tableId is 0; allowed: a whole number from 1 to 4294967295'],
    ['a name server that is a name', { nameservers: ['dns.example.com'] }, `nameservers is "dns.example.com"; allowed: ${ADDRESS}`],
    ['a mapping without name', { bridgeMappings: [{ physicalNetworkName: '', bridgeName: 'br-ex' }] }, `bridgeMappings.physicalNetworkName is ""; allowed: ${PHYSICAL}`],
    ['a mapping to no bridge', { bridgeMappings: [{ physicalNetworkName: 'vmnet', bridgeName: 'br ex' }] }, `bridgeMappings.bridgeName is "br ex"; allowed: ${INTERFACE}`],
    ['a switch with MTU 0', { switchPorts: { bond0: { mtu: 0 } } }, `switchPort.mtu is 0; allowed: ${MTU}`],
    ['netplan', { rendering: net.NodeRendering.netplanFile() }, 'rendering is "NodeRendering.netplanFile()"; allowed: NodeRendering.policy() or NodeRendering.nmstateFile()'],
    ['a capture in a file', { rendering: net.NodeRendering.nmstateFile(), capture: { 'base-iface': 'routes' } },
      'capture is {"base-iface":"routes"}; allowed: none in a file: captures are kubernetes-nmstate\'s'],
    ['a namespace', { metadata: { namespace: 'vms' } }, 'metadata.namespace is "vms"; allowed: none: a NodeNetworkConfigurationPolicy belongs to the whole cluster'],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(make(props))).toBe(`chart/Node (NodeNetworkPolicy): ${message}`);
  });

  it('names its file so that a ConfigMap can hold it, whatever the construct is called', () => {
    for (const id of ['Storage VLAN', 'a:b', 'Ümläut']) {
      const node = make({ rendering: net.NodeRendering.nmstateFile() }, id)();
      const { data } = node.apiObject.toJson() as { data: object };
      for (const key of Object.keys(data)) expect(key).toMatch(/^[-._a-zA-Z0-9]{1,253}$/);
    }
  });
});

describe('NodeInterface', () => {
  const { bond, ethernet, linuxBridge, of, ovsBridge, patch, absent } = net.NodeInterface;
  const br1 = (port: Partial<net.OvsBridgePort>) => () => ovsBridge('br1', { ports: [{ name: 'eth0', ...port }] });

  it.each<[string, () => unknown, string]>([
    ['a NIC with a slash', () => ethernet('eth/0'), `ethernet: name is "eth/0"; allowed: ${INTERFACE}`],
    ['a multicast MAC', () => ethernet('eth0', { macAddress: '01:00:5e:00:00:01' }),
      'ethernet: macAddress is "01:00:5e:00:00:01"; allowed: a unicast MAC of six octets, such as "52:54:00:12:34:56"; its first octet is odd, which makes it a multicast address'],
    ['MTU 67', () => ethernet('eth0', { mtu: 67 }), `ethernet: mtu is 67; allowed: ${MTU}`],
    ['a MAC to copy from', () => ethernet('eth0', { copyMacFrom: 'a b' }), `ethernet: copyMacFrom is "a b"; allowed: ${INTERFACE}`],
    ['a bond of one NIC', () => bond(net.Uplink.nic('eth0')), 'bond: uplink is "Uplink.nic(\\"eth0\\")"; allowed: Uplink.bond(…)'],
    ['VLAN 4095', () => net.NodeInterface.vlan('eth0', 4095), `vlan: vlan is 4095; allowed: ${VLAN}`],
    ['VLAN 0', () => net.NodeInterface.vlan('eth0', 0), `vlan: vlan is 0; allowed: ${VLAN}`],
    ['a VLAN interface whose name would be over 15 bytes', () => net.NodeInterface.vlan('enp0s31f6np0', 4094),
      `vlan: name is "enp0s31f6np0.4094"; allowed: ${INTERFACE}; this one has 17`],
    ['a VLAN on no interface', () => net.NodeInterface.vlan('', 10), `vlan: baseInterface is ""; allowed: ${INTERFACE}`],
    ['a port twice', () => linuxBridge('br1', { ports: [{ name: 'eth0' }, { name: 'eth0' }] }),
      'linuxBridge: ports is ["eth0","eth0"]; allowed: each interface once; "eth0" stands there twice'],
    ['a native VLAN without VLANs', () => linuxBridge('br1', { ports: [{ name: 'eth0', nativeVlan: 5 }] }), 'linuxBridge: ports.nativeVlan is 5; allowed: a native VLAN beside vlans only'],
    ['native VLAN 0', () => linuxBridge('br1', { ports: [{ name: 'eth0', vlans: net.VlanSet.of(5), nativeVlan: 0 }] }),
      `linuxBridge: ports.nativeVlan is 0; allowed: ${VLAN}`],
    ['access VLAN 0', br1({ accessVlan: 0 }), `ovsBridge: ports.accessVlan is 0; allowed: ${VLAN}`],
    ['a bond mode without NICs', br1({ bondMode: net.OvsBondMode.BALANCE_TCP }), 'ovsBridge: ports.bondMode is "balance-tcp"; allowed: a mode beside bondPorts only'],
    ['a bond mode of the kernel', br1({ bondPorts: ['eth1', 'eth2'], bondMode: untyped('802.3ad') }),
      'ovsBridge: ports.bondMode is "802.3ad"; allowed: active-backup, balance-slb, balance-tcp'],
    ['a bond of one port', br1({ bondPorts: ['eth1'] }), 'ovsBridge: ports.bondPorts is ["eth1"]; allowed: at least 2 interface names'],
    ['a patch to nowhere', () => patch('patch-a', ''), `patch: peer is ""; allowed: ${INTERFACE}`],
    ['a patch over 15 bytes', () => patch('patch-phy-to-external', 'b'), `patch: name is "patch-phy-to-external"; allowed: ${INTERFACE}; this one has 21`],
    ['the absence of nothing', () => absent('', 'bond'), `absent: name is ""; allowed: ${INTERFACE}`],
    ['a state without name', () => of({ type: 'dummy' }), `of: name is undefined; allowed: ${INTERFACE}`],
  ])('refuses %s', (_what, make, message) => {
    expect(refusalOf(make)).toBe(`NodeInterface.${message}`);
  });
});

describe('HostAddressing.fixed', () => {
  const { fixed } = net.HostAddressing;

  it.each<[string, () => unknown, string]>([
    ['no address', () => fixed([]), 'addresses is []; allowed: at least one address'],
    ['an address without prefix length', () => fixed(['10.0.0.5']), `addresses is "10.0.0.5"; allowed: ${WITH_PREFIX}`],
    ['an IPv6 gateway for IPv4', () => fixed(['10.0.0.5/24'], { gateway: 'fd00::1' }), 'gateway is "fd00::1"; allowed: an IPv4 address'],
    ['an IPv4 gateway for IPv6', () => fixed(['10.0.0.5/24'], { gateway6: '10.0.0.1' }), 'gateway6 is "10.0.0.1"; allowed: an IPv6 address'],
    ['a name server that is a name', () => fixed(['10.0.0.5/24'], { nameservers: ['dns'] }), `nameservers is "dns"; allowed: ${ADDRESS}`],
    ['a text for a list', () => fixed(untyped('10.0.0.5/24')), 'addresses is "10.0.0.5/24"; allowed: at least one address'],
  ])('refuses %s', (_what, make, message) => {
    expect(refusalOf(make)).toBe(`HostAddressing.fixed: ${message}`);
  });
});

describe('NodeRendering.policy', () => {
  it.each(['0', '0%', '101%', '-1', '1.5', 'all', '', '30 %', '100000'])('refuses maxUnavailable %j', (maxUnavailable) => {
    expect(refusalOf(() => net.NodeRendering.policy({ maxUnavailable }))).toBe(
      `NodeRendering.policy: maxUnavailable is "${maxUnavailable}"; allowed: a number from 1, such as "2", or a share from 1% to 100%, such as "30%"`,
    );
  });
});

describe('a SriovNodePolicy', () => {
  const make = (props: Partial<net.SriovNodePolicyProps>) => () =>
    new net.SriovNodePolicy(chart(), 'Node', { pool: 'fast', numVfs: 8, nodes: net.NodeSelector.all(), pfNames: ['ens1f0'], ...props });
  const POOL = '1 to 63 letters, digits, "_" and "-", a letter or digit at both ends';

  it.each<[string, Partial<net.SriovNodePolicyProps>, string]>([
    ['an empty pool', { pool: '' }, `pool is ""; allowed: ${POOL}`],
    ['a pool with its prefix', { pool: 'openshift.io/fast' }, `pool is "openshift.io/fast"; allowed: ${POOL}`],
    ['a pool of 64 characters', { pool: 'p'.repeat(64) }, `pool is "${'p'.repeat(64)}"; allowed: ${POOL}`],
    ['no virtual functions', { numVfs: 0 }, 'numVfs is 0; allowed: a whole number from 1 to 65535'],
    ['an MTU of 0', { mtu: 0 }, 'mtu is 0; allowed: a whole number from 1 to 65535 (bytes)'],
    ['a priority over 99', { priority: 100 }, 'priority is 100; allowed: a whole number from 0 to 99'],
    ['no NIC', { pfNames: undefined }, 'pfNames is undefined; allowed: at least one of pfNames, vendor, deviceId, rootDevices and netFilter, or no NIC is selected'],
    ['an empty list of NICs', { pfNames: [] }, 'pfNames is []; allowed: at least one of pfNames, vendor, deviceId, rootDevices and netFilter, or no NIC is selected'],
    ['a NIC with a slash', { pfNames: ['ens1/0'] }, 'pfNames is "ens1/0"; allowed: a NIC "ens1f0", or a part of its virtual functions "ens1f0#2-5"'],
    ['a part of virtual functions that falls', { pfNames: ['ens1f0#5-2'] }, 'pfNames is "ens1f0#5-2"; allowed: a rising range of virtual functions below numVfs 8'],
    ['a part beyond the virtual functions', { pfNames: ['ens1f0#2-8'] }, 'pfNames is "ens1f0#2-8"; allowed: a rising range of virtual functions below numVfs 8'],
    ['a vendor with 0x', { vendor: '0x8086' }, 'vendor is "0x8086"; allowed: four lower-case hexadecimal digits without 0x, such as "8086"'],
    ['a device with capitals', { deviceId: '158B' }, 'deviceId is "158B"; allowed: four lower-case hexadecimal digits without 0x, such as "8086"'],
    ['a prefix that is no domain', { resourcePrefix: 'Open Shift' },
      'resourcePrefix is "Open Shift/fast"; allowed: [domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends'],
    ['a driver that is none', { driver: untyped('vfio') }, 'driver is "vfio"; allowed: vfio-pci, netdevice'],
    ['a link type that is none', { linkType: untyped('ethernet') }, 'linkType is "ethernet"; allowed: eth, ib'],
    ['a switch mode that is none', { eSwitchMode: untyped('offload') }, 'eSwitchMode is "offload"; allowed: legacy, switchdev'],
    ['a vDPA type that is none', { driver: net.VfDriver.NETDEVICE, eSwitchMode: net.ESwitchMode.SWITCHDEV, vdpaType: untyped('kvm') }, 'vdpaType is "kvm"; allowed: virtio, vhost'],
    ['RDMA under vfio-pci', { rdma: true }, 'rdma needs driver netdevice, but driver is vfio-pci; leave rdma out, or give VfDriver.NETDEVICE'],
    ['vDPA under vfio-pci', { vdpaType: net.VdpaType.VHOST }, 'vdpaType needs driver netdevice, but driver is vfio-pci; give VfDriver.NETDEVICE'],
    ['vDPA without switchdev', { driver: net.VfDriver.NETDEVICE, vdpaType: net.VdpaType.VHOST }, 'vdpaType needs eSwitchMode switchdev; give ESwitchMode.SWITCHDEV'],
    ['InfiniBand under switchdev', { linkType: net.SriovLinkType.INFINIBAND, eSwitchMode: net.ESwitchMode.SWITCHDEV },
      'eSwitchMode switchdev is for Ethernet, but linkType is ib; leave one out'],
    ['a network filter beside names', { netFilter: 'openstack/NetworkID:a' }, 'netFilter and pfNames exclude each other; leave pfNames or netFilter out'],
    ['a name with capitals', { metadata: { name: 'Fast' } },
      'metadata.name is "Fast"; allowed: a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends'],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(make(props))).toBe(`chart/Node (SriovNodePolicy): ${message}`);
  });

  it.each(['86:00.1', '0000:86:00', '0000:86:00.8', '0000:8g:00.1', '0000:86:00.1 ', '0000:AF:00.1', ''])('refuses the PCI address %j', (address) => {
    expect(refusalOf(make({ pfNames: undefined, rootDevices: [address] }))).toMatch(`chart/Node (SriovNodePolicy): rootDevices is "${address}"; allowed: a PCI address`);
  });

  it('says of a PCI address in capitals that it wants small letters', () => {
    expect(refusalOf(make({ pfNames: undefined, rootDevices: ['0000:AF:00.1'] }))).toMatch(/lower.case/);
  });
});
