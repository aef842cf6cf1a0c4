import { Change } from './change';
import { Comparison } from './comparison';
import { leftBehind, leftBehindChanges, perhapsLeftChanges } from './left-behind';
import { nodePolicyChanges, policyName, targetsName } from './node-policy-changes';
import { Pair, subjectOf } from './pairs';
import { NodePolicy } from '../topology/node-group';
import { objectName } from '../topology/object-name';
import { sameJson } from '../topology/same-json';

/** What a change of a NodeNetworkConfigurationPolicy, or of a ConfigMap with hosts' files, does to the nodes. */
export function nodeChanges(pair: Pair, comparison: Comparison): readonly Change[] {
  const was = pair.before === undefined ? [] : comparison.before.policies.get(pair.before) ?? [];
  const now = pair.after === undefined ? [] : comparison.after.policies.get(pair.after) ?? [];
  const earlier = new Map(was.map((policy) => [keyOf(policy), policy]));
  const later = new Map(now.map((policy) => [keyOf(policy), policy]));
  const done = now.flatMap((policy) => {
    const before = earlier.get(keyOf(policy));
    const targets = comparison.after.targets(policy);
    return [
      ...nodePolicyChanges(policy, targets, comparison, before),
      ...sectionChanges(policy, before, comparison),
      ...selectionChanges(policy, comparison),
    ];
  });
  const stays = was.flatMap((policy) => {
    const after = later.get(keyOf(policy));
    const left = leftBehind(policy, comparison, after);
    return [...leftBehindChanges(policy, left, comparison, after === undefined), ...perhapsLeftChanges(policy, comparison, after)];
  });
  const changes = [...done, ...stays];
  return changes.length > 0 ? changes : [withoutEffect(pair, now[0] ?? was[0])];
}

/** Of the files in one object, the same one. */
function keyOf({ hostname, statePlace: { path } }: NodePolicy): string {
  return JSON.stringify([hostname ?? null, path]);
}

/** What a state says beside interfaces and mappings: routes, rules, DNS and the like. */
function sectionChanges(policy: NodePolicy, before: NodePolicy | undefined, { after }: Comparison): readonly Change[] {
  if (policy.format === 'netplan') return [];
  const changed = Object.keys(policy.state).filter((key) => key !== 'interfaces' && key !== 'ovn' && !sameJson(before?.state[key], policy.state[key])).sort();
  if (changed.length === 0) return [];
  const nodes = after.targets(policy);
  return [{
    severity: 'unknown',
    sentence: `${policyName(policy)} changes ${changed.join(', ')} on ${targetsName(nodes)}; what depends on that is not known`,
    objects: [objectName(policy.manifest)],
    nodes: nodes.map(({ name }) => name),
    machines: [],
    evidence: [],
  }];
}

function selectionChanges(policy: NodePolicy, { after }: Comparison): readonly Change[] {
  if (after.targets(policy).length > 0) return [];
  return [{
    severity: 'nothing', sentence: `${policyName(policy)} selects no node of the input`, objects: [objectName(policy.manifest)], nodes: [], machines: [], evidence: [],
  }];
}

/** Nothing that can be read differs: a template may still come to something else on each node. */
function withoutEffect(pair: Pair, policy: NodePolicy | undefined): Change {
  const manifest = subjectOf(pair);
  const isFilledIn = manifest.object.spec !== undefined && JSON.stringify(manifest.object.spec).includes('{{');
  const name = policy === undefined ? objectName(manifest) : policyName(policy);
  return {
    severity: isFilledIn ? 'unknown' : 'nothing',
    sentence: isFilledIn ? `${name} is filled in by captures on each node: what it changes there is not known` : `${name} asks nothing of the nodes that was not stated of them before`,
    objects: [objectName(manifest)],
    nodes: [],
    machines: [],
    evidence: [],
  };
}
