import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { conflict, refuse, show } from '../../src/values/refuse';

class Bridge extends Construct {}

describe('refuse', () => {
  it('names the construct by path and class, the prop, the value and what is allowed', () => {
    const bridge = new Bridge(new Chart(new App(), 'nodes'), 'Uplink');
    expect(() => refuse(bridge, 'mtu', 9, 'more')).toThrow(new Error('nodes/Uplink (Bridge): mtu is 9; allowed: more'));
  });

  it('calls a construct without a path the root', () => {
    expect(() => refuse(new App(), 'mtu', 9, 'more')).toThrow(new Error('(root) (App): mtu is 9; allowed: more'));
  });

  it('names a factory as it was given', () => {
    expect(() => refuse('Uplink.nic', 'nicName', '', 'a name')).toThrow(new Error('Uplink.nic: nicName is ""; allowed: a name'));
  });
});

describe('conflict', () => {
  it('names the construct, what does not go together, and the cure', () => {
    const bridge = new Bridge(new Chart(new App(), 'nodes'), 'Uplink');
    expect(() => conflict(bridge, 'a and b exclude each other', 'leave one out')).toThrow(
      new Error('nodes/Uplink (Bridge): a and b exclude each other; leave one out'),
    );
  });
});

describe('show', () => {
  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [25, '25'],
    [NaN, 'NaN'],
    [25n, '25'],
    ['25', '"25"'],
    [true, 'true'],
    [['a', 1], '["a",1]'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [Symbol('vlan'), 'Symbol(vlan)'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ])('prints %p as its writer would recognise it', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it('keeps a text on one line', () => {
    expect(show('eth0\neth1\t\u0000')).toBe('"eth0\\neth1\\t\\u0000"');
  });

  it('prints 120 characters whole, and cuts what is longer', () => {
    expect(show('x'.repeat(118))).toBe(`"${'x'.repeat(118)}"`);
    expect(show('x'.repeat(119))).toBe(`"${'x'.repeat(119)}… (121 characters)`);
    expect(show('x'.repeat(100_000))).toBe(`"${'x'.repeat(119)}… (100002 characters)`);
    expect(show(Array.from({ length: 1000 }, (_, i) => i)).length).toBeLessThan(150);
  });

  it('does not crash on a function', () => {
    expect(show(function vlans() { return 25; })).toBe('the function vlans');
    expect(show(class VlanSet {})).toBe('the function VlanSet');
    expect(show((() => () => 25)())).toMatch(/^the function/);
  });

  it('does not crash on what JSON cannot hold', () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    expect(show(cyclic)).toMatch(/object that cannot be printed$/);
    expect(show({ id: 10n })).toMatch(/object that cannot be printed$/);
    expect(show([10n])).toMatch(/object that cannot be printed$/);
    expect(show({ toJSON() { throw new Error('no'); } })).toMatch(/object that cannot be printed$/);
    expect(show(Object.create(null))).toBe('{}');
  });

  it('does not crash on a construct', () => {
    expect(typeof show(new Bridge(new App(), 'Uplink'))).toBe('string');
  });
});
