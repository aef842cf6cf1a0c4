import { Change } from './change';
import { Comparison } from './comparison';
import { leftBehind, leftBehindChanges } from './left-behind';
import { nodePolicyChanges } from './node-policy-changes';
import { objectChange } from './object-change';
import { Pair, subjectOf } from './pairs';
import { textMapAt } from '../topology/json';
import { NodePolicy } from '../topology/node-group';
import { Manifest } from '../topology/place';
import { sameJson } from '../topology/same-json';

/** A node's labels decide which policies it takes: kubernetes-nmstate looks at all of them again when they change. */
const AGAIN = 'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/controllers/handler/nodenetworkconfigurationpolicy_controller.go#L692';

/** What changed Node objects do: those with other labels take the policies that are for them now. What `judged` policies do is told of elsewhere. */
export function labelChanges(pairs: readonly Pair[], judged: ReadonlySet<Manifest>, comparison: Comparison): readonly Change[] {
  const labelled = pairs.filter(({ before, after }) => (
    before === undefined || (after !== undefined && !sameJson(labelsOf(before.object), labelsOf(after.object)))
  ));
  const names = new Set(labelled.map((pair) => subjectOf(pair).name));
  const taken = names.size === 0 ? [] : [
    ...comparison.after.topology.nodePolicies.flatMap((policy) => (judged.has(policy.manifest) ? [] : changesOf(policy, names, comparison))),
    ...comparison.before.topology.nodePolicies.flatMap((policy) => (judged.has(policy.manifest) ? [] : leftOf(policy, names, comparison))),
  ];
  const told = new Set(taken.flatMap(({ nodes }) => nodes));
  return [...taken, ...pairs.filter((pair) => !told.has(subjectOf(pair).name)).map((pair) => {
    if (pair.kind === 'added') return objectChange(pair.after, 'nothing', 'is new, and no policy is for it', [], AGAIN);
    if (pair.kind === 'removed') return objectChange(pair.before, 'unknown', 'is no longer in the input: what becomes of its VMs is not known');
    return objectChange(pair.after, 'nothing', names.has(pair.after.name) ? 'changes its labels, which no policy is about' : 'changes in what no policy looks at', [], AGAIN);
  })];
}

function changesOf(policy: NodePolicy, names: ReadonlySet<string>, comparison: Comparison): readonly Change[] {
  const targets = comparison.after.targets(policy).filter(({ name }) => names.has(name));
  const changes = targets.length === 0 ? [] : nodePolicyChanges(policy, targets, comparison);
  return changes.map(withNodes);
}

function leftOf(policy: NodePolicy, names: ReadonlySet<string>, comparison: Comparison): readonly Change[] {
  const left = leftBehind(policy, comparison).map((group) => ({ ...group, targets: group.targets.filter(({ name }) => names.has(name)) }));
  return leftBehindChanges(policy, left.filter(({ targets }) => targets.length > 0), comparison, false).map(withNodes);
}

function withNodes(change: Change): Change {
  return { ...change, objects: [...change.nodes.map((node) => `Node ${node}`), ...change.objects], evidence: [AGAIN, ...change.evidence] };
}

function labelsOf(object: unknown): { readonly [key: string]: string } {
  return textMapAt(object, 'metadata', 'labels');
}
