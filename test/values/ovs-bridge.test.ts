import { OvsBridge } from '../../src/values/ovs-bridge';

describe('OvsBridge.named', () => {
  it('is a bridge of that name, of which nothing else is known', () => {
    expect(OvsBridge.named('br-ex').ovsBridgeName).toBe('br-ex');
  });

  it.each([['', '""'], ['br/0', '"br/0"'], ['br 0', '"br 0"'], ['a-name-of-17-byte', '"a-name-of-17-byte"'], [undefined, 'undefined'], [{ name: 'br-ex' }, '{"name":"br-ex"}']])(
    'refuses %j', (name, shown) => {
      expect(() => OvsBridge.named(name as string)).toThrow(`OvsBridge.named: ovsBridgeName is ${shown}; allowed: an interface name of 1 to 15 bytes without "/", ":" or white space`);
    },
  );
});
