import { parse } from 'yaml';
import { machine } from './machine';
import { templateOf } from './template-of';
import { Binding, InterfaceOptions, LinuxBridgeNetwork, NetworkedVirtualMachine, NetworkedVirtualMachineProps, PrimaryNetwork } from '../../src';

const lan = LinuxBridgeNetwork.named({ networkName: 'lan', guestMtu: 9000 });
const wan = LinuxBridgeNetwork.named({ networkName: 'wan' });
const none = PrimaryNetwork.none();

function textOf(vm: NetworkedVirtualMachine): string | undefined {
  const volume = templateOf(vm).volumes.find(({ name }: { name: string }) => name === 'cloudinitdisk');
  return volume?.cloudInitNoCloud.networkData;
}

function on(options: InterfaceOptions, props: Partial<NetworkedVirtualMachineProps> = { primaryNetwork: none }): NetworkedVirtualMachine {
  const vm = machine(props);
  vm.attach(lan, options);
  return vm;
}

function ethernetsOf(vm: NetworkedVirtualMachine) {
  return parse(textOf(vm) ?? 'ethernets: {}').ethernets;
}

test('the text of two interfaces is this one: matched by quoted MACs, every string quoted', () => {
  const vm = on({
    macAddress: '52:54:00:12:34:56',
    addresses: ['10.200.0.1/24', 'fd00:200::1/64'],
    gateway: '10.200.0.254',
    gateway6: 'fd00:200::fe',
    routes: [{ destination: '10.9.0.0/16', gateway: '10.200.0.253' }],
    nameservers: ['10.200.0.53'],
    searchDomains: ['data.example.com'],
    dhcp6: true,
  }, { primaryNetwork: PrimaryNetwork.pod({ macAddress: '02:00:00:00:00:01', dhcp4: false, addresses: ['10.0.2.2/24'] }) });
  expect(textOf(vm)).toBe(`version: 2
ethernets:
  default:
    match:
      macaddress: "02:00:00:00:00:01"
    dhcp4: false
    addresses:
    - "10.0.2.2/24"
  lan:
    match:
      macaddress: "52:54:00:12:34:56"
    mtu: 9000
    dhcp4: false
    dhcp6: true
    addresses:
    - "10.200.0.1/24"
    - "fd00:200::1/64"
    routes:
    - to: "0.0.0.0/0"
      via: "10.200.0.254"
    - to: "::/0"
      via: "fd00:200::fe"
    - to: "10.9.0.0/16"
      via: "10.200.0.253"
    nameservers:
      addresses:
      - "10.200.0.53"
      search:
      - "data.example.com"
`);
});

test('nothing is generated while nothing is said to the guest', () => {
  expect(textOf(machine())).toBeUndefined();
  expect(textOf(on({}))).toBeUndefined();
  expect(textOf(machine({ userData: '#cloud-config\n' }))).toBeUndefined();
});

test('it is generated as soon as an interface says something to the guest', () => {
  const said: readonly InterfaceOptions[] = [
    { addresses: ['10.0.0.5/24'] }, { gateway: '10.0.0.1' }, { gateway6: 'fd00::1' }, { routes: [] }, { nameservers: ['10.0.0.53'] },
    { searchDomains: ['example.com'] }, { dhcp4: true }, { dhcp6: true },
  ];
  for (const options of said) expect(textOf(on(options))).toBeDefined();
  expect(textOf(machine({ primaryNetwork: PrimaryNetwork.pod({ dhcp6: true }) }))).toBeDefined();
});

test('user data and an attached network make it too, since cloud-init then leaves further interfaces down', () => {
  expect(Object.keys(ethernetsOf(on({}, { userData: '#cloud-config\n' })))).toEqual(['default', 'lan']);
});

test('every interface is in it as soon as one is, in the order of attachment', () => {
  const vm = machine();
  vm.attach(wan);
  vm.attach(lan, { addresses: ['10.0.0.5/24'] });
  expect(Object.keys(ethernetsOf(vm))).toEqual(['default', 'wan', 'lan']);
});

test('the MTU is the network\'s, and absent where it is not known', () => {
  const vm = on({ addresses: ['10.0.0.5/24'] });
  vm.attach(wan);
  expect(ethernetsOf(vm)).toMatchObject({ lan: { mtu: 9000 } });
  expect(ethernetsOf(vm).wan).not.toHaveProperty('mtu');
});

test('DHCP is asked unless there is a static IPv4 address, or the user says', () => {
  expect(ethernetsOf(on({ addresses: ['10.0.0.5/24'] })).lan.dhcp4).toBe(false);
  expect(ethernetsOf(on({ addresses: ['fd00::5/64'] })).lan.dhcp4).toBe(true);
  expect(ethernetsOf(on({ addresses: ['10.0.0.5/24'], dhcp4: true })).lan.dhcp4).toBe(true);
  expect(ethernetsOf(on({ dhcp4: false })).lan.dhcp4).toBe(false);
});

test('of several interfaces under DHCP the first keeps the default route', () => {
  const vm = machine();
  vm.attach(lan, { nameservers: ['10.0.0.53'] });
  vm.attach(wan);
  const { default: first, lan: second, wan: third } = ethernetsOf(vm);
  expect(first).not.toHaveProperty('dhcp4-overrides');
  expect(second['dhcp4-overrides']).toEqual({ 'route-metric': 200 });
  expect(third['dhcp4-overrides']).toEqual({ 'route-metric': 300 });
});

test('an interface with a static default route comes before those under DHCP', () => {
  const vm = machine();
  vm.attach(lan, { addresses: ['10.0.0.5/24'], gateway: '10.0.0.1' });
  expect(ethernetsOf(vm).default['dhcp4-overrides']).toEqual({ 'route-metric': expect.any(Number) });
});

test('a guest has one static default route of each family', () => {
  const vm = on({ addresses: ['10.0.0.5/24', 'fd00::5/64'], gateway: '10.0.0.1', gateway6: 'fd00::1' });
  expect(() => vm.attach(wan, { gateway: '10.1.0.1' })).toThrow('interfaces "lan" and "wan" both have a gateway, but a guest has one default route');
  expect(() => vm.attach(wan, { gateway6: 'fd01::1' })).toThrow('both have a gateway6');
  const mixed = on({ gateway: '10.0.0.1' });
  expect(() => mixed.attach(wan, { gateway6: 'fd01::1' })).not.toThrow();
});

test('a refused interface leaves no trace', () => {
  const vm = on({ gateway: '10.0.0.1' });
  const before = JSON.stringify(vm.apiObject.toJson());
  expect(() => vm.attach(wan, { gateway: '10.1.0.1' })).toThrow();
  expect(JSON.stringify(vm.apiObject.toJson())).toBe(before);
});

test('an interface whose MAC KubeVirt chooses cannot be matched, which is said', () => {
  const bridged = { primaryNetwork: PrimaryNetwork.pod({ binding: Binding.bridge() }) };
  expect(() => on({ addresses: ['10.0.0.5/24'] }, bridged)).toThrow('cloud-init cannot match interface "default", whose MAC KubeVirt chooses');
  expect(textOf(on({}, bridged))).toBeUndefined();
});

test('the user\'s own network data takes the place of all that', () => {
  const vm = on({ addresses: ['10.0.0.5/24'] }, { networkData: 'version: 2\n' });
  expect(textOf(vm)).toBe('version: 2\n');
});

test('addresses and routes that are none are refused', () => {
  expect(() => on({ addresses: ['10.0.0.5'] })).toThrow('addresses is "10.0.0.5"');
  expect(() => on({ gateway: 'fd00::1' })).toThrow('gateway is "fd00::1"; allowed: an IPv4 address');
  expect(() => on({ gateway6: '10.0.0.1' })).toThrow('gateway6 is "10.0.0.1"; allowed: an IPv6 address');
  expect(() => on({ routes: [{ destination: '10.9.0.1/16', gateway: '10.0.0.1' }] })).toThrow('its network is 10.9.0.0/16');
  expect(() => on({ nameservers: ['dns.example.com'] })).toThrow('nameservers is "dns.example.com"');
});
