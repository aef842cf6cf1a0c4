import * as fc from 'fast-check';
import { Blueprint, Deviation, MachineBlueprint, NetworkBlueprint, NodeBlueprint, UplinkBlueprint } from './blueprint';

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
  isSecondPrimary: fc.boolean(),
}) as fc.Arbitrary<UplinkBlueprint>;

const deviation: fc.Arbitrary<Deviation> = fc.record({
  uplink: fc.nat(2),
  kind: fc.constantFrom('no bridge', 'pruned', 'small mtu', 'small switch mtu', 'other native', 'access port'),
}) as fc.Arbitrary<Deviation>;

const node: fc.Arbitrary<NodeBlueprint> = fc.record({
  deviations: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(deviation, { maxLength: 2 }) }),
  isNetplan: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  own: mostlyNone(2, fc.record({ uplink: fc.nat(2), kind: fc.constantFrom('uplink', 'bridge', 'vlan') })),
}) as fc.Arbitrary<NodeBlueprint>;

const machine: fc.Arbitrary<MachineBlueprint> = fc.record({
  node: fc.nat(2),
  networks: fc.array(fc.nat(5), { minLength: 1, maxLength: 2 }),
  isPod: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

/** What the installed plugins know is drawn only where they know it: the others would be skipped. */
function network(isRecent: boolean): fc.Arbitrary<NetworkBlueprint> {
  return fc.record({
    uplink: fc.oneof(
      { weight: 24, arbitrary: fc.nat(2) },
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constant('layer2') },
    ),
    vlan: fc.constantFrom(0, 1, 10, 20, 30),
    mtu: fc.constantFrom(1500, 9000),
    macvlanMode: fc.constantFrom('bridge', 'private', 'vepa'),
    chain: mostlyNone(4, fc.constantFrom('tuning', 'small mtu', 'bandwidth', 'sbr', 'sbr without address', 'all')),
    port: mostlyNone(2, isRecent ? fc.constantFrom('macspoofchk', 'isolated', 'trunk', 'default kept') : fc.constant('macspoofchk')),
  }) as fc.Arbitrary<NetworkBlueprint>;
}

function mostlyNone<T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/** One to three nodes and uplinks, one to six networks, two to eight VMs and pods, up to two mistakes a node. */
export function arbitraryBlueprint({ isRecent }: { readonly isRecent: boolean }): fc.Arbitrary<Blueprint> {
  return fc.record({
    nodes: fc.array(node, { minLength: 1, maxLength: 3 }),
    uplinks: fc.array(uplink, { minLength: 1, maxLength: 3 }),
    networks: fc.array(network(isRecent), { minLength: 1, maxLength: 6 }),
    machines: fc.array(machine, { minLength: 2, maxLength: 8 }),
  });
}
