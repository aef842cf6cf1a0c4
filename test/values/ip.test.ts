import * as fc from 'fast-check';
import { contains, interfaceAddress, ipAddress, networkCidr, networkOf, Cidr } from '../../src/values/ip';

const network = (value: unknown) => networkCidr('Owner', 'subnet', value as string);
const onInterface = (value: unknown) => interfaceAddress('Owner', 'addresses', value as string);
const single = (value: unknown) => ipAddress('Owner', 'gateway', value as string);

/** `fd00::` as a number. */
const FD00 = 0xfd00n * 2n ** 112n;

const NETWORK = 'a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros';
const INTERFACE = 'an address with its prefix length, such as "10.0.0.5/24" or "fd00::5/64", without leading zeros';
const SINGLE = 'an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length';

describe('networkCidr', () => {
  it.each([
    ['10.0.0.0/24', 4, 24, 0x0a000000n, 0x0a0000ffn],
    ['0.0.0.0/0', 4, 0, 0n, 0xffffffffn],
    ['192.168.1.1/32', 4, 32, 0xc0a80101n, 0xc0a80101n],
    ['10.0.0.128/25', 4, 25, 0x0a000080n, 0x0a0000ffn],
    ['fd00::/64', 6, 64, FD00, FD00 + 2n ** 64n - 1n],
    ['::/0', 6, 0, 0n, 2n ** 128n - 1n],
    ['FD00::/64', 6, 64, FD00, FD00 + 2n ** 64n - 1n],
  ] as const)('reads %s', (text, family, prefixLength, first, last) => {
    expect(network(text)).toEqual({ text, family, prefixLength, address: first, first, last });
  });

  it.each([
    ['10.0.0.5/24', '10.0.0.0/24'],
    ['10.0.0.128/24', '10.0.0.0/24'],
    ['10.1.1.1/8', '10.0.0.0/8'],
    ['1.2.3.4/0', '0.0.0.0/0'],
    ['fd00::5/64', 'fd00::/64'],
    ['fd00:1:2:3:4::/64', 'fd00:1:2:3::/64'],
  ])('refuses %s, which has host bits, and says what its network is', (text, itsNetwork) => {
    expect(() => network(text)).toThrow(new Error(`Owner: subnet is "${text}"; allowed: ${NETWORK}; this one has host bits, its network is ${itsNetwork}`));
  });

  it.each([
    '010.0.0.0/8',
    '10.00.0.0/8',
    '10.0.0.0/08',
    'fd00::/064',
    '10.0.0.0',
    'fd00::',
    '10.0.0.0/',
    '10.0.0.0/33',
    'fd00::/129',
    '10.0.0.0/-1',
    '10.0.0.0/+8',
    '10.0.0.0/2.5',
    '10.0.0.0/255.0.0.0',
    '10.0.0.0/8/8',
    '/24',
    '256.0.0.0/8',
    '999.1.1.1/32',
    '10.0/16',
    '10/8',
    '0x0a.0.0.0/8',
    '1e1.0.0.0/8',
    '10.0.0.0.0/8',
    '10.0.0.-1/32',
    ' 10.0.0.0/24',
    '10.0.0.0/24 ',
    '10.0.0.0 /24',
    '10.0.0.0/ 24',
    '10.0.0.0/24\n',
    'fe80::%eth0/64',
    'fd00:::/64',
    '1::2::/64',
    'fd00:1:2:3:4:5:6:7:8/64',
    'fd000::/64',
    'g::/64',
    '[fd00::]/64',
    '10.0.0.0/24,fd00::/64',
    'worker-1/24',
    '',
  ])('refuses %j', (text) => {
    expect(() => network(text)).toThrow(new Error(`Owner: subnet is ${JSON.stringify(text)}; allowed: ${NETWORK}`));
  });

  it.each([[undefined, 'undefined'], [null, 'null'], [10, '10'], [{}, '{}'], [['10.0.0.0/24'], '["10.0.0.0/24"]']])('refuses %j, which is no text', (value, shown) => {
    expect(() => network(value)).toThrow(new Error(`Owner: subnet is ${shown}; allowed: ${NETWORK}`));
  });
});

describe('interfaceAddress', () => {
  it('keeps the text, and knows both the address and its network', () => {
    expect(onInterface('10.0.0.5/24')).toEqual({
      text: '10.0.0.5/24', family: 4, prefixLength: 24, address: 0x0a000005n, first: 0x0a000000n, last: 0x0a0000ffn,
    });
    expect(onInterface('fd00::5/64')).toMatchObject({ text: 'fd00::5/64', family: 6, prefixLength: 64, address: FD00 + 5n });
  });

  it.each(['10.0.0.5', 'fd00::5', '010.0.0.5/24', '10.0.0.05/24', 'fe80::1%eth0/64', '10.0.0.5/24/24', '10.0.0.5/'])('refuses %j', (text) => {
    expect(() => onInterface(text)).toThrow(new Error(`Owner: addresses is "${text}"; allowed: ${INTERFACE}`));
  });

  it('refuses what is no text', () => {
    expect(() => onInterface(undefined)).toThrow(new Error(`Owner: addresses is undefined; allowed: ${INTERFACE}`));
  });
});

describe('ipAddress', () => {
  it.each([['10.0.0.1', 4], ['0.0.0.0', 4], ['255.255.255.255', 4], ['fd00::1', 6], ['::', 6], ['fd00:0:0:0:0:0:0:1', 6]] as const)('reads %s', (text, family) => {
    expect(single(text)).toMatchObject({ text, family, prefixLength: family === 4 ? 32 : 128 });
  });

  it.each(['10.0.0.1/32', 'fd00::1/128', '010.0.0.1', '10.0.0.01', '10.0.1', '167772161', 'fe80::1%eth0', 'fe80::1%2', 'localhost', ''])('refuses %j', (text) => {
    expect(() => single(text)).toThrow(new Error(`Owner: gateway is "${text}"; allowed: ${SINGLE}`));
  });

  it('refuses what is no text', () => {
    expect(() => single(167772161)).toThrow(new Error(`Owner: gateway is 167772161; allowed: ${SINGLE}`));
  });
});

describe('networkOf', () => {
  it.each([
    ['10.0.0.5/24', '10.0.0.0/24'],
    ['10.0.0.5/32', '10.0.0.5/32'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['fd00::5/64', 'fd00::/64'],
    ['fd00:0:0:1:0:0:0:5/64', 'fd00:0:0:1::/64'],
    ['FD00::5/128', 'fd00::5/128'],
  ])('of %s is %s', (address, itsNetwork) => {
    expect(networkOf(onInterface(address))).toBe(itsNetwork);
  });
});

describe('contains', () => {
  it.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.0.0.0/24', '10.0.0.0/24', true],
    ['10.0.0.0/24', '10.0.0.0/23', false],
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['0.0.0.0/0', '10.0.0.0/8', true],
    ['0.0.0.0/0', 'fd00::/64', false],
    ['::/0', '10.0.0.0/8', false],
    ['fd00::/48', 'fd00:0:0:1::/64', true],
    ['fd00::/64', 'fd00:0:0:1::/64', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(contains(network(outer), network(inner))).toBe(expected);
  });

  const ipv4 = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 32 }))
    .map(([address, length]) => v4Network(address, length));

  it('agrees with comparing the leading bits', () => {
    fc.assert(fc.property(ipv4, ipv4, (outer, inner) => {
      const longer = inner.prefixLength >= outer.prefixLength;
      expect(contains(outer, inner)).toBe(longer && bits(inner).startsWith(bits(outer).slice(0, outer.prefixLength)));
    }));
  });

  it('holds for each address of a network, and for none beside it', () => {
    fc.assert(fc.property(ipv4, (outer) => {
      const inside = [outer.first, outer.last].map((address) => single(dotted(address)));
      const beside = [outer.first - 1n, outer.last + 1n].filter((address) => address >= 0n && address <= 0xffffffffn);
      expect(inside.map((address) => contains(outer, address))).toEqual([true, true]);
      expect(beside.filter((address) => contains(outer, single(dotted(address))))).toEqual([]);
    }));
  });
});

function dotted(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address / 2n ** shift) % 256n).join('.');
}

function v4Network(address: number, length: number): Cidr {
  const size = 2 ** (32 - length);
  return network(`${dotted(BigInt(Math.floor(address / size) * size))}/${length}`);
}

function bits(cidr: Cidr): string {
  return cidr.first.toString(2).padStart(32, '0').slice(0, cidr.prefixLength);
}
