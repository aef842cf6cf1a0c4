import { LinuxBridge } from '../../src/values/linux-bridge';

describe('LinuxBridge.named', () => {
  it('is a bridge of that name, of which nothing else is known', () => {
    const bridge = LinuxBridge.named('br0');
    expect(bridge.bridgeName).toBe('br0');
    expect(bridge.bridgeMtu).toBeUndefined();
  });

  it.each([['', '""'], ['br/0', '"br/0"'], ['br 0', '"br 0"'], ['a-name-of-17-byte', '"a-name-of-17-byte"'], [undefined, 'undefined'], [{ name: 'br0' }, '{"name":"br0"}']])(
    'refuses %j', (name, shown) => {
      expect(() => LinuxBridge.named(name as string)).toThrow(`LinuxBridge.named: bridgeName is ${shown}; allowed: an interface name of 1 to 15 bytes without "/", ":" or white space`);
    },
  );
});
