import { childrenOf } from './above';
import { absentPolicy } from './absent-state';
import { Change, Step } from './change';
import { Comparison } from './comparison';
import { inHostOrder } from './host-order';
import { leftBehind, LeftBehind } from './left-behind';
import { isRecreatedNamespace } from './namespace-changes';
import { rolloutWords } from './node-order';
import { Pair, subjectOf } from './pairs';
import { mayRun } from './runs';
import { Tier, TIERS } from './subjects';
import { isRecreated } from './user-defined-changes';
import { machineNames } from './users';
import { counted, enumerated, listing } from '../text/listing';
import { NodePolicy } from '../topology/node-group';
import { objectName } from '../topology/object-name';

/** An object that changes, and what it is. */
export interface Subject {
  readonly pair: Pair;
  readonly tier: Tier;
}

/**
 * A safe order: what others stand on first, each policy by itself; restarts after that; then removals the other way round, each policy stated absent before
 * it is deleted. What stands in the way of something new is taken away before it.
 */
export function stepsOf(subjects: readonly Subject[], changes: readonly Change[], comparison: Comparison): readonly Step[] {
  const taken = takenBy(subjects, comparison);
  const absent = subjects.flatMap((subject) => absentStep(subject, comparison, taken));
  return [
    ...absent.filter(({ isInTheWay }) => isInTheWay).map(({ step }) => step),
    ...TIERS.flatMap((tier) => appliedSteps(subjects.filter((subject) => subject.tier === tier && subject.pair.kind !== 'removed'), comparison)),
    ...restartSteps(changes, comparison),
    ...[...TIERS].reverse().flatMap((tier) => {
      const removed = subjects.filter((subject) => subject.tier === tier && subject.pair.kind === 'removed');
      const first = tier === 'hosts' ? absent.filter(({ isInTheWay }) => !isInTheWay).map(({ step }) => step) : [];
      return [...first, ...deletedStep(removed)];
    }),
  ];
}

function appliedSteps(subjects: readonly Subject[], comparison: Comparison): readonly Step[] {
  const isAnew = ({ pair, tier }: Subject) => (tier === 'definition' && subjectOf(pair).kind.endsWith('UserDefinedNetwork') && isRecreated(pair)) || (tier === 'namespace' && isRecreatedNamespace(pair));
  const anew = subjects.filter(isAnew).map(({ pair }) => objectName(subjectOf(pair)));
  const applied = subjects.filter((subject) => !isAnew(subject));
  const hosts = inHostOrder(applied.filter(({ tier }) => tier === 'hosts'), comparison);
  const others = applied.filter(({ tier }) => tier !== 'hosts').map(({ pair }) => objectName(subjectOf(pair)));
  return [
    ...hosts.map(({ pair }): Step => ({ action: 'apply', sentence: `apply ${objectName(subjectOf(pair))}${rolloutWords(pair, comparison)}`, objects: [objectName(subjectOf(pair))] })),
    ...(anew.length === 0 ? [] : [{ action: 'recreate', sentence: `stop what is on ${enumerated(anew)}, delete, and make again`, objects: anew } as const]),
    ...(others.length === 0 ? [] : [{ action: 'apply', sentence: `apply ${enumerated(others)}`, objects: others } as const]),
  ];
}

/** KubeVirt tells of most of them by the condition RestartRequired; nothing restarts by itself. */
function restartSteps(changes: readonly Change[], { after }: Comparison): readonly Step[] {
  const running = new Set(machineNames(after.topology.machines.filter(mayRun)));
  const waiting = changes.filter(({ severity }) => severity === 'restart').flatMap((change) => change.machines);
  const machines = [...new Set(waiting)].filter((name) => running.has(name)).sort();
  return machines.length === 0 ? [] : [{ action: 'restart', sentence: `restart ${counted('VM', machines)} when it suits, to take in what waits for it`, objects: machines.map((name) => `VirtualMachine ${name}`) }];
}

function deletedStep(subjects: readonly Subject[]): readonly Step[] {
  const names = subjects.map(({ pair }) => objectName(subjectOf(pair)));
  return names.length === 0 ? [] : [{ action: 'delete', sentence: `delete ${enumerated(names)}`, objects: names }];
}

interface AbsentStep {
  readonly step: Step;
  readonly isInTheWay: boolean;
}

function absentStep({ pair, tier }: Subject, comparison: Comparison, taken: ReadonlySet<string>): readonly AbsentStep[] {
  if (tier !== 'hosts' || pair.kind !== 'removed') return [];
  const policies = comparison.before.policies.get(pair.before) ?? [];
  const left = policies.flatMap((policy) => leftBehind(policy, comparison));
  const [policy] = policies;
  if (left.length === 0 || policy === undefined) return [];
  const name = objectName(pair.before);
  const isInTheWay = left.some((group) => isTaken(group, taken));
  if (policy.format !== 'policy') {
    return [{ isInTheWay, step: { action: 'absent', sentence: `take ${listing(namesIn(left))} away on the hosts of ${name} by hand: a file that is gone undoes nothing`, objects: [name] } }];
  }
  const absent = (groups: readonly LeftBehind[], node?: string): AbsentStep => {
    const where = node === undefined ? '' : `, for node ${node} alone,`;
    const sentence = `apply ${name}${where} with ${listing(namesIn(groups))} "state: absent", and wait until it is Available`;
    return { isInTheWay, step: { action: 'absent', sentence, objects: [name], manifest: absentPolicy(pair.before, groups, node) } };
  };
  const [group, ...others] = left;
  const isWhole = others.length === 0 && group?.targets.length === comparison.before.targets(policy).length;
  // The other nodes still want it.
  return isWhole ? [absent(left)] : left.flatMap((part) => part.targets.map(({ name: node }) => absent([part], node)));
}

function namesIn(left: readonly LeftBehind[]): readonly string[] {
  return [...new Set(left.flatMap(({ devices, mappings }) => [...devices.map((device) => device.name), ...mappings.map(({ localnet }) => `mapping of ${localnet}`)]))];
}

/** The ports that what is new or changed wants to have. */
function takenBy(subjects: readonly Subject[], { after }: Comparison): ReadonlySet<string> {
  const policies = subjects.flatMap(({ pair }): readonly NodePolicy[] => (pair.after === undefined ? [] : after.policies.get(pair.after) ?? []));
  return new Set(policies.flatMap(({ devices }) => devices.filter(({ state }) => state !== 'absent').flatMap(childrenOf)));
}

function isTaken({ devices }: LeftBehind, taken: ReadonlySet<string>): boolean {
  return devices.some((device) => childrenOf(device).some((child) => taken.has(child)));
}
