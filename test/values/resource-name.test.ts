import { resourceName } from '../../src/values/resource-name';

const EXTENDED = 'an extended resource "domain/name", such as "openshift.io/fast"';
const QUALIFIED = '[domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends';

describe('resourceName', () => {
  it.each(['openshift.io/fast', 'intel.com/intel_sriov_netdevice', 'bridge.network.kubevirt.io/br-1', 'a/b'])('takes %s', (value) => {
    expect(resourceName('Owner', 'resourceName', value)).toBe(value);
  });

  it.each(['fast', '', 'cpu', 'openshift.io'])('refuses %j, which has no domain', (value) => {
    expect(() => resourceName('Owner', 'resourceName', value)).toThrow(new Error(`Owner: resourceName is "${value}"; allowed: ${EXTENDED}`));
  });

  it.each(['/fast', 'openshift.io/', 'a/b/c', 'Intel.com/fast', 'openshift.io/fast net', 'openshift.io/-fast', `openshift.io/${'f'.repeat(64)}`])('refuses %s', (value) => {
    expect(() => resourceName('Owner', 'resourceName', value)).toThrow(new Error(`Owner: resourceName is "${value}"; allowed: ${QUALIFIED}`));
  });

  it.each([[undefined, 'undefined'], [null, 'null'], [5, '5'], [['a/b'], '["a/b"]']])('refuses %j, which is no text', (value, shown) => {
    expect(() => resourceName('Owner', 'resourceName', value as unknown as string)).toThrow(new Error(`Owner: resourceName is ${shown}; allowed: ${EXTENDED}`));
  });
});
