import { App, Chart, Duration, Size, Testing } from 'cdk8s';
import { Protocol } from 'cdk8s-plus-28';
import { refusalOf, untyped } from './refusal-of';
import * as net from '../../src';

const ADDRESS = 'an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length';
const WITH_PREFIX = 'an address with its prefix length, such as "10.0.0.5/24" or "fd00::5/64", without leading zeros';
const NETWORK = 'a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros';
const MAC = 'a unicast MAC of six octets, such as "52:54:00:12:34:56"';
const NAME = 'a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends';

const bootDisk = net.BootDisk.containerImage('quay.io/containerdisks/fedora:43');
const vlan25 = net.LinuxBridgeNetwork.named({ networkName: 'vlan25' });
const vlan26 = net.LinuxBridgeNetwork.named({ networkName: 'vlan26' });

const machine = (props: Partial<net.NetworkedVirtualMachineProps> = {}) => new net.NetworkedVirtualMachine(new Chart(new App(), 'chart', { namespace: 'vms' }), 'Vm', { bootDisk, ...props });
const attached = (options: net.InterfaceOptions) => () => machine().attach(vlan25, options);

describe('a NetworkedVirtualMachine', () => {
  it.each<[string, Partial<net.NetworkedVirtualMachineProps>, string]>([
    ['memory beside an instancetype', { instancetype: net.VmTemplateReference.cluster('u1.medium'), memory: Size.gibibytes(4) },
      'memory is the instancetype\'s business; leave memory or instancetype out'],
    ['processors beside an instancetype', { instancetype: net.VmTemplateReference.cluster('u1.medium'), cpu: { cores: 2 } },
      'cpu is the instancetype\'s business; leave cpu or instancetype out'],
    ['no cores', { cpu: { cores: 0 } }, 'cpu.cores is 0; allowed: a whole number from 1 to 2147483647'],
    ['half a socket', { cpu: { sockets: 0.5 } }, 'cpu.sockets is 0.5; allowed: a whole number from 1 to 2147483647'],
    ['threads as text', { cpu: { threads: untyped('2') } }, 'cpu.threads is "2"; allowed: a whole number from 1 to 2147483647'],
    ['a processor of its own for the emulator only', { cpu: { isolateEmulatorThread: true } }, 'cpu.isolateEmulatorThread needs cpu.dedicatedPlacement; give both or neither'],
    ['a host name with a dot', { hostname: 'web.example.com' },
      'hostname is "web.example.com"; allowed: a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends'],
    ['a subdomain with capitals', { subdomain: 'Web' }, `subdomain is "Web"; allowed: ${NAME}`],
    ['a run strategy that is none', { runStrategy: untyped('always') }, 'runStrategy is "always"; allowed: Always, RerunOnFailure, Manual, Once, Halted'],
    ['an eviction strategy that is none', { evictionStrategy: untyped('migrate') },
      'evictionStrategy is "migrate"; allowed: LiveMigrate, LiveMigrateIfPossible, None, External'],
    ['a name with capitals', { metadata: { name: 'Web' } }, `metadata.name is "Web"; allowed: ${NAME}`],
    ['a masquerade network with host bits', { primaryNetwork: net.PrimaryNetwork.pod({ vmNetworkCidr: '10.0.2.1/24' }) },
      `vmNetworkCidr is "10.0.2.1/24"; allowed: ${NETWORK}; this one has host bits, its network is 10.0.2.0/24`],
    ['a masquerade network without room for the guest', { primaryNetwork: net.PrimaryNetwork.pod({ vmNetworkCidr: '10.0.2.0/31' }) },
      'vmNetworkCidr is "10.0.2.0/31"; allowed: an IPv4 network of /30 or shorter'],
    ['a masquerade network of the other family', { primaryNetwork: net.PrimaryNetwork.pod({ vmNetworkCidr: 'fd10::/120' }) },
      'vmNetworkCidr is "fd10::/120"; allowed: an IPv4 network of /30 or shorter'],
    ['an IPv6 masquerade network of the other family', { primaryNetwork: net.PrimaryNetwork.pod({ vmIpv6NetworkCidr: '10.0.2.0/24' }) },
      'vmIpv6NetworkCidr is "10.0.2.0/24"; allowed: an IPv6 network of /126 or shorter'],
    ['addresses on an interface whose MAC KubeVirt chooses', { primaryNetwork: net.PrimaryNetwork.userDefined({ addresses: ['10.1.1.5/24'] }) },
      'cloud-init cannot match interface "default", whose MAC KubeVirt chooses; give it a macAddress, or the VM its whole networkData'],
  ])('refuses %s', (_what, props, message) => {
    expect(refusalOf(() => machine(props))).toBe(`chart/Vm (NetworkedVirtualMachine): ${message}`);
  });

  it('says whose labels they are, when the template\'s are wrong', () => {
    expect(refusalOf(() => machine({ templateMetadata: { labels: { app: 'my app' } } }))).toMatch(
      /^chart\/Vm \(NetworkedVirtualMachine\): templateMetadata\.labels "app" is "my app"; allowed: a label value/,
    );
  });

  it('refuses memory that is no whole number of mebibytes when it is given, not when it is synthesized', () => {
    expect(refusalOf(() => machine({ memory: Size.kibibytes(1025) }))).toMatch(/^chart\/Vm \(NetworkedVirtualMachine\): memory\b.*1025 kibibytes/);
    expect(() => Testing.synth(machine({ memory: Size.kibibytes(2048) }).node.scope as Chart)).not.toThrow();
  });

  it('refuses a grace period that is no whole number of seconds when it is given, not when it is synthesized', () => {
    expect(refusalOf(() => machine({ terminationGracePeriod: Duration.millis(1500) }))).toMatch(/^chart\/Vm \(NetworkedVirtualMachine\): terminationGracePeriod\b.*1500 millis/);
  });

  it('refuses a Service for which no port is known', () => {
    expect(refusalOf(() => machine().exposeViaService())).toBe(
      'chart/Vm (NetworkedVirtualMachine): ports is []; allowed: at least one port, in exposeViaService({ ports }) or PrimaryNetwork.pod({ ports })',
    );
  });
});

describe('an interface of a VM', () => {
  it.each<[string, net.InterfaceOptions, string]>([
    ['a name with a dot', { name: 'data.1' }, 'name is "data.1"; allowed: letters, digits, "-" and "_"'],
    ['an empty name', { name: '' }, 'name is ""; allowed: letters, digits, "-" and "_"'],
    ['a name that is taken', { name: 'default' }, 'name is "default"; allowed: a name that no other interface of the VM has; give it in the options'],
    ['a model that is none', { model: untyped('e1000f') }, 'model is "e1000f"; allowed: virtio, e1000, e1000e, igb, ne2k_pci, pcnet, rtl8139'],
    ['a MAC of five octets', { macAddress: '52:54:00:12:34' }, `macAddress is "52:54:00:12:34"; allowed: ${MAC}`],
    ['a multicast MAC', { macAddress: '01:00:5e:00:00:01' },
      `macAddress is "01:00:5e:00:00:01"; allowed: ${MAC}; its first octet is odd, which makes it a multicast address`],
    ['a MAC of zeros', { macAddress: '00:00:00:00:00:00' }, `macAddress is "00:00:00:00:00:00"; allowed: ${MAC}; not all zeros`],
    ['an address without prefix length', { addresses: ['10.200.0.1'] }, `addresses is "10.200.0.1"; allowed: ${WITH_PREFIX}`],
    ['an address with leading zeros', { addresses: ['10.200.000.001/24'] }, `addresses is "10.200.000.001/24"; allowed: ${WITH_PREFIX}`],
    ['an IPv6 gateway for IPv4', { gateway: 'fd00::1' }, 'gateway is "fd00::1"; allowed: an IPv4 address'],
    ['an IPv4 gateway for IPv6', { gateway6: '10.200.0.254' }, 'gateway6 is "10.200.0.254"; allowed: an IPv6 address'],
    ['a gateway with prefix length', { gateway: '10.200.0.254/24' }, `gateway is "10.200.0.254/24"; allowed: ${ADDRESS}`],
    ['a route with host bits', { routes: [{ destination: '10.20.0.1/16', gateway: '10.200.0.254' }] },
      `routes.destination is "10.20.0.1/16"; allowed: ${NETWORK}; this one has host bits, its network is 10.20.0.0/16`],
    ['a route by a name', { routes: [{ destination: '10.20.0.0/16', gateway: 'router' }] }, `routes.gateway is "router"; allowed: ${ADDRESS}`],
    ['a name server that is a name', { nameservers: ['dns'] }, `nameservers is "dns"; allowed: ${ADDRESS}`],
    ['place 0 in the boot order', { bootOrder: 0 }, 'bootOrder is 0; allowed: a whole number from 1 to 2147483647'],
    ['a PCI address without domain', { pciAddress: '81:00.1' }, 'pciAddress is "81:00.1"; allowed: a PCI address, such as "0000:81:00.1"'],
    ['a PCI function over 7', { pciAddress: '0000:81:00.8' }, 'pciAddress is "0000:81:00.8"; allowed: a PCI address, such as "0000:81:00.1"'],
    ['ACPI index 0', { acpiIndex: 0 }, 'acpiIndex is 0; allowed: a whole number from 1 to 16383'],
    ['ACPI index 16384', { acpiIndex: 16384 }, 'acpiIndex is 16384; allowed: a whole number from 1 to 16383'],
    ['a link state that is none', { linkState: untyped('off') }, 'linkState is "off"; allowed: up, down'],
    ['an IPv6 time server', { dhcpOptions: { ntpServers: ['fd00::1'] } }, 'dhcpOptions.ntpServers is "fd00::1"; allowed: IPv4 addresses'],
    ['a time server that is a name', { dhcpOptions: { ntpServers: ['ntp'] } }, `dhcpOptions.ntpServers is "ntp"; allowed: ${ADDRESS}`],
    ['a DHCP option under 224', { dhcpOptions: { privateOptions: [{ option: 223, value: 'a' }] } },
      'dhcpOptions.privateOptions.option is 223; allowed: a whole number from 224 to 254'],
    ['a DHCP option over 254', { dhcpOptions: { privateOptions: [{ option: 255, value: 'a' }] } },
      'dhcpOptions.privateOptions.option is 255; allowed: a whole number from 224 to 254'],
    ['a DHCP option twice', { dhcpOptions: { privateOptions: [{ option: 240, value: 'a' }, { option: 240, value: 'b' }] } },
      'dhcpOptions.privateOptions.option is 240; allowed: each option once'],
    ['a DHCP option without number', { dhcpOptions: { privateOptions: [untyped({ value: 'a' })] } },
      'dhcpOptions.privateOptions.option is undefined; allowed: a whole number from 224 to 254'],
  ])('refuses %s, and says that it is the VM\'s', (_what, options, message) => {
    const text = refusalOf(attached(options));
    expect(text).toMatch('chart/Vm (NetworkedVirtualMachine): ');
    expect(text).toMatch(message);
  });

  it('is called by name in what is wrong with it, since a VM has several', () => {
    expect(refusalOf(attached({ name: 'data', acpiIndex: 0 }))).toMatch(/"data"/);
  });

  it.each<[string, Partial<net.VmPort>, string]>([
    ['port 0', { port: 0 }, 'ports.port is 0; allowed: a whole number from 1 to 65535'],
    ['port 65536', { port: 65536 }, 'ports.port is 65536; allowed: a whole number from 1 to 65535'],
    ['no port', { port: undefined }, 'ports.port is undefined; allowed: a whole number from 1 to 65535'],
    ['a name with capitals', { name: 'HTTP' }, 'ports.name is "HTTP"; allowed: 1 to 15 lower-case letters, digits and single "-", at least one letter'],
    ['a name of digits', { name: '80' }, 'ports.name is "80"; allowed: 1 to 15 lower-case letters, digits and single "-", at least one letter'],
    ['a name of 16 characters', { name: 'a-very-long-name' }, 'ports.name is "a-very-long-name"; allowed: 1 to 15 lower-case letters, digits and single "-", at least one letter'],
    ['a name with two dashes', { name: 'a--b' }, 'ports.name is "a--b"; allowed: 1 to 15 lower-case letters, digits and single "-", at least one letter'],
    ['SCTP', { protocol: Protocol.SCTP }, 'ports.protocol is "SCTP"; allowed: TCP, UDP'],
    ['a protocol in small letters', { protocol: untyped('tcp') }, 'ports.protocol is "tcp"; allowed: TCP, UDP'],
  ])('refuses %s among its ports', (_what, port, message) => {
    const text = refusalOf(() => machine({ primaryNetwork: net.PrimaryNetwork.pod({ ports: [{ port: 80, ...port }] }) }));
    expect(text).toMatch('chart/Vm (NetworkedVirtualMachine): ');
    expect(text).toMatch(message);
  });

  it('refuses two ports of one name', () => {
    const ports = [{ name: 'web', port: 80 }, { name: 'web', port: 8080 }];
    expect(refusalOf(() => machine({ primaryNetwork: net.PrimaryNetwork.pod({ ports }) }))).toMatch('ports.name is "web"; allowed: each name once');
  });
});

describe('several interfaces of a VM', () => {
  it('refuse one network twice, unless the second has a name of its own', () => {
    const vm = machine();
    vm.attach(vlan25);
    expect(refusalOf(() => vm.attach(vlan25))).toBe(
      'chart/Vm (NetworkedVirtualMachine): name is "vlan25"; allowed: a name that no other interface of the VM has; give it in the options',
    );
    expect(vm.attach(vlan25, { name: 'second' }).name).toBe('second');
  });

  it('refuse one place in the boot order twice, over disks and interfaces', () => {
    const ALLOWED = 'a place that no other interface or disk has';
    const vm = machine({ bootDisk: net.BootDisk.dataVolume('root', { bootOrder: 1 }) });
    expect(refusalOf(() => vm.attach(vlan25, { bootOrder: 1 }))).toMatch(`bootOrder is 1; allowed: ${ALLOWED}`);
    vm.attach(vlan25, { bootOrder: 2 });
    expect(refusalOf(() => vm.attach(vlan26, { bootOrder: 2 }))).toMatch(`bootOrder is 2; allowed: ${ALLOWED}`);
  });

  it('refuse a second default route of a family', () => {
    const vm = machine();
    vm.attach(vlan25, { gateway: '10.200.0.254', gateway6: 'fd00::1' });
    expect(refusalOf(() => vm.attach(vlan26, { gateway: '10.201.0.254' }))).toBe(
      'chart/Vm (NetworkedVirtualMachine): interfaces "vlan25" and "vlan26" both have a gateway, but a guest has one default route; leave gateway out of one, or give it routes',
    );
    expect(refusalOf(() => vm.attach(vlan26, { gateway6: 'fd01::1' }))).toMatch('interfaces "vlan25" and "vlan26" both have a gateway6');
  });

  it('are as they were after one was refused', () => {
    const vm = machine();
    vm.attach(vlan25, { gateway: '10.200.0.254' });
    const before = JSON.stringify(Testing.synth(vm.node.scope as Chart));
    expect(() => vm.attach(vlan26, { gateway: '10.201.0.254' })).toThrow();
    expect(() => vm.attach(vlan26, { macAddress: 'none' })).toThrow();
    expect(() => vm.attach(vlan25)).toThrow();
    expect(JSON.stringify(Testing.synth(vm.node.scope as Chart))).toBe(before);
  });
});

describe('BootDisk', () => {
  it.each<[string, () => unknown, string]>([
    ['an empty image', () => net.BootDisk.containerImage(''), 'BootDisk.containerImage: image is ""; allowed: an image, such as "quay.io/containerdisks/fedora:43"'],
    ['an image with a space', () => net.BootDisk.containerImage('fedora 43'),
      'BootDisk.containerImage: image is "fedora 43"; allowed: an image, such as "quay.io/containerdisks/fedora:43"'],
    ['no image', () => net.BootDisk.containerImage(untyped(undefined)),
      'BootDisk.containerImage: image is undefined; allowed: an image, such as "quay.io/containerdisks/fedora:43"'],
    ['a DataVolume with capitals', () => net.BootDisk.dataVolume('Root'), `BootDisk.dataVolume: name is "Root"; allowed: ${NAME}`],
    ['a bus that is none', () => net.BootDisk.dataVolume('root', { bus: untyped('ide') }), 'BootDisk: bus is "ide"; allowed: virtio, sata, scsi'],
    ['place 0 in the boot order', () => net.BootDisk.dataVolume('root', { bootOrder: 0 }), 'BootDisk: bootOrder is 0; allowed: a whole number from 1 to 2147483647'],
  ])('refuses %s', (_what, make, message) => {
    expect(refusalOf(make)).toBe(message);
  });
});

describe('VmTemplateReference', () => {
  it.each([['', '""'], ['U1.Medium', '"U1.Medium"'], [undefined, 'undefined']])('refuses the name %j', (name, shown) => {
    expect(refusalOf(() => net.VmTemplateReference.cluster(untyped(name)))).toBe(`VmTemplateReference.cluster: name is ${shown}; allowed: ${NAME}`);
    expect(refusalOf(() => net.VmTemplateReference.namespaced(untyped(name)))).toBe(`VmTemplateReference.namespaced: name is ${shown}; allowed: ${NAME}`);
  });
});
