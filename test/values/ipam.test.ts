import { HostLocalOptions, Ipam, StaticOptions, WhereaboutsOptions } from '../../src/values/ipam';

/** As it stands in a manifest: what is undefined is left out. */
const written = ({ _config }: Ipam): unknown => JSON.parse(JSON.stringify(_config));

const NETWORK = 'a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros';
const ADDRESS = 'an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length';
const INTERFACE = 'an address with its prefix length, such as "10.0.0.5/24" or "fd00::5/64", without leading zeros';

describe('Ipam.none', () => {
  it('is empty', () => {
    expect(written(Ipam.none())).toEqual({});
  });
});

describe('Ipam.dhcp', () => {
  it('is the plugin alone', () => {
    expect(written(Ipam.dhcp())).toEqual({ type: 'dhcp' });
  });
});

describe('Ipam.hostLocal', () => {
  const subnet = '10.1.1.0/24';
  const made = (options: HostLocalOptions, of = subnet) => Ipam.hostLocal(of, options);

  it('with a subnet alone says no more', () => {
    expect(written(Ipam.hostLocal(subnet))).toEqual({ type: 'host-local', subnet });
  });

  it('writes the plugin\'s camelCase keys', () => {
    expect(written(made({
      rangeStart: '10.1.1.10',
      rangeEnd: '10.1.1.99',
      gateway: '10.1.1.1',
      routes: [{ destination: '0.0.0.0/0' }, { destination: '10.2.0.0/16', gateway: '10.1.1.254' }],
    }))).toEqual({
      type: 'host-local',
      subnet,
      rangeStart: '10.1.1.10',
      rangeEnd: '10.1.1.99',
      gateway: '10.1.1.1',
      routes: [{ dst: '0.0.0.0/0' }, { dst: '10.2.0.0/16', gw: '10.1.1.254' }],
    });
  });

  it('writes a list of ranges as soon as there are several', () => {
    expect(written(made({ gateway: '10.1.1.1', moreRanges: [{ subnet: 'fd00::/64', rangeStart: 'fd00::10', rangeEnd: 'fd00::20' }] }))).toEqual({
      type: 'host-local',
      ranges: [
        [{ subnet, gateway: '10.1.1.1' }],
        [{ subnet: 'fd00::/64', rangeStart: 'fd00::10', rangeEnd: 'fd00::20' }],
      ],
    });
  });

  it('takes a range of one address, and the smallest subnets that have one to give', () => {
    expect(written(made({ rangeStart: '10.1.1.7', rangeEnd: '10.1.1.7' }))).toMatchObject({ rangeStart: '10.1.1.7', rangeEnd: '10.1.1.7' });
    expect(written(Ipam.hostLocal('10.1.1.4/30'))).toEqual({ type: 'host-local', subnet: '10.1.1.4/30' });
    expect(written(Ipam.hostLocal('fd00::/126'))).toEqual({ type: 'host-local', subnet: 'fd00::/126' });
  });

  it.each<[string, string]>([
    ['10.1.1.5/24', `${NETWORK}; this one has host bits, its network is 10.1.1.0/24`],
    ['010.1.1.0/24', NETWORK],
    ['10.1.1.0', NETWORK],
    ['10.1.1.0/31', 'a network of /30 or shorter, so that there is an address to hand out'],
    ['10.1.1.1/32', 'a network of /30 or shorter, so that there is an address to hand out'],
    ['fd00::/127', 'a network of /126 or shorter, so that there is an address to hand out'],
  ])('refuses the subnet %s', (text, allowed) => {
    expect(() => Ipam.hostLocal(text)).toThrow(new Error(`Ipam.hostLocal: subnet is "${text}"; allowed: ${allowed}`));
    expect(() => made({ moreRanges: [{ subnet: text }] }, '192.168.0.0/24')).toThrow(new Error(`Ipam.hostLocal: subnet is "${text}"; allowed: ${allowed}`));
  });

  it.each<[string, HostLocalOptions, string]>([
    ['a range that begins outside', { rangeStart: '10.1.2.1' }, `rangeStart is "10.1.2.1"; allowed: what lies in ${subnet}`],
    ['a range that ends outside', { rangeEnd: '10.1.2.1' }, `rangeEnd is "10.1.2.1"; allowed: what lies in ${subnet}`],
    ['a range of another family', { rangeStart: 'fd00::1' }, `rangeStart is "fd00::1"; allowed: what lies in ${subnet}`],
    ['a range that falls', { rangeStart: '10.1.1.20', rangeEnd: '10.1.1.9' }, 'rangeStart is "10.1.1.20"; allowed: an address up to rangeEnd 10.1.1.9'],
    ['a range with prefix length', { rangeStart: '10.1.1.10/24' }, `rangeStart is "10.1.1.10/24"; allowed: ${ADDRESS}`],
    ['a gateway that is no address', { gateway: 'router' }, `gateway is "router"; allowed: ${ADDRESS}`],
    ['a route with host bits', { routes: [{ destination: '10.2.0.1/16' }] },
      `routes.destination is "10.2.0.1/16"; allowed: ${NETWORK}; this one has host bits, its network is 10.2.0.0/16`],
    ['a route without network', { routes: [{} as { destination: string }] }, `routes.destination is undefined; allowed: ${NETWORK}`],
    ['a route by no address', { routes: [{ destination: '10.2.0.0/16', gateway: '10.1.1.1/24' }] }, `routes.gateway is "10.1.1.1/24"; allowed: ${ADDRESS}`],
    ['a range in the wrong one of several subnets', { moreRanges: [{ subnet: 'fd00::/64', rangeEnd: '10.1.1.9' }] }, 'rangeEnd is "10.1.1.9"; allowed: what lies in fd00::/64'],
  ])('refuses %s', (_what, options, message) => {
    expect(() => made(options)).toThrow(new Error(`Ipam.hostLocal: ${message}`));
  });

  it('refuses ranges that overlap, as the plugin does when the first pod starts', () => {
    expect(() => made({ moreRanges: [{ subnet: '10.1.1.0/24' }] })).toThrow(/^Ipam\.hostLocal: .*10\.1\.1\.0\/24/);
    expect(() => made({ moreRanges: [{ subnet: '10.1.0.0/16' }] })).toThrow(/^Ipam\.hostLocal: .*10\.1\.0\.0\/16/);
    expect(() => made({ moreRanges: [{ subnet: 'fd00::/64' }, { subnet: 'fd00::/64' }] })).toThrow(/^Ipam\.hostLocal: .*fd00::\/64/);
  });

  it('takes ranges of one subnet that lie beside each other', () => {
    expect(written(made({ rangeEnd: '10.1.1.99', moreRanges: [{ subnet, rangeStart: '10.1.1.100' }] }))).toEqual({
      type: 'host-local', ranges: [[{ subnet, rangeEnd: '10.1.1.99' }], [{ subnet, rangeStart: '10.1.1.100' }]],
    });
  });

  it.each([[undefined, 'undefined'], [24, '24'], [{ subnet }, `{"subnet":"${subnet}"}`]])('refuses %j, which is no text', (value, shown) => {
    expect(() => Ipam.hostLocal(value as unknown as string)).toThrow(new Error(`Ipam.hostLocal: subnet is ${shown}; allowed: ${NETWORK}`));
  });
});

describe('Ipam.staticAddresses', () => {
  it('gives each address the gateway', () => {
    expect(written(Ipam.staticAddresses(['192.168.1.50/24', 'fd00::50/64']))).toEqual({
      type: 'static', addresses: [{ address: '192.168.1.50/24' }, { address: 'fd00::50/64' }],
    });
    expect(written(Ipam.staticAddresses(['192.168.1.50/24'], { gateway: '192.168.1.1', routes: [{ destination: '10.0.0.0/8', gateway: '192.168.1.254' }] }))).toEqual({
      type: 'static',
      addresses: [{ address: '192.168.1.50/24', gateway: '192.168.1.1' }],
      routes: [{ dst: '10.0.0.0/8', gw: '192.168.1.254' }],
    });
  });

  it.each<[string, unknown, StaticOptions, string]>([
    ['no address', [], {}, 'addresses is []; allowed: at least one address'],
    ['a text for a list', '192.168.1.50/24', {}, 'addresses is "192.168.1.50/24"; allowed: at least one address'],
    ['nothing', undefined, {}, 'addresses is undefined; allowed: at least one address'],
    ['an address without prefix length', ['192.168.1.50'], {}, `addresses is "192.168.1.50"; allowed: ${INTERFACE}`],
    ['leading zeros', ['192.168.001.050/24'], {}, `addresses is "192.168.001.050/24"; allowed: ${INTERFACE}`],
    ['what is no text', [50], {}, `addresses is 50; allowed: ${INTERFACE}`],
    ['a gateway with prefix length', ['192.168.1.50/24'], { gateway: '192.168.1.1/24' }, `gateway is "192.168.1.1/24"; allowed: ${ADDRESS}`],
    ['a route without prefix length', ['192.168.1.50/24'], { routes: [{ destination: '10.0.0.0' }] }, `routes.destination is "10.0.0.0"; allowed: ${NETWORK}`],
  ])('refuses %s', (_what, addresses, options, message) => {
    expect(() => Ipam.staticAddresses(addresses as string[], options)).toThrow(new Error(`Ipam.staticAddresses: ${message}`));
  });
});

describe('Ipam.whereabouts', () => {
  const network = '192.168.1.0/24';
  const made = (options: WhereaboutsOptions) => Ipam.whereabouts(network, options);

  it('with a network alone says no more', () => {
    expect(written(Ipam.whereabouts(network))).toEqual({ type: 'whereabouts', range: network });
  });

  it('writes the plugin\'s snake_case keys, since it ignores host-local\'s', () => {
    expect(written(made({
      rangeStart: '192.168.1.10',
      rangeEnd: '192.168.1.99',
      exclude: ['192.168.1.16/28', '192.168.1.50/32'],
      gateway: '192.168.1.1',
      networkName: 'storage',
    }))).toEqual({
      type: 'whereabouts',
      range: network,
      range_start: '192.168.1.10',
      range_end: '192.168.1.99',
      exclude: ['192.168.1.16/28', '192.168.1.50/32'],
      gateway: '192.168.1.1',
      network_name: 'storage',
    });
  });

  it('keeps more ranges apart, in the same spelling', () => {
    expect(written(made({ moreRanges: [{ subnet: 'fd00::/64', rangeStart: 'fd00::10' }, { subnet: '10.0.0.0/24' }] }))).toEqual({
      type: 'whereabouts', range: network, ipRanges: [{ range: 'fd00::/64', range_start: 'fd00::10' }, { range: '10.0.0.0/24' }],
    });
  });

  it('writes no list where there are no more ranges', () => {
    expect(written(made({ moreRanges: [] }))).toEqual({ type: 'whereabouts', range: network });
  });

  it('takes a gateway outside of the range, which may be a part of the network only', () => {
    expect(written(Ipam.whereabouts('192.168.1.128/25', { gateway: '192.168.1.1' }))).toMatchObject({ gateway: '192.168.1.1' });
  });

  it.each<[string, WhereaboutsOptions, string]>([
    ['a range that begins outside', { rangeStart: '192.168.2.1' }, `rangeStart is "192.168.2.1"; allowed: what lies in ${network}`],
    ['a range that ends outside', { rangeEnd: '192.168.2.1' }, `rangeEnd is "192.168.2.1"; allowed: what lies in ${network}`],
    ['a range that falls', { rangeStart: '192.168.1.20', rangeEnd: '192.168.1.9' }, 'rangeStart is "192.168.1.20"; allowed: an address up to rangeEnd 192.168.1.9'],
    ['an exclusion outside', { exclude: ['192.168.2.0/28'] }, `exclude is "192.168.2.0/28"; allowed: what lies in ${network}`],
    ['an exclusion that is larger', { exclude: ['192.168.0.0/16'] }, `exclude is "192.168.0.0/16"; allowed: what lies in ${network}`],
    ['an exclusion without prefix length', { exclude: ['192.168.1.1'] }, `exclude is "192.168.1.1"; allowed: ${NETWORK}`],
    ['an exclusion with host bits', { exclude: ['192.168.1.17/28'] },
      `exclude is "192.168.1.17/28"; allowed: ${NETWORK}; this one has host bits, its network is 192.168.1.16/28`],
    ['a gateway that is none', { gateway: '192.168.1.1/24' }, `gateway is "192.168.1.1/24"; allowed: ${ADDRESS}`],
    ['one more range that is too small', { moreRanges: [{ subnet: '10.0.0.0/31' }] },
      'subnet is "10.0.0.0/31"; allowed: a network of /30 or shorter, so that there is an address to hand out'],
  ])('refuses %s', (_what, options, message) => {
    expect(() => made(options)).toThrow(new Error(`Ipam.whereabouts: ${message}`));
  });

  it.each<[unknown, string, string]>([
    ['192.168.1.5/24', '"192.168.1.5/24"', `${NETWORK}; this one has host bits, its network is 192.168.1.0/24`],
    ['192.168.1.0-192.168.1.9', '"192.168.1.0-192.168.1.9"', NETWORK],
    [undefined, 'undefined', NETWORK],
  ])('refuses the network %j', (value, shown, allowed) => {
    expect(() => Ipam.whereabouts(value as string)).toThrow(new Error(`Ipam.whereabouts: network is ${shown}; allowed: ${allowed}`));
  });

  it('calls a network that is too small by the name it was given under', () => {
    expect(() => Ipam.whereabouts('192.168.1.0/31')).toThrow(
      new Error('Ipam.whereabouts: network is "192.168.1.0/31"; allowed: a network of /30 or shorter, so that there is an address to hand out'),
    );
  });
});
