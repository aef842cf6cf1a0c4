import { Binding } from '../../src/values/binding';

describe('a Binding', () => {
  it.each([
    [Binding.masquerade(), { masquerade: {} }, 'masquerade'],
    [Binding.bridge(), { bridge: {} }, 'bridge'],
    [Binding.sriov(), { sriov: {} }, 'sriov'],
    [Binding.passt(), { passtBinding: {} }, 'passtBinding'],
    [Binding.macvtap(), { binding: { name: 'macvtap' } }, 'plugin macvtap'],
    [Binding.l2bridge(), { binding: { name: 'l2bridge' } }, 'plugin l2bridge'],
    [Binding.plugin('Vendor_1.x'), { binding: { name: 'Vendor_1.x' } }, 'plugin Vendor_1.x'],
  ])('is written as KubeVirt has it: %s', (binding, field, text) => {
    expect(binding._toKube()).toEqual(field);
    expect(binding.toString()).toBe(text);
  });

  it.each([['', '""'], ['l2 bridge', '"l2 bridge"'], ['-a', '"-a"'], ['a-', '"a-"'], ['a/b', '"a/b"'], [undefined, 'undefined'], [null, 'null'], [2, '2']])(
    'refuses the plugin %j', (name, shown) => {
      expect(() => Binding.plugin(name as string)).toThrow(
        new Error(`Binding.plugin: pluginName is ${shown}; allowed: the name of a registered binding plugin, such as "l2bridge"`),
      );
    },
  );
});
