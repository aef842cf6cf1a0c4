import { App, Chart, Duration } from 'cdk8s';
import { refusalOf, untyped } from './refusal-of';
import * as net from '../../src';

const INTERFACE = 'an interface name of 1 to 15 bytes without "/", ":" or white space';
const ADDRESS = 'an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length';
const MAC = 'a unicast MAC of six octets, such as "52:54:00:12:34:56"';
const NAME = 'a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends';
const LABEL = 'a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends';
const QUALIFIED = '[domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends';

const chart = () => new Chart(new App(), 'chart');
const range = { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:ff:ff:ff' };

describe('a ClusterNetworkAddons', () => {
  const hours = (caRotate: number, caOverlap: number, certRotate: number, certOverlap: number): net.ClusterNetworkAddonsProps => ({
    selfSignConfiguration: {
      caRotateInterval: Duration.hours(caRotate),
      caOverlapInterval: Duration.hours(caOverlap),
      certRotateInterval: Duration.hours(certRotate),
      certOverlapInterval: Duration.hours(certOverlap),
    },
  });

  it.each<[string, net.ClusterNetworkAddonsProps, string]>([
    ['another name', { metadata: { name: 'addons' } }, 'metadata.name is "addons", but the operator reads only the object called "cluster"; leave metadata.name out'],
    ['a namespace', { metadata: { namespace: 'vms' } }, 'metadata.namespace is "vms"; allowed: none: a NetworkAddonsConfig belongs to the whole cluster'],
    ['dynamic networks without Multus', { multusDynamicNetworks: true }, 'multusDynamicNetworks needs multus; give multus: true, or leave multusDynamicNetworks out'],
    ['a socket without dynamic networks', { multus: true, criSocket: net.CriSocket.K3S }, 'criSocket needs multusDynamicNetworks; give multusDynamicNetworks: true, or leave criSocket out'],
    ['a socket that is none', { multus: true, multusDynamicNetworks: true, criSocket: untyped('/run/docker.sock') },
      'criSocket is "/run/docker.sock"; allowed: /run/crio/crio.sock, /run/containerd/containerd.sock, /run/k3s/containerd/containerd.sock'],
    ['a macvtap configuration without macvtap', { macvtapDevicePluginConfig: 'nics' }, 'macvtapDevicePluginConfig needs macvtap; give macvtap: true, or leave macvtapDevicePluginConfig out'],
    ['a macvtap configuration with capitals', { macvtap: true, macvtapDevicePluginConfig: 'Nics' }, `macvtapDevicePluginConfig is "Nics"; allowed: ${NAME}`],
    ['a domain without DNS', { kubeSecondaryDnsDomain: 'example.com' }, 'kubeSecondaryDnsDomain needs kubeSecondaryDns; give kubeSecondaryDns: true, or leave kubeSecondaryDnsDomain out'],
    ['a domain with a space', { kubeSecondaryDns: true, kubeSecondaryDnsDomain: 'example com' }, `kubeSecondaryDnsDomain is "example com"; allowed: ${NAME}`],
    ['a name server without DNS', { kubeSecondaryDnsNameServerIp: '10.0.0.1' },
      'kubeSecondaryDnsNameServerIp needs kubeSecondaryDns; give kubeSecondaryDns: true, or leave kubeSecondaryDnsNameServerIp out'],
    ['a name server that is a name', { kubeSecondaryDns: true, kubeSecondaryDnsNameServerIp: 'dns' }, `kubeSecondaryDnsNameServerIp is "dns"; allowed: ${ADDRESS}`],
    ['a namespace of the default network without its controller', { defaultNetworkNadNamespace: 'ovn' },
      'defaultNetworkNadNamespace needs kubevirtIpamController; give kubevirtIpamController: true, or leave defaultNetworkNadNamespace out'],
    ['a namespace with a dot', { kubevirtIpamController: true, defaultNetworkNadNamespace: 'a.b' }, `defaultNetworkNadNamespace is "a.b"; allowed: ${LABEL}`],
    ['a range of a pool that is off', { kubeMacPool: false, kubeMacPoolRange: range }, 'kubeMacPoolRange needs kubeMacPool, which is false; leave one out'],
    ['an image pull policy that is none', { imagePullPolicy: untyped('always') }, 'imagePullPolicy is "always"; allowed: Always, IfNotPresent, Never'],
    ['an authority shorter than its overlap', hours(10, 11, 9, 1), 'selfSignConfiguration.caRotateInterval is shorter than caOverlapInterval; lengthen caRotateInterval, or shorten caOverlapInterval'],
    ['an authority shorter than a certificate', hours(10, 1, 11, 1),
      'selfSignConfiguration.caRotateInterval is shorter than certRotateInterval; lengthen caRotateInterval, or shorten certRotateInterval'],
    ['a certificate shorter than its overlap', hours(10, 1, 5, 6),
      'selfSignConfiguration.certRotateInterval is shorter than certOverlapInterval; lengthen certRotateInterval, or shorten certOverlapInterval'],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(() => new net.ClusterNetworkAddons(chart(), 'Cluster', props))).toBe(`chart/Cluster (ClusterNetworkAddons): ${message}`);
  });
});

describe('a range of MACs', () => {
  it.each<[string, Partial<net.MacPoolRange>, string]>([
    ['a multicast start', { rangeStart: '01:00:00:00:00:00' }, `rangeStart is "01:00:00:00:00:00"; allowed: ${MAC}; its first octet is odd, which makes it a multicast address`],
    ['a start of zeros', { rangeStart: '00:00:00:00:00:00' }, `rangeStart is "00:00:00:00:00:00"; allowed: ${MAC}; not all zeros`],
    ['an end of five octets', { rangeEnd: '02:00:00:ff:ff' }, `rangeEnd is "02:00:00:ff:ff"; allowed: ${MAC}`],
    ['no end', { rangeEnd: undefined }, `rangeEnd is undefined; allowed: ${MAC}`],
    ['an end before its start', { rangeEnd: '02:00:00:00:00:00', rangeStart: '02:00:00:00:00:01' }, 'rangeEnd is "02:00:00:00:00:00"; allowed: a MAC behind rangeStart 02:00:00:00:00:01'],
    ['an end that is its start', { rangeEnd: range.rangeStart }, 'rangeEnd is "02:00:00:00:00:00"; allowed: a MAC behind rangeStart 02:00:00:00:00:00'],
  ])('is refused with %s, wherever it is given', (_what, part, message) => {
    const kubeMacPoolRange: net.MacPoolRange = { ...range, ...part };
    const texts = [
      refusalOf(() => new net.ClusterNetworkAddons(chart(), 'Cluster', { kubeMacPoolRange })),
      refusalOf(() => new net.KubeVirtNetworkConfiguration(chart(), 'Cluster', { target: net.KubeVirtTarget.hyperConverged(), kubeMacPoolRange })),
    ];
    expect(texts[0]).toMatch('chart/Cluster (ClusterNetworkAddons): kubeMacPoolRange.');
    expect(texts[1]).toMatch('chart/Cluster (KubeVirtNetworkConfiguration): kubeMacPoolRange.');
    for (const text of texts) expect(text).toMatch(message);
  });
});

describe('a KubeVirtNetworkConfiguration', () => {
  const target = net.KubeVirtTarget.hyperConverged();

  it.each<[string, net.KubeVirtNetworkConfigurationProps, string]>([
    ['a plugin twice', { bindings: [net.BindingPlugin.macvtap(), net.BindingPlugin.macvtap()] },
      'bindings is ["macvtap","macvtap"]; allowed: each plugin once; "macvtap" stands there twice'],
    ['a name', { metadata: { name: 'kubevirt' } }, 'metadata.name is the target\'s; leave metadata.name out, or give it to target'],
    ['a namespace', { metadata: { namespace: 'kubevirt' } }, 'metadata.namespace is the target\'s; leave metadata.namespace out, or give it to target'],
    ['a default interface that is none', { defaultInterface: untyped('slirp') }, 'defaultInterface is "slirp"; allowed: bridge, masquerade'],
    ['a pool of MACs for KubeVirt', { kubeMacPoolRange: range },
      'kubeMacPoolRange is a setting of HyperConverged, but the target is KubeVirt; leave kubeMacPoolRange out, or change target'],
    ['a name server for KubeVirt', { kubeSecondaryDnsNameServerIp: '10.0.0.1' },
      'kubeSecondaryDnsNameServerIp is a setting of HyperConverged, but the target is KubeVirt; leave kubeSecondaryDnsNameServerIp out, or change target'],
    ['a default interface for HyperConverged', { target, defaultInterface: net.DefaultInterface.BRIDGE },
      'defaultInterface is a setting of KubeVirt, but the target is HyperConverged; leave defaultInterface out, or change target'],
    ['a permission for HyperConverged', { target, permitBridgeInterfaceOnPodNetwork: false },
      'permitBridgeInterfaceOnPodNetwork is a setting of KubeVirt, but the target is HyperConverged; leave permitBridgeInterfaceOnPodNetwork out, or change target'],
    ['a name server that is a name', { target, kubeSecondaryDnsNameServerIp: 'dns' }, `kubeSecondaryDnsNameServerIp is "dns"; allowed: ${ADDRESS}`],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(() => new net.KubeVirtNetworkConfiguration(chart(), 'Cluster', props))).toBe(`chart/Cluster (KubeVirtNetworkConfiguration): ${message}`);
  });
});

describe('KubeVirtTarget', () => {
  it.each<[string, () => unknown, string]>([
    ['a name with capitals', () => net.KubeVirtTarget.kubeVirt('KubeVirt'), `kubeVirt: name is "KubeVirt"; allowed: ${NAME}`],
    ['a namespace with a dot', () => net.KubeVirtTarget.kubeVirt('kubevirt', 'a.b'), `kubeVirt: namespaceName is "a.b"; allowed: ${LABEL}`],
    ['an empty namespace', () => net.KubeVirtTarget.hyperConverged(''), `hyperConverged: namespaceName is ""; allowed: ${LABEL}`],
  ])('refuses %s', (_what, make, message) => {
    expect(refusalOf(make)).toBe(`KubeVirtTarget.${message}`);
  });
});

describe('BindingPlugin.of', () => {
  const PLUGIN = 'letters, digits, "-", "_" and ".", a letter or digit at both ends';

  it.each<[string, () => unknown, string]>([
    ['an empty name', () => net.BindingPlugin.of('', {}), `pluginName is ""; allowed: ${PLUGIN}`],
    ['a name with a slash', () => net.BindingPlugin.of('a/b', {}), `pluginName is "a/b"; allowed: ${PLUGIN}`],
    ['no name', () => net.BindingPlugin.of(untyped(undefined), {}), `pluginName is undefined; allowed: ${PLUGIN}`],
    ['a network with capitals', () => net.BindingPlugin.of('a', { networkAttachmentDefinition: 'vms/Net' }), `networkAttachmentDefinition is "Net"; allowed: ${NAME}`],
    ['a migration that is none', () => net.BindingPlugin.of('a', { migration: untyped('live') }), 'migration is "live"; allowed: plain, link-refresh'],
    ['a domain attachment that is none', () => net.BindingPlugin.of('a', { domainAttachmentType: untyped('vhost') }), 'domainAttachmentType is "vhost"; allowed: tap, managedTap'],
  ])('refuses %s', (_what, make, message) => {
    expect(refusalOf(make)).toBe(`BindingPlugin.of: ${message}`);
  });

  it('refuses a network of more than namespace and name', () => {
    expect(refusalOf(() => net.BindingPlugin.of('a', { networkAttachmentDefinition: 'a/b/c' }))).toMatch(/^BindingPlugin\.of: networkAttachmentDefinition is "a\/b\/c"; allowed: /);
  });
});

describe('a MacvtapDevicePluginConfig', () => {
  const make = (device: Partial<net.MacvtapLowerDevice>) => () => new net.MacvtapDevicePluginConfig(chart(), 'Cluster', { devices: [{ name: 'fast', lowerDevice: 'eth1', ...device }] });

  it.each<[string, Partial<net.MacvtapLowerDevice>, string]>([
    ['a name with a slash', { name: 'a/b' }, `devices.name is "macvtap.network.kubevirt.io/a/b"; allowed: ${QUALIFIED}`],
    ['a name whose host interfaces would be over 15 bytes', { name: 'fast-uplink' },
      `the host interface that devices.name makes is "fast-uplinkMvp99"; allowed: ${INTERFACE}; this one has 16`],
    ['a capacity that makes them so', { name: 'fast-links', capacity: 101 },
      `the host interface that devices.name makes is "fast-linksMvp100"; allowed: ${INTERFACE}; this one has 16`],
    ['no capacity', { capacity: 0 }, 'devices.capacity is 0; allowed: a whole number from 1 to 65535'],
    ['a NIC with a colon', { lowerDevice: 'eth1:0' }, `devices.lowerDevice is "eth1:0"; allowed: ${INTERFACE}`],
    ['passthru, which the plugin does not know', { mode: untyped('passthru') }, 'devices.mode is "passthru"; allowed: bridge, vepa, private'],
  ])('refuses %s', (_what, device, message) => {
    expect(refusalOf(make(device))).toBe(`chart/Cluster (MacvtapDevicePluginConfig): ${message}`);
  });

  it('takes a name of ten characters at capacity 100', () => {
    expect(make({ name: 'fast-links' })).not.toThrow();
  });

  it('refuses a name that stands there twice', () => {
    const devices = [{ name: 'fast', lowerDevice: 'eth1' }, { name: 'fast', lowerDevice: 'eth2' }];
    expect(refusalOf(() => new net.MacvtapDevicePluginConfig(chart(), 'Cluster', { devices }))).toBe(
      'chart/Cluster (MacvtapDevicePluginConfig): devices.name is "fast"; allowed: each name once: the plugin keeps the last',
    );
  });
});
