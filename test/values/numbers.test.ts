import { mtu, optionalVlanId, optionalWholeNumber, portNumber, vlanId, wholeNumber } from '../../src/values/numbers';

const NO_WHOLE_NUMBERS: readonly (readonly [unknown, string])[] = [
  [1.5, '1.5'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
  ['25', '"25"'],
  ['', '""'],
  [null, 'null'],
  [true, 'true'],
  [10n, '10'],
  [[25], '[25]'],
  [{}, '{}'],
];

describe('wholeNumber', () => {
  it.each([1, 2, 10])('takes %i from 1 to 10', (value) => {
    expect(wholeNumber('Owner', 'numVfs', value, 1, 10)).toBe(value);
  });

  it.each<readonly [unknown, string]>([[undefined, 'undefined'], [0, '0'], [11, '11'], [-1, '-1'], [1e21, '1e+21'], ...NO_WHOLE_NUMBERS])('refuses %p', (value, shown) => {
    expect(() => wholeNumber('Owner', 'numVfs', value as number, 1, 10, ' (each)')).toThrow(
      new Error(`Owner: numVfs is ${shown}; allowed: a whole number from 1 to 10 (each)`),
    );
  });
});

describe('optionalWholeNumber', () => {
  it('leaves undefined undefined, and everything else to wholeNumber', () => {
    expect(optionalWholeNumber('Owner', 'mtu', undefined, 1, 10)).toBeUndefined();
    expect(optionalWholeNumber('Owner', 'mtu', 10, 1, 10)).toBe(10);
    expect(() => optionalWholeNumber('Owner', 'mtu', 11, 1, 10)).toThrow(new Error('Owner: mtu is 11; allowed: a whole number from 1 to 10'));
  });
});

describe('vlanId', () => {
  it.each([1, 25, 4094])('takes %i', (value) => {
    expect(vlanId('Owner', 'vlan', value)).toBe(value);
  });

  it.each([[undefined, 'undefined'], [0, '0'], [4095, '4095'], ['25', '"25"']])('refuses %p', (value, shown) => {
    expect(() => vlanId('Owner', 'vlan', value as number)).toThrow(new Error(`Owner: vlan is ${shown}; allowed: a whole number from 1 to 4094`));
  });
});

describe('optionalVlanId', () => {
  it('leaves undefined undefined', () => {
    expect(optionalVlanId('Owner', 'vlan', undefined)).toBeUndefined();
    expect(optionalVlanId('Owner', 'vlan', 25)).toBe(25);
  });

  it.each<readonly [unknown, string]>([[0, '0'], [4095, '4095'], [-25, '-25'], ...NO_WHOLE_NUMBERS])('refuses %p, and says how to ask for untagged frames', (value, shown) => {
    expect(() => optionalVlanId('Owner', 'vlan', value as number)).toThrow(
      new Error(`Owner: vlan is ${shown}; allowed: a whole number from 1 to 4094; leave vlan out for untagged frames`),
    );
  });
});

describe('mtu', () => {
  it.each([68, 1500, 9000, 65535])('takes %i', (value) => {
    expect(mtu('Owner', 'mtu', value)).toBe(value);
  });

  it.each([[67, '67'], [65536, '65536'], [0, '0'], ['9000', '"9000"']])('refuses %p', (value, shown) => {
    expect(() => mtu('Owner', 'mtu', value as number)).toThrow(new Error(`Owner: mtu is ${shown}; allowed: a whole number from 68 to 65535 (bytes)`));
  });
});

describe('portNumber', () => {
  it.each([1, 443, 65535])('takes %i', (value) => {
    expect(portNumber('Owner', 'port', value)).toBe(value);
  });

  it.each([[0, '0'], [65536, '65536'], ['443', '"443"'], [undefined, 'undefined']])('refuses %p', (value, shown) => {
    expect(() => portNumber('Owner', 'port', value as number)).toThrow(new Error(`Owner: port is ${shown}; allowed: a whole number from 1 to 65535`));
  });
});
