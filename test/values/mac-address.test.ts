import * as fc from 'fast-check';
import { derivedMacAddress, macAddress } from '../../src/values/mac-address';

const ALLOWED = 'a unicast MAC of six octets, such as "52:54:00:12:34:56"';
const read = (value: unknown) => macAddress('Owner', 'macAddress', value as string);

describe('macAddress', () => {
  it.each([
    ['52:54:00:12:34:56', '52:54:00:12:34:56'],
    ['52:54:00:AB:CD:EF', '52:54:00:ab:cd:ef'],
    ['52-54-00-ab-cd-ef', '52:54:00:ab:cd:ef'],
    ['52-54-00-AB-CD-EF', '52:54:00:ab:cd:ef'],
    ['02:00:00:00:00:00', '02:00:00:00:00:00'],
    ['00:00:00:00:00:01', '00:00:00:00:00:01'],
    ['fe:ff:ff:ff:ff:ff', 'fe:ff:ff:ff:ff:ff'],
  ])('reads %s as %s', (value, canonical) => {
    expect(read(value)).toBe(canonical);
  });

  it.each([
    '',
    '52:54:00:12:34',
    '52:54:00:12:34:56:78',
    '52:54:00:12:34:5',
    '52:54:00:12:34:567',
    '52:54:00:12:34:5g',
    '5254.0012.3456',
    '525400123456',
    '52-54:00-12:34-56',
    '52:54:00:12:34-56',
    ' 52:54:00:12:34:56',
    '52:54:00:12:34:56\n',
    '02:00:5e:10:00:00:00:01',
  ])('refuses %j, which is not six octets with one separator', (value) => {
    expect(() => read(value)).toThrow(new Error(`Owner: macAddress is ${JSON.stringify(value)}; allowed: ${ALLOWED}`));
  });

  it.each(['01:00:5e:00:00:01', '33:33:00:00:00:01', 'FF:FF:FF:FF:FF:FF'])('refuses the multicast address %s', (value) => {
    expect(() => read(value)).toThrow(
      new Error(`Owner: macAddress is "${value}"; allowed: ${ALLOWED}; its first octet is odd, which makes it a multicast address`),
    );
  });

  it.each(['00:00:00:00:00:00', '00-00-00-00-00-00'])('refuses %s, which is all zeros', (value) => {
    expect(() => read(value)).toThrow(new Error(`Owner: macAddress is "${value}"; allowed: ${ALLOWED}; not all zeros`));
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [90520730730496, '90520730730496'],
    [{}, '{}'],
    [['52:54:00:12:34:56'], '["52:54:00:12:34:56"]'],
  ])('refuses %j, which is no text', (value, shown) => {
    expect(() => read(value)).toThrow(new Error(`Owner: macAddress is ${shown}; allowed: ${ALLOWED}`));
  });
});

describe('derivedMacAddress', () => {
  const octets = (mac: string) => mac.split(':').map((octet) => parseInt(octet, 16));

  it('is the same for the same interface, at every synth and on every machine', () => {
    expect(derivedMacAddress('prod', 'vms', 'web', 'vlan25')).toBe(derivedMacAddress('prod', 'vms', 'web', 'vlan25'));
    // Written out: a change of the derivation renumbers every VM that exists.
    expect(derivedMacAddress('prod', 'vms', 'web', 'vlan25')).toBe('06:ec:e8:6f:d6:04');
  });

  it.each([
    ['another cluster', ['stage', 'vms', 'web', 'vlan25']],
    ['another namespace', ['prod', 'other', 'web', 'vlan25']],
    ['another VM', ['prod', 'vms', 'db', 'vlan25']],
    ['another interface', ['prod', 'vms', 'web', 'vlan26']],
    ['no cluster', ['', 'vms', 'web', 'vlan25']],
  ] as const)('differs for %s', (_what, [cluster, namespace, machine, nic]) => {
    expect(derivedMacAddress(cluster, namespace, machine, nic)).not.toBe(derivedMacAddress('prod', 'vms', 'web', 'vlan25'));
  });

  it('differs for names that only read the same when they are joined', () => {
    const macs = [
      derivedMacAddress('a', 'bc', 'd', 'e'),
      derivedMacAddress('ab', 'c', 'd', 'e'),
      derivedMacAddress('a', 'b', 'cd', 'e'),
      derivedMacAddress('', 'abc', 'd', 'e'),
      derivedMacAddress('a', 'b/c', 'd', 'e'),
      derivedMacAddress('a/b', 'c', 'd', 'e'),
      derivedMacAddress('a', 'b","c', 'd', 'e'),
      derivedMacAddress('a', 'b', 'c","d', 'e'),
    ];
    expect(new Set(macs).size).toBe(macs.length);
  });

  it('is a unicast, locally administered MAC outside the ranges that others give out', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (cluster, namespace, machine, nic) => {
      const mac = derivedMacAddress(cluster, namespace, machine, nic);
      const [first = NaN] = octets(mac);
      expect(read(mac)).toBe(mac);
      expect(octets(mac)).toHaveLength(6);
      expect(first % 2).toBe(0);
      expect(Math.floor(first / 2) % 2).toBe(1);
      expect(mac).not.toMatch(/^02:|^0a:58:|^52:54:00:/);
    }));
  });

  it('does not collide among ten thousand interfaces', () => {
    const macs = Array.from({ length: 10_000 }, (_, i) => derivedMacAddress('prod', 'vms', `vm-${i}`, 'default'));
    expect(new Set(macs).size).toBe(10_000);
  });
});
