import { PhysicalNetwork } from '../../src/values/physical-network';

describe('PhysicalNetwork.named', () => {
  const ALLOWED = 'the name of a physical network: 1 to 253 characters without ",", ":" or white space';

  it.each(['physnet', 'VM_Net.1', 'a'.repeat(253)])('takes %s', (name) => {
    expect(PhysicalNetwork.named(name).physicalNetworkName).toBe(name);
  });

  it.each([['', '""'], ['a,b', '"a,b"'], ['a:b', '"a:b"'], ['a b', '"a b"'], [undefined, 'undefined'], [7, '7']])('refuses %j', (name, shown) => {
    expect(() => PhysicalNetwork.named(name as string)).toThrow(
      new Error(`PhysicalNetwork.named: physicalNetworkName is ${shown}; allowed: ${ALLOWED}`),
    );
  });

  it('refuses 254 characters', () => {
    expect(() => PhysicalNetwork.named('a'.repeat(254))).toThrow(`allowed: ${ALLOWED}`);
  });
});
