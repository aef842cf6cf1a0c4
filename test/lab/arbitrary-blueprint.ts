import * as fc from 'fast-check';
import { Blueprint, Deviation, MachineBlueprint, NetworkBlueprint, UplinkBlueprint } from './blueprint';

/** Most of what is drawn is right: where everything is wrong nothing is learnt of the single mistake. */
const uplink: fc.Arbitrary<UplinkBlueprint> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('nic', 'active-backup', 'balance-xor', '802.3ad') },
    // Slow to start, so rare.
    { weight: 1, arbitrary: fc.constant('ovs') },
  ),
  bridge: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('implied', 'trunk') },
    { weight: 4, arbitrary: fc.constantFrom('native', 'access', 'unfiltered', 'vlan') },
    { weight: 2, arbitrary: fc.constant('none') },
  ),
  mtu: fc.constantFrom(1500, 9000),
}) as fc.Arbitrary<UplinkBlueprint>;

const deviation: fc.Arbitrary<Deviation> = fc.record({
  uplink: fc.nat(2),
  kind: fc.constantFrom('no bridge', 'pruned', 'small mtu', 'small switch mtu', 'other native', 'access port'),
}) as fc.Arbitrary<Deviation>;

const network: fc.Arbitrary<NetworkBlueprint> = fc.record({
  uplink: fc.oneof({ weight: 12, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  vlan: fc.constantFrom(0, 1, 10, 20, 30),
  mtu: fc.constantFrom(1500, 9000),
  macvlanMode: fc.constantFrom('bridge', 'private', 'vepa'),
}) as fc.Arbitrary<NetworkBlueprint>;

const machine: fc.Arbitrary<MachineBlueprint> = fc.record({ node: fc.nat(2), networks: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }) });

/** One to three nodes and uplinks, one to six networks, two to eight VMs, up to two mistakes a node. */
export const arbitraryBlueprint: fc.Arbitrary<Blueprint> = fc.record({
  nodes: fc.array(fc.record({
    deviations: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(deviation, { maxLength: 2 }) }),
  }), { minLength: 1, maxLength: 3 }),
  uplinks: fc.array(uplink, { minLength: 1, maxLength: 3 }),
  networks: fc.array(network, { minLength: 1, maxLength: 6 }),
  machines: fc.array(machine, { minLength: 2, maxLength: 8 }),
});
