import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { refusalOf, untyped } from './refusal-of';
import * as net from '../../src';

const INTERFACE = 'an interface name of 1 to 15 bytes without "/", ":" or white space';
const QUALIFIED = '[domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends';
const VLAN = 'a whole number from 1 to 4094; leave vlan out for untagged frames';
const MTU = 'a whole number from 68 to 65535 (bytes)';

const bridge = net.LinuxBridge.named('br0');
const ovs = net.OvsBridge.named('br-phy');
const fast = net.SriovResource.named('openshift.io/fast');

const chart = (namespace?: string) => new Chart(new App(), 'chart', { namespace });
const metadata = { name: 'net', namespace: 'vms' };

/** The exact message, behind the construct's path and class. */
function expectMessage(make: () => unknown, kind: string, message: string): void {
  expect(refusalOf(make)).toBe(`chart/Net (${kind}): ${message}`);
}

describe('a LinuxBridgeNetwork', () => {
  const make = (props: Partial<net.LinuxBridgeNetworkProps>) => () => new net.LinuxBridgeNetwork(chart(), 'Net', { bridge, ...props });

  it.each<[string, Partial<net.LinuxBridgeNetworkProps>, string]>([
    ['VLAN 0', { vlan: 0 }, `vlan is 0; allowed: ${VLAN}`],
    ['VLAN 4095', { vlan: 4095 }, `vlan is 4095; allowed: ${VLAN}`],
    ['half a VLAN', { vlan: 25.5 }, `vlan is 25.5; allowed: ${VLAN}`],
    ['a VLAN as text', { vlan: untyped('25') }, `vlan is "25"; allowed: ${VLAN}`],
    ['an MTU under 68', { mtu: 67 }, `mtu is 67; allowed: ${MTU}`],
    ['an MTU over 65535', { mtu: 65536 }, `mtu is 65536; allowed: ${MTU}`],
    ['an MTU as text', { mtu: untyped('9000') }, `mtu is "9000"; allowed: ${MTU}`],
    ['hairpin mode beside promiscuous mode', { hairpinMode: true, promiscuousMode: true }, 'hairpinMode and promiscuousMode cannot both be on; leave one out'],
    ['a plugin that is none', { plugin: untyped('ovs') }, 'plugin is "ovs"; allowed: bridge, cnv-bridge'],
    ['a bridge name over 15 bytes', { bridge: { bridgeName: 'bridge-of-tenant-a' } }, `bridge is "bridge-of-tenant-a"; allowed: ${INTERFACE}; this one has 18`],
    ['a CNI version that is none', { cniVersion: untyped('2.0.0') }, 'cniVersion is "2.0.0"; allowed: 0.3.0, 0.3.1, 0.4.0, 1.0.0, 1.1.0'],
    ['a configuration name with a slash', { configName: 'vms/net' },
      'configName is "vms/net"; allowed: a CNI network name: letters, digits, "_", "." and "-", a letter or digit first'],
    ['an empty configuration name', { configName: '' },
      'configName is ""; allowed: a CNI network name: letters, digits, "_", "." and "-", a letter or digit first'],
    ['a name with capitals', { metadata: { name: 'Vlan25' } },
      'metadata.name is "Vlan25"; allowed: a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends'],
    ['a namespace with a dot', { metadata: { namespace: 'a.b' } },
      'metadata.namespace is "a.b"; allowed: a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends'],
    ['a label key with a space', { metadata: { labels: { 'my app': 'a' } } }, `key of metadata.labels is "my app"; allowed: ${QUALIFIED}`],
    ['a label value with a space', { metadata: { labels: { app: 'my app' } } },
      'metadata.labels "app" is "my app"; allowed: a label value: a string of at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends, or empty'],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(make(props), 'LinuxBridgeNetwork', message);
  });
});

describe('a MacvlanNetwork', () => {
  const make = (props: net.MacvlanNetworkProps) => () => new net.MacvlanNetwork(chart(), 'Net', props);

  it.each<[string, net.MacvlanNetworkProps, string]>([
    ['a master over 15 bytes', { master: 'enp0s31f6np0.4094' }, `master is "enp0s31f6np0.4094"; allowed: ${INTERFACE}; this one has 17`],
    ['a master with a slash', { master: 'eth/0' }, `master is "eth/0"; allowed: ${INTERFACE}`],
    ['an alias for a master', { master: 'eth0:1' }, `master is "eth0:1"; allowed: ${INTERFACE}`],
    ['an empty master', { master: '' }, `master is ""; allowed: ${INTERFACE}`],
    ['a mode that is none', { mode: untyped('passthrough') }, 'mode is "passthrough"; allowed: bridge, vepa, private, passthru'],
    ['an MTU under 68', { mtu: 0 }, `mtu is 0; allowed: ${MTU}`],
    ['a queue under -1', { broadcastQueueLength: -2 }, 'broadcastQueueLength is -2; allowed: a whole number from -1 to 2147483647'],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(make(props), 'MacvlanNetwork', message);
  });
});

describe('a MacvtapNetwork', () => {
  const make = (props: Partial<net.MacvtapNetworkProps>) => () => new net.MacvtapNetwork(chart(), 'Net', { lowerDeviceResource: 'eth1', ...props });

  it.each<[string, Partial<net.MacvtapNetworkProps>, string]>([
    ['a resource with a space', { lowerDeviceResource: 'my nic' }, `lowerDeviceResource is "macvtap.network.kubevirt.io/my nic"; allowed: ${QUALIFIED}`],
    ['a resource with its domain', { lowerDeviceResource: 'macvtap.network.kubevirt.io/eth1' },
      `lowerDeviceResource is "macvtap.network.kubevirt.io/macvtap.network.kubevirt.io/eth1"; allowed: ${QUALIFIED}`],
    ['an empty resource', { lowerDeviceResource: '' }, `lowerDeviceResource is "macvtap.network.kubevirt.io/"; allowed: ${QUALIFIED}`],
    ['an MTU over 65535', { mtu: 70000 }, `mtu is 70000; allowed: ${MTU}`],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(make(props), 'MacvtapNetwork', message);
  });
});

describe('a SriovNetwork', () => {
  const make = (props: Partial<net.SriovNetworkProps>, namespace?: string) => () => new net.SriovNetwork(chart(namespace), 'Net', { resource: fast, ...props });
  const rendering = net.SriovRendering.operatorManaged('openshift-sriov-network-operator');

  it.each<[string, Partial<net.SriovNetworkProps>, string]>([
    ['a resource without domain', { resource: { resourceName: 'fast' } },
      'resource is "fast"; allowed: an extended resource "domain/name", such as "openshift.io/fast"'],
    ['VLAN 0', { vlan: 0 }, `vlan is 0; allowed: ${VLAN}`],
    ['a priority over 7', { vlan: 25, vlanQos: 8 }, 'vlanQos is 8; allowed: a whole number from 0 to 7'],
    ['a priority without a tag', { vlanQos: 3 }, 'vlanQos is about the VLAN tag, but there is no vlan; give vlan, or leave vlanQos out'],
    ['a protocol that is none', { vlan: 25, vlanProtocol: untyped('802.1Q') }, 'vlanProtocol is "802.1Q"; allowed: 802.1q, 802.1ad'],
    ['QinQ without a tag', { vlanProtocol: net.VlanProtocol.DOT1AD }, 'vlanProtocol is about the VLAN tag, but there is no vlan; give vlan, or leave vlanProtocol out'],
    ['a link state that is none', { linkState: untyped('on') }, 'linkState is "on"; allowed: auto, enable, disable'],
    ['a negative rate', { minTxRate: -1 }, 'minTxRate is -1; allowed: a whole number from 0 to 2147483647 (Mbit/s)'],
    ['half a megabit', { maxTxRate: 0.5 }, 'maxTxRate is 0.5; allowed: a whole number from 0 to 2147483647 (Mbit/s)'],
    ['a least rate over the most', { minTxRate: 200, maxTxRate: 100 }, 'minTxRate 200 is over maxTxRate 100; lower minTxRate, or raise maxTxRate'],
    ['the operator without a namespace for the VMs', { rendering },
      'the VMs\' namespace is not known, so the operator would put the network into its own; give metadata.namespace, or a namespace to the chart'],
    ['a configuration name under the operator', { rendering, metadata, configName: 'net' }, 'configName is the operator\'s own business; leave configName out'],
    ['a CNI version under the operator', { rendering, metadata, cniVersion: net.CniVersion.V1_0_0 }, 'cniVersion is the operator\'s own business; leave cniVersion out'],
    ['a quote in what the operator pastes into its template', { rendering, metadata, chainedPlugins: [net.ChainedPlugin.of('vendor', { motto: 'it\'s' })] },
      'chainedPlugins holds a "\'", which ends the quotes of the operator\'s template; take it out, or use SriovRendering.attachmentDefinition()'],
    ['a name with capitals under the operator', { rendering, metadata: { name: 'Fast', namespace: 'vms' } },
      'metadata.name is "Fast"; allowed: a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends'],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(make(props), 'SriovNetwork', message);
  });

  it('takes an unlimited most rate beside a least one', () => {
    expect(make({ minTxRate: 200, maxTxRate: 0 })).not.toThrow();
  });
});

describe('SriovRendering.operatorManaged', () => {
  it.each([['', '""'], ['a/b', '"a/b"'], [undefined, 'undefined']])('refuses the namespace %j', (namespace, shown) => {
    expect(refusalOf(() => net.SriovRendering.operatorManaged(untyped(namespace)))).toMatch(
      new RegExp(`^SriovRendering\\.operatorManaged: operatorNamespace is ${shown}; allowed: a DNS label`),
    );
  });
});

describe('an OvsBridgeNetwork', () => {
  it.each<[string, Partial<net.OvsBridgeNetworkProps>, string]>([
    ['VLAN 0', { vlan: 0 }, `vlan is 0; allowed: ${VLAN}`],
    ['a VLAN beside a trunk', { vlan: 25, vlanTrunk: net.VlanSet.all() }, 'vlan and vlanTrunk exclude each other: ovs-cni ignores vlan beside a trunk; leave one out'],
    ['an MTU under 68', { mtu: 1 }, `mtu is 1; allowed: ${MTU}`],
    ['a bridge name with a space', { bridge: { ovsBridgeName: 'br phy' } }, `bridge is "br phy"; allowed: ${INTERFACE}`],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(() => new net.OvsBridgeNetwork(chart(), 'Net', { bridge: ovs, ...props }), 'OvsBridgeNetwork', message);
  });
});

describe('a CniNetwork', () => {
  const PLUGIN = 'the file name of a CNI plugin, such as "ptp"';

  it.each<[string, net.CniNetworkProps, string]>([
    ['a configuration without type', { config: {} }, `config.type is undefined; allowed: ${PLUGIN}`],
    ['a path for a type', { config: { type: '/opt/cni/bin/ptp' } }, `config.type is "/opt/cni/bin/ptp"; allowed: ${PLUGIN}`],
    ['an empty type', { config: { type: '' } }, `config.type is ""; allowed: ${PLUGIN}`],
    ['a number for a type', { config: { type: 5 } }, `config.type is 5; allowed: ${PLUGIN}`],
    ['a resource without domain', { config: { type: 'ptp' }, resourceName: 'fast' },
      'resourceName is "fast"; allowed: an extended resource "domain/name", such as "openshift.io/fast"'],
    ['a name in the configuration', { config: { type: 'ptp', name: 'net' } }, 'config.name is said by the props configName, cniVersion and chainedPlugins; take name out of config'],
    ['no configuration', untyped({}), `config.type is undefined; allowed: ${PLUGIN}`],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(() => new net.CniNetwork(chart(), 'Net', props), 'CniNetwork', message);
  });

  it('refuses a configuration that no JSON can hold, by its own name', () => {
    const make = () => new net.CniNetwork(chart(), 'Net', { config: { type: 'ptp', mtu: 1500n } });
    expect(refusalOf(make)).toMatch(/^chart\/Net \(CniNetwork\): config/);
  });
});

describe('PodNetworks.attach', () => {
  const vlan25 = net.LinuxBridgeNetwork.named({ networkName: 'vlan25' });
  const pod = () => new kplus.Pod(chart(), 'Net', { containers: [{ image: 'probe' }] });

  it.each<[string, net.PodAttachmentOptions, string]>([
    ['an interface name over 15 bytes', { interfaceName: 'interface-of-probe' }, `interfaceName is "interface-of-probe"; allowed: ${INTERFACE}; this one has 18`],
    ['an interface name with a colon', { interfaceName: 'net:1' }, `interfaceName is "net:1"; allowed: ${INTERFACE}`],
    ['a multicast MAC', { macAddress: '01:00:5e:00:00:01' },
      'macAddress is "01:00:5e:00:00:01"; allowed: a unicast MAC of six octets, such as "52:54:00:12:34:56"; its first octet is odd, which makes it a multicast address'],
    ['a MAC of zeros', { macAddress: '00:00:00:00:00:00' },
      'macAddress is "00:00:00:00:00:00"; allowed: a unicast MAC of six octets, such as "52:54:00:12:34:56"; not all zeros'],
    ['an address without prefix length', { ips: ['10.0.0.5'] },
      'ips is "10.0.0.5"; allowed: an address with its prefix length, such as "10.0.0.5/24" or "fd00::5/64", without leading zeros'],
  ])('refuses %s', (_what, options, message) => {
    expectMessage(() => net.PodNetworks.attach(pod(), vlan25, options), 'Pod', message);
  });

  it('refuses to add to an annotation that somebody wrote by hand and that is no list', () => {
    const probe = pod();
    probe.podMetadata.addAnnotation('k8s.v1.cni.cncf.io/networks', '[{"name":');
    expectMessage(() => net.PodNetworks.attach(probe, vlan25), 'Pod',
      'annotation k8s.v1.cni.cncf.io/networks is "[{\\"name\\":"; allowed: a JSON list, or names parted by commas, to add a network to');
  });

  it('refuses a name that another network of the pod has', () => {
    const probe = pod();
    net.PodNetworks.attach(probe, vlan25, { interfaceName: 'data' });
    expectMessage(() => net.PodNetworks.attach(probe, vlan25, { interfaceName: 'data' }), 'Pod',
      'interfaceName is "data"; allowed: a name that no other network of the pod has');
  });
});

describe('a NetworkNamespace', () => {
  it.each<[string, net.NetworkNamespaceProps, string]>([
    ['a mode that is none', { vmMacPool: untyped('on') }, 'vmMacPool is "on"; allowed: allocate, ignore'],
    ['a mode for pods that is none', { podMacPool: untyped(true) }, 'podMacPool is true; allowed: allocate, ignore'],
    ['a name with a dot', { metadata: { name: 'tenant.a' } },
      'metadata.name is "tenant.a"; allowed: a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends'],
    ['a label value with a space', { metadata: { labels: { tenant: 'the a' } } },
      'metadata.labels "tenant" is "the a"; allowed: a label value: a string of at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends, or empty'],
    ['a namespace of its own', { metadata: { namespace: 'vms' } }, 'metadata.namespace is "vms"; allowed: none: a Namespace belongs to the whole cluster'],
  ])('refuses %s', (_what, props, message) => {
    expectMessage(() => new net.NetworkNamespace(chart(), 'Net', props), 'NetworkNamespace', message);
  });
});

describe('a network that was made elsewhere', () => {
  const kinds = {
    LinuxBridgeNetwork: net.LinuxBridgeNetwork,
    MacvlanNetwork: net.MacvlanNetwork,
    MacvtapNetwork: net.MacvtapNetwork,
    OvnLayer2Network: net.OvnLayer2Network,
    OvnLocalnetNetwork: net.OvnLocalnetNetwork,
    OvsBridgeNetwork: net.OvsBridgeNetwork,
    SriovNetwork: net.SriovNetwork,
  };

  it.each(Object.entries(kinds))('%s is refused without a name, or with one that is none', (name, kind) => {
    for (const [networkName, shown] of [['', '""'], ['Vlan25', '"Vlan25"'], ['vms/vlan25', '"vms/vlan25"'], [undefined, 'undefined']] as const) {
      expect(refusalOf(() => kind.named({ networkName: untyped(networkName) }))).toMatch(`${name}.named: networkName is ${shown}; allowed: a Kubernetes name`);
    }
    expect(refusalOf(() => kind.named({ networkName: 'a', networkNamespace: 'a/b' }))).toMatch(`${name}.named: networkNamespace is "a/b"; allowed: a DNS label`);
    expect(refusalOf(() => kind.named(untyped(undefined)))).toMatch(new RegExp(`^${name}\\.named: .*undefined; allowed: `));
  });

  it('has an MTU in range', () => {
    expect(refusalOf(() => net.SriovNetwork.named({ networkName: 'a', guestMtu: 67 }))).toBe(`SriovNetwork.named: guestMtu is 67; allowed: ${MTU}`);
  });
});
