import { GuestInterface, StatedGuest } from '../../src/topology/guest';
import { read } from '../../src/topology/read';

const NICS = [{ name: 'lan', bridge: {}, macAddress: '02:00:00:00:00:0b' }];

function guestOf(volume: object, interfaces: readonly object[] = NICS): StatedGuest {
  const [machine] = read([{
    value: {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'db', namespace: 'vms' },
      spec: { template: { spec: { domain: { devices: { interfaces } }, volumes: [{ name: 'init', ...volume }] } } },
    },
    source: {},
  }]).machines;
  if (machine?.guest.kind !== 'stated') throw new Error('nothing is stated');
  return machine.guest;
}

const noCloud = (networkData: object, interfaces?: readonly object[]) => (
  guestOf({ cloudInitNoCloud: { networkData: JSON.stringify(networkData) } }, interfaces)
);
const version1 = (...config: readonly unknown[]) => noCloud({ version: 1, config });
const version2 = (sections: object, interfaces?: readonly object[]) => noCloud({ version: 2, ...sections }, interfaces);
const openStack = (links: readonly unknown[], networks: readonly unknown[] = []) => (
  guestOf({ cloudInitConfigDrive: { networkData: JSON.stringify({ links, networks }) } })
);

const texts = ({ addresses }: GuestInterface) => addresses.map(({ text }) => text);
const first = ({ interfaces: [entry] }: StatedGuest): GuestInterface => {
  if (entry === undefined) throw new Error('there is no interface');
  return entry;
};
const physical = (more = {}) => ({ type: 'physical', name: 'eth0', ...more });

describe('an interface of version 1', () => {
  it('is found by its MAC, which then gives it its name, or by its name', () => {
    expect(first(version1(physical({ mac_address: '02:00:00:00:00:0B' })))).toMatchObject({ kind: 'ethernet', match: { kind: 'mac', mac: '02:00:00:00:00:0b' }, setName: 'eth0', ownMac: undefined });
    for (const entry of [physical(), physical({ mac_address: null })]) {
      expect(first(version1(entry))).toMatchObject({ match: { kind: 'name', name: 'eth0', isPattern: false }, setName: undefined });
    }
    expect(first(version1(physical({ mac_address: 'none' })))).toMatchObject({ match: { kind: 'other' } });
  });

  it('is a bond, a bridge or a VLAN upon others, with a MAC of its own', () => {
    const { interfaces } = version1(
      { type: 'bond', name: 'bond0', bond_interfaces: ['a', 7], mac_address: '02:00:00:00:00:01', params: { 'bond-mode': 1 } },
      { type: 'bridge', name: 'br0', bridge_interfaces: ['b'], mtu: 1400 }, { type: 'vlan', name: 'v', vlan_link: 'bond0' }, { type: 'vlan', name: 'w' },
    );
    expect(interfaces.map(({ kind, name, match, ownMac, setName, below, mtu }) => (
      [kind, name, match, ownMac?.mac, ownMac?.place.inside, setName, below, mtu]
    ))).toEqual([
      ['bond', 'bond0', undefined, '02:00:00:00:00:01', ['config', 0, 'mac_address'], undefined, ['a'], undefined],
      ['bridge', 'br0', undefined, undefined, undefined, undefined, ['b'], 1400],
      ['vlan', 'v', undefined, undefined, undefined, undefined, ['bond0'], undefined],
      ['vlan', 'w', undefined, undefined, undefined, undefined, [], undefined],
    ]);
    expect(interfaces.map(({ parameters }) => parameters)).toEqual([{ 'bond-mode': 1 }, {}, {}, {}]);
  });

  it('is none without a name, of another type, or of none', () => {
    expect(version1({ type: 'physical' }, { type: 'loopback', name: 'lo' }, { name: 'eth0' }, { type: 'constructor', name: 'x' }, 'eth0')).toMatchObject({ interfaces: [], routes: [] });
  });

  it.each([
    [[{ type: 'dhcp' }], true, false], [[{ type: 'dhcp4' }], true, false], [[{ type: 'dhcp6' }], false, true], [[{ type: 'ipv6_slaac' }], false, true],
    [[{ type: 'ipv6_dhcpv6-stateless' }], false, true], [[{ type: 'ipv6_dhcpv6-stateful' }], false, true], [[{ type: 'static' }, { type: 'dhcp' }, { type: 'dhcp6' }], true, true], [[{ type: 'static' }, 5], false, false],
  ])('with subnets %j asks DHCP for IPv4 %s, for IPv6 %s', (subnets, dhcp4, dhcp6) => {
    expect(first(version1(physical({ subnets })))).toMatchObject({ dhcp4, dhcp6 });
  });

  it.each([
    [{ address: '10.0.0.5/16' }, '10.0.0.5/16'], [{ address: '10.0.0.5' }, '10.0.0.5/24'], [{ address: '10.0.0.5', netmask: '' }, '10.0.0.5/24'], [{ address: '10.0.0.5', netmask: '255.255.254.0' }, '10.0.0.5/23'],
    [{ address: '10.0.0.5', netmask: '255.0.0.0' }, '10.0.0.5/8'], [{ address: '10.0.0.5', netmask: '0.0.0.0' }, '10.0.0.5/0'], [{ address: '10.0.0.5', netmask: '255.255.255.255' }, '10.0.0.5/32'],
    [{ address: '10.0.0.5', netmask: 16 }, '10.0.0.5/16'], [{ address: '10.0.0.5', netmask: '16' }, '10.0.0.5/16'], [{ address: '10.0.0.5', prefix: 20, netmask: '255.0.0.0' }, '10.0.0.5/20'], [{ address: '10.0.0.5/255.255.0.0' }, '10.0.0.5/16'],
    [{ address: 'fd00::5' }, 'fd00::5/64'], [{ address: 'fd00::5', netmask: 'ffff:ffff:ffff::' }, 'fd00::5/48'], [{ address: 'fd00::5', netmask: 'ffff:f000::' }, 'fd00::5/20'], [{ address: 'fd00::5', netmask: '56' }, 'fd00::5/56'],
  ])('with subnet %j has address %s', (subnet, address) => {
    expect(texts(first(version1(physical({ subnets: [{ type: 'static', ...subnet }] }))))).toEqual([address]);
  });

  it('has the addresses, routes and name servers of all its subnets, at their places', () => {
    const entry = first(version1(physical({
      subnets: [
        { type: 'dhcp' }, 7, { address: 5 },
        { address: '10.0.0.5/24', gateway: '10.0.0.1', dns_nameservers: ['9.9.9.9', 8], routes: [{ network: '10.9.0.0', netmask: '255.255.0.0', gateway: '10.0.0.2', metric: 7 }, 5, { gateway: '10.0.0.3' }] },
        { address: 'fd00::5', gateway: 'fd00::1', dns_nameservers: 'fd00::9' },
      ],
    })));
    expect(entry.addresses.map(({ text, place: { inside } }) => [text, inside])).toEqual([['10.0.0.5/24', ['config', 0, 'subnets', 3, 'address']], ['fd00::5/64', ['config', 0, 'subnets', 4, 'address']]]);
    expect(entry.routes.map(({ place: { inside }, ...route }) => [route, inside])).toEqual([
      [{ to: '0.0.0.0/0', via: '10.0.0.1', onLink: false }, ['config', 0, 'subnets', 3, 'gateway']],
      [{ to: '10.9.0.0/16', via: '10.0.0.2', metric: 7, onLink: false }, ['config', 0, 'subnets', 3, 'routes', 0]],
      [{ to: '::/0', via: 'fd00::1', onLink: false }, ['config', 0, 'subnets', 4, 'gateway']],
    ]);
    expect(entry.nameservers).toEqual(['9.9.9.9', 'fd00::9']);
  });
});

describe('a route of version 1', () => {
  const routesOf = (route: object) => version1({ type: 'route', ...route }).routes.map(({ to, via }) => `${to} via ${via ?? '-'}`);

  it.each([
    [{ destination: '10.9.0.0/16', gateway: '10.0.0.1' }, '10.9.0.0/16 via 10.0.0.1'], [{ network: '10.9.0.0', netmask: '255.255.0.0' }, '10.9.0.0/16 via -'], [{ destination: '10.8.0.0/16', network: '10.9.0.0' }, '10.8.0.0/16 via -'],
    [{ destination: 'default', gateway: '10.0.0.1' }, '0.0.0.0/0 via 10.0.0.1'], [{ destination: 'default', gateway: 'fd00::1' }, '::/0 via fd00::1'], [{ destination: 'default' }, '0.0.0.0/0 via -'],
    [{ destination: '::', prefix: 0 }, '::/0 via -'], [{ destination: '10.9.0.0', netmask: 0, prefix: '' }, '10.9.0.0/24 via -'], [{ destination: '10.9.0.0', prefix: 8 }, '10.9.0.0/8 via -'],
  ])('%j is %s', (route, expected) => {
    expect(routesOf(route)).toEqual([expected]);
  });

  it('is none without a destination, and is not what has another type', () => {
    expect(routesOf({ gateway: '10.0.0.1' })).toEqual([]);
    expect(version1({ type: 'nameserver', destination: '10.9.0.0/16' }).routes).toEqual([]);
  });
});

describe('an interface of version 2', () => {
  it('is found by MAC, by name or pattern, or by what nobody can tell from outside', () => {
    const matchOf = (match: unknown) => first(version2({ ethernets: { lan: { match } } })).match;
    expect(matchOf({ macaddress: '02:00:00:00:00:0B', driver: 'virtio' })).toMatchObject({ kind: 'mac', mac: '02:00:00:00:00:0b', isNumber: false });
    expect([matchOf({ macaddress: 'none' }), matchOf({ macaddress: [] }), matchOf({ driver: 'virtio' }), matchOf({ name: 'eth0', driver: 'virtio' }), matchOf({ name: 5 })]).toEqual(Array(5).fill({ kind: 'other' }));
    expect([matchOf({ name: 'eth0' }), matchOf({ name: 'en*' }), matchOf({ name: 'eth?' }), matchOf({ name: 'eth[01]' })].map((match) => match?.kind === 'name' && [match.name, match.isPattern])).toEqual([
      ['eth0', false], ['en*', true], ['eth?', true], ['eth[01]', true],
    ]);
    expect(matchOf(undefined)).toEqual({ kind: 'name', name: 'lan', isPattern: false });
  });

  it('has its own MAC, name servers, and what it stands on', () => {
    const { interfaces, routes } = version2({
      ethernets: { a: { 'macaddress': '02:00:00:00:00:01', 'nameservers': { addresses: ['9.9.9.9', 7] }, 'set-name': 'wan', 'mtu': 1400, 'dhcp6': true } },
      bridges: { br0: { interfaces: ['a', 7], parameters: { stp: true } } },
      vlans: { v: { link: 'br0', id: 5 }, w: {} },
    });
    expect(interfaces.map(({ kind, name, match, below }) => [kind, name, match?.kind, below])).toEqual([['ethernet', 'a', 'name', []], ['bridge', 'br0', undefined, ['a']], ['vlan', 'v', undefined, ['br0']], ['vlan', 'w', undefined, []]]);
    expect(interfaces[0]).toMatchObject({ ownMac: { mac: '02:00:00:00:00:01', isNumber: false, place: { inside: ['ethernets', 'a', 'macaddress'] } }, nameservers: ['9.9.9.9'], setName: 'wan', mtu: 1400, dhcp4: false, dhcp6: true });
    expect(interfaces[1]).toMatchObject({ ownMac: undefined, nameservers: [], parameters: { stp: true } });
    expect(routes).toEqual([]);
  });

  it('has addresses that are texts, with options or without', () => {
    expect(texts(first(version2({ ethernets: { a: { addresses: ['10.0.0.5/24', 7, { '10.0.0.6/24': { label: 'x' } }, {}] } } })))).toEqual(['10.0.0.5/24', '10.0.0.6/24']);
  });

  it.each([
    [{ to: 'default', via: '10.0.0.1' }, '0.0.0.0/0'], [{ to: 'default', via: 'fd00::1' }, '::/0'], [{ to: '0/0', via: '10.0.0.1' }, '0.0.0.0/0'], [{ to: 'default' }, '0.0.0.0/0'], [{ to: '0.0.0.0/0' }, '0.0.0.0/0'],
    [{ to: '0::0/0' }, '::/0'], [{ to: '0:0:0:0:0:0:0:0/0' }, '::/0'], [{ to: '::/0' }, '::/0'], [{ to: '::/01' }, '::/01'], [{ to: 'fd00::/0' }, 'fd00::/0'], [{ to: '10.9.0.0/16' }, '10.9.0.0/16'], [{ to: '0/0/0' }, '0/0/0'],
  ])('with route %j has one to %s', (route, to) => {
    expect(first(version2({ ethernets: { a: { routes: [route] } } })).routes.map((one) => one.to)).toEqual([to]);
  });

  it('has routes that go somewhere, and gateways as routes', () => {
    const { routes } = first(version2({ ethernets: { a: { gateway4: '10.0.0.1', gateway6: 'fd00::1', routes: [{ via: '10.0.0.1' }, 5, { 'to': '10.9.0.0/16', 'via': '10.0.0.2', 'metric': 5, 'table': 100, 'on-link': true }] } } }));
    expect(routes.map(({ place: { inside }, ...route }) => [route, inside])).toEqual([
      [{ to: '0.0.0.0/0', via: '10.0.0.1', onLink: false }, ['ethernets', 'a', 'gateway4']],
      [{ to: '::/0', via: 'fd00::1', onLink: false }, ['ethernets', 'a', 'gateway6']],
      [{ to: '10.9.0.0/16', via: '10.0.0.2', metric: 5, table: 100, onLink: true }, ['ethernets', 'a', 'routes', 2]],
    ]);
  });
});

describe('a link of OpenStack\'s', () => {
  const phy = (more = {}) => ({ id: 'tap0', type: 'phy', ethernet_mac_address: '02:00:00:00:00:0b', ...more });
  const over = (network: object) => first(openStack([phy()], [{ id: 'n', link: 'tap0', ...network }, { id: 'm', link: 'tap9', type: 'ipv6_dhcp', ip_address: '10.8.0.1' }]));

  it('is a card by its MAC, a bond with its own, or a VLAN', () => {
    const { interfaces, routes } = openStack([
      phy({ mtu: 1400 }), { id: 'bond0', type: 'bond', ethernet_mac_address: '02:00:00:00:00:01', bond_links: ['tap0', 7], bond_mode: '802.3ad' }, { id: 'v', type: 'vlan', vlan_link: 'bond0', ethernet_mac_address: '02:00:00:00:00:02' }, 5,
    ]);
    expect(interfaces.map(({ kind, name, match, ownMac, below, mtu, nics }) => (
      [kind, name, match?.kind, ownMac?.mac, ownMac?.place.inside, below, mtu, nics.map((nic) => nic.name)]
    ))).toEqual([
      ['ethernet', 'tap0', 'mac', undefined, undefined, [], 1400, ['lan']], ['bond', 'bond0', undefined, '02:00:00:00:00:01', ['links', 1, 'ethernet_mac_address'], ['tap0'], undefined, ['lan']],
      ['vlan', 'v', undefined, undefined, undefined, ['bond0'], undefined, ['lan']], ['ethernet', '', 'other', undefined, undefined, [], undefined, []],
    ]);
    expect(interfaces.map(({ parameters: { bond_mode: mode } }) => mode)).toEqual([undefined, '802.3ad', undefined, undefined]);
    expect(interfaces[0]?.parameters).toEqual({});
    expect([interfaces.flatMap(({ nameservers }) => nameservers), routes]).toEqual([[], []]);
  });

  it('has the addresses of the networks over it that state them', () => {
    for (const type of ['ipv4', 'static']) expect(texts(over({ type, ip_address: '10.0.0.5', netmask: '255.255.0.0' }))).toEqual(['10.0.0.5/16']);
    for (const type of ['ipv6', 'static6']) expect(texts(over({ type, ip_address: 'fd00::5', netmask: 'ffff:ffff::' }))).toEqual(['fd00::5/32']);
    expect(over({ type: 'ipv4', ip_address: '10.0.0.5' }).addresses[0]?.place.inside).toEqual(['networks', 0, 'ip_address']);
    expect(texts(over({ type: 'ipv4_dhcp', ip_address: '10.0.0.5' }))).toEqual([]);
    expect(texts(over({ type: 'ipv4' }))).toEqual([]);
  });

  it.each([
    ['ipv4', false, false], ['ipv4_dhcp', true, false], ['ipv6_dhcp', false, true], ['ipv6_dhcpv6-stateful', false, true], ['ipv6_dhcpv6-stateless', false, true], ['ipv6_slaac', false, true],
  ])('with a network of type %s asks DHCP for IPv4 %s, for IPv6 %s', (type, dhcp4, dhcp6) => {
    expect(over({ type })).toMatchObject({ dhcp4, dhcp6 });
    expect(first(openStack([phy()], [{ link: 'tap0', type: 'ipv4' }, { link: 'tap0', type }]))).toMatchObject({ dhcp4, dhcp6 });
  });

  it('has the routes of the networks over it', () => {
    expect(over({ type: 'ipv4', routes: [{ network: '10.9.0.0', netmask: '255.255.0.0', gateway: '10.0.0.1' }, 5] }).routes.map(({ to, via, place: { inside } }) => [to, via, inside])).toEqual([
      ['10.9.0.0/16', '10.0.0.1', ['networks', 0, 'routes', 0]],
    ]);
  });
});

describe('the card of a guest\'s interface', () => {
  const nic = (name: string, macAddress?: string) => ({ name, bridge: {}, macAddress });
  const cards = (ethernets: object, interfaces: readonly object[], more = {}) => (
    version2({ ethernets, ...more }, interfaces).interfaces.map(({ name, nics }) => [name, ...nics.map((one) => one.name)].join(' '))
  );
  const mac = (end: string) => `02:00:00:00:00:${end}`;

  it('is the one that has its MAC alone', () => {
    const byMac = { a: { match: { macaddress: mac('0a') } } };
    expect(cards(byMac, [nic('lan', mac('0A')), nic('wan', mac('0b'))])).toEqual(['a lan']);
    expect(cards(byMac, [nic('lan', mac('0a')), nic('wan', mac('0a'))])).toEqual(['a']);
    expect(cards(byMac, [nic('lan', mac('0c')), nic('wan')])).toEqual(['a']);
  });

  it('is by its name only one of one', () => {
    expect(cards({ eth0: {} }, [nic('lan')])).toEqual(['eth0 lan']);
    expect(cards({ eth0: {}, eth1: {} }, [nic('lan')])).toEqual(['eth0', 'eth1']);
    expect(cards({ eth0: {} }, [nic('lan'), nic('wan')])).toEqual(['eth0']);
    expect(cards({ eth0: {} }, [nic('lan')], { vlans: { 'eth0.5': { link: 'eth0', id: 5 } } })).toEqual(['eth0 lan', 'eth0.5 lan']);
  });

  it('is found below others, once each, and not beyond eight of them', () => {
    expect(cards({ eth0: {} }, [nic('lan')], { bridges: { br0: { interfaces: ['eth0', 'eth0.5', 'none'] } }, vlans: { 'eth0.5': { link: 'eth0' } } })).toEqual(['eth0 lan', 'br0 lan', 'eth0.5 lan']);
    const tower = (height: number) => Object.fromEntries(Array.from({ length: height }, (_, i) => [`v${i}`, { link: i === height - 1 ? 'eth0' : `v${i + 1}` }]));
    expect(cards({ eth0: {} }, [nic('lan')], { vlans: tower(8) })[1]).toBe('v0 lan');
    expect(cards({ eth0: {} }, [nic('lan')], { vlans: tower(9) })[1]).toBe('v0');
  });
});
