import { hasAddress } from '../../src/topology/has-address';
import { read } from '../../src/topology/read';

/** Whether the one device of a policy has an address. */
function isAddressed(config: object): boolean | undefined {
  const spec = { desiredState: { interfaces: [{ name: 'eth0', type: 'ethernet', ...config }] } };
  const { nodePolicies: [policy] } = read([{ value: { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'p' }, spec }, source: {} }]);
  const [device] = policy?.devices ?? [];
  return device === undefined ? undefined : hasAddress(device);
}

describe('an interface of a node', () => {
  it('has an address that is stated, or asks for one, in either family', () => {
    expect(isAddressed({ ipv4: { enabled: true, address: [{ 'ip': '10.0.0.1', 'prefix-length': 24 }] } })).toBe(true);
    expect(isAddressed({ ipv4: { enabled: true, dhcp: true } })).toBe(true);
    expect(isAddressed({ ipv6: { enabled: 'yes', autoconf: 'true' } })).toBe(true);
  });

  it('has none where the family is merely on, or off with one', () => {
    expect(isAddressed({})).toBe(false);
    expect(isAddressed({ ipv4: { enabled: true } })).toBe(false);
    expect(isAddressed({ ipv4: { enabled: true, address: [], dhcp: false } })).toBe(false);
    expect(isAddressed({ ipv4: { enabled: false, dhcp: true }, ipv6: { address: [{ ip: 'fd00::1' }] } })).toBe(false);
  });

  it('has one by netplan\'s words too', () => {
    expect([isAddressed({ addresses: ['10.0.0.1/24'] }), isAddressed({ dhcp4: true }), isAddressed({ dhcp6: true }), isAddressed({ addresses: [] })]).toEqual([true, true, true, false]);
  });
});
