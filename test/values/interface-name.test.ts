import { interfaceName, interfaceNames } from '../../src/values/interface-name';

const ALLOWED = 'an interface name of 1 to 15 bytes without "/", ":" or white space';
const name = (value: unknown) => interfaceName('Owner', 'master', value as string);
const names = (values: unknown, least = 1) => interfaceNames('Owner', 'ports', values as string[], least);

describe('interfaceName', () => {
  it.each(['eth0', 'a', 'bond0.300', 'br-phy', 'enp3s0f0np0', 'ens1f0_1', '...', '.a', '-', 'fifteen-bytes-x', 'éééééééa'])('takes %s', (value) => {
    expect(name(value)).toBe(value);
  });

  it.each([
    ['sixteen-bytes-xx', 16],
    ['enp0s31f6np0.4094', 17],
    ['éééééééé', 16],
    ['brücke-im-werk-1', 17],
    ['網網網網網網', 18],
  ])('refuses %s, which has %i bytes, and says so', (value, bytes) => {
    expect(() => name(value)).toThrow(new Error(`Owner: master is "${value}"; allowed: ${ALLOWED}; this one has ${bytes}`));
  });

  it.each(['.', '..', 'all', 'default'])('refuses %j, under which the kernel keeps folders', (value) => {
    expect(() => name(value)).toThrow(new Error(`Owner: master is "${value}"; allowed: ${ALLOWED}, and none of ., .., all, default`));
  });

  it('refuses a place to number', () => {
    expect(() => name('eth%d')).toThrow(`${ALLOWED}, and without "%"`);
  });

  it.each(['', 'eth/0', 'eth0:1', 'eth 0', ' eth0', 'eth0 ', 'eth\t0', 'eth0\n', 'eth\u00000'])('refuses %j', (value) => {
    expect(() => name(value)).toThrow(new Error(`Owner: master is ${JSON.stringify(value)}; allowed: ${ALLOWED}`));
  });

  it.each([[undefined, 'undefined'], [null, 'null'], [0, '0'], [{}, '{}'], [['eth0'], '["eth0"]']])('refuses %j, which is no text', (value, shown) => {
    expect(() => name(value)).toThrow(new Error(`Owner: master is ${shown}; allowed: ${ALLOWED}`));
  });
});

describe('interfaceNames', () => {
  it('keeps the order', () => {
    expect(names(['eth3', 'eth2'], 2)).toEqual(['eth3', 'eth2']);
  });

  it('takes an empty list where none is needed', () => {
    expect(names([], 0)).toEqual([]);
  });

  it('refuses fewer than are needed', () => {
    expect(() => names([], 1)).toThrow(new Error('Owner: ports is []; allowed: at least 1 interface name'));
    expect(() => names(['eth2'], 2)).toThrow(new Error('Owner: ports is ["eth2"]; allowed: at least 2 interface names'));
  });

  it('refuses a name that stands there twice, and says which', () => {
    expect(() => names(['eth2', 'eth3', 'eth2'])).toThrow(
      new Error('Owner: ports is ["eth2","eth3","eth2"]; allowed: each interface once; "eth2" stands there twice'),
    );
  });

  it('refuses a list in which one name is none', () => {
    expect(() => names(['eth2', 'eth/3'])).toThrow(new Error(`Owner: ports is "eth/3"; allowed: ${ALLOWED}`));
    expect(() => names(['eth2', undefined])).toThrow(new Error(`Owner: ports is undefined; allowed: ${ALLOWED}`));
  });

  it.each([[undefined, 'undefined'], ['eth2', '"eth2"'], [{ 0: 'eth2' }, '{"0":"eth2"}']])('refuses %j, which is no list', (value, shown) => {
    expect(() => names(value)).toThrow(new Error(`Owner: ports is ${shown}; allowed: at least 1 interface name`));
  });
});
