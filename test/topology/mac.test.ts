import { canonicalMac, macOfSexagesimal } from '../../src/topology/mac';

describe('a MAC address', () => {
  it.each([
    ['02:00:00:00:00:0a', '02:00:00:00:00:0a'], ['02:00:00:00:00:0A', '02:00:00:00:00:0a'], ['02-00-00-00-00-0A', '02:00:00:00:00:0a'], ['0200.0000.000A', '02:00:00:00:00:0a'],
    ['02:00-00:00:00:0a', undefined], ['02:00:00:00:00', undefined], ['02:00:00:00:00:0a:0b', undefined], ['x02:00:00:00:00:0a', undefined], ['0g:00:00:00:00:00', undefined], ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(canonicalMac(text)).toBe(expected);
  });

  it('is told from the number that YAML 1.1 takes it for, as far as it can be one', () => {
    const sixty = (...digits: readonly number[]) => digits.reduce((value, digit) => value * 60 + digit, 0);
    expect(macOfSexagesimal(sixty(52, 54, 0, 12, 34, 56))).toBe('52:54:00:12:34:56');
    expect(macOfSexagesimal(sixty(10, 0, 0, 0, 0, 0))).toBe('10:00:00:00:00:00');
    expect(macOfSexagesimal(sixty(99, 59, 59, 59, 59, 59))).toBe('99:59:59:59:59:59');
    const none = [sixty(9, 59, 59, 59, 59, 59), sixty(100, 0, 0, 0, 0, 0), 0.5 + sixty(52, 54, 0, 12, 34, 56), -1];
    expect(none.map(macOfSexagesimal)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
