import { Level } from './check';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { HOSTNAME } from '../topology/node';
import { segmentOfNic } from '../topology/segments';
import { Topology } from '../topology/topology';

/** An address that an interface has. */
export interface Addressed {
  readonly machine: Machine;
  readonly nic: Nic;
  readonly address: string;
}

/** Interfaces with one address, that meet. */
export interface Clash<A extends Addressed> {
  readonly first: A;
  readonly second: A;
  readonly level: Level;
}

/**
 * The interfaces that have an address in common, and meet on one segment: an error where they surely do, both running; a warning where they are on one
 * network or segment that may be parted by nodes. Each is paired with the first by name on its segment.
 */
export function clashesOf<A extends Addressed>(all: Iterable<A>, topology: Topology): readonly Clash<A>[] {
  const owners = new Map<string, Machine>();
  const firsts = new Map<string, A>();
  const clashes = new Map<A, Clash<A>>();
  for (const one of [...all].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))) {
    // The same object twice, as in a base and its overlay, is one machine.
    const identity = JSON.stringify([one.machine.kind, one.machine.namespace ?? '', one.machine.name]);
    if ((owners.get(identity) ?? one.machine) !== one.machine) continue;
    owners.set(identity, one.machine);
    for (const [key, isSure] of meetingPlaces(one, topology)) {
      const place = JSON.stringify([one.address, key]);
      const first = firsts.get(place);
      if (first === undefined || (!mayRun(first.machine) && mayRun(one.machine))) firsts.set(place, one);
      if (first === undefined || first.nic === one.nic || clashes.get(one)?.level === 'error') continue;
      clashes.set(one, { first, second: one, level: isSure && mayRun(first.machine) && mayRun(one.machine) ? 'error' : 'warning' });
    }
  }
  return [...clashes.values()];
}

/** Those whose address another has too. */
export function shared<A extends Addressed>(all: readonly A[]): readonly A[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { address } of all) (seen.has(address) ? again : seen).add(address);
  return again.size === 0 ? [] : all.filter(({ address }) => again.has(address));
}

/** Keys that two interfaces share where they meet, and whether they surely do then. */
function* meetingPlaces({ machine, nic }: Addressed, topology: Topology): Iterable<readonly [string, boolean]> {
  const segment = segmentOfNic(nic, machine, topology);
  if (segment?.span === 'all nodes') yield [JSON.stringify(['segment', segment.id]), true];
  if (segment?.span === 'each node') {
    const host = machine.nodeSelector[HOSTNAME];
    yield [JSON.stringify(['machine', segment.id, machine.manifest.kind, machine.namespace ?? '', machine.name]), true];
    if (host !== undefined) yield [JSON.stringify(['host', segment.id, host]), true];
    else yield [JSON.stringify(['segment', segment.id]), false];
  }
  const network = networkKey(nic, machine);
  if (segment === undefined && network !== undefined) yield [network, false];
}

/** What an interface is attached to, whether or not the input has it. */
function networkKey({ network }: Nic, { namespace = '' }: Machine): string | undefined {
  if (network.kind !== 'multus') return undefined;
  const { networkName } = network;
  return JSON.stringify(['network', networkName.includes('/') ? networkName : `${namespace}/${networkName}`]);
}

/** Halted, or started by hand: two of them may be meant to take turns. */
export function mayRun({ vmSpec = {} }: Machine): boolean {
  return vmSpec.running !== false && vmSpec.runStrategy !== 'Halted' && vmSpec.runStrategy !== 'Manual';
}

function nameOf({ machine, nic }: Addressed): string {
  return JSON.stringify([machine.namespace ?? '', machine.name, machine.kind, nic.name]);
}
