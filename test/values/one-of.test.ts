import { BondMode } from '../../src/values/bond-mode';
import { oneOf } from '../../src/values/one-of';

const mode = (value: unknown) => oneOf('Owner', 'mode', value as BondMode | undefined, { ...BondMode });

describe('oneOf', () => {
  it('takes each value of the enum', () => {
    expect(Object.values(BondMode).map(mode)).toEqual(['active-backup', 'balance-xor', '802.3ad']);
  });

  it('leaves undefined undefined', () => {
    expect(mode(undefined)).toBeUndefined();
  });

  it.each([
    ['balance-rr', '"balance-rr"'],
    ['LACP', '"LACP"'],
    ['ACTIVE_BACKUP', '"ACTIVE_BACKUP"'],
    ['', '""'],
    ['toString', '"toString"'],
    [1, '1'],
    [null, 'null'],
    [['802.3ad'], '["802.3ad"]'],
  ])('refuses %j, and names the values that there are', (value, shown) => {
    expect(() => mode(value)).toThrow(new Error(`Owner: mode is ${shown}; allowed: active-backup, balance-xor, 802.3ad`));
  });
});
