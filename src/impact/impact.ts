import { attachmentChanges } from './attachment-changes';
import { Change, Impact, SEVERITIES, Summary } from './change';
import { Comparison, comparisonOf } from './comparison';
import { labelChanges } from './label-changes';
import { machineChanges } from './machine-changes';
import { namespaceChanges } from './namespace-changes';
import { nodeChanges } from './node-changes';
import { operatorNetworkChanges } from './operator-network-changes';
import { Pair, pairsOf, subjectOf } from './pairs';
import { poolChanges } from './pool-changes';
import { secretChanges } from './secret-changes';
import { settingsChanges } from './settings-changes';
import { stepsOf } from './steps';
import { Tier, tierOf } from './subjects';
import { unreadChanges } from './unread-changes';
import { userDefinedChanges } from './user-defined-changes';
import { Topology } from '../topology/topology';

/**
 * What it does to a cluster to go from one state to another: what is interrupted now, what waits for a restart, what running VMs take in, and a safe order of
 * steps. Objects are the same where group, kind, namespace and name are.
 */
export function impact(before: Topology, after: Topology): Impact {
  const { pairs, unchanged } = pairsOf(before.manifests, after.manifests);
  const comparison = comparisonOf(before, after);
  const subjects = pairs.flatMap((pair) => {
    const tier = tierOf(subjectOf(pair));
    return tier === undefined || tier === 'node' ? [] : [{ pair, tier, changes: changesOf(pair, tier, comparison) }];
  });
  const known = subjects.flatMap(({ pair, tier, changes }) => (changes === undefined ? [] : [{ pair, tier, changes }]));
  const judged = new Set(known.flatMap(({ pair: { before: was, after: now } }) => [was ?? [], now ?? []].flat()));
  const nodes = isAboutNodes(after) ? pairs.filter((pair) => tierOf(subjectOf(pair)) === 'node') : [];
  const found = [...known.flatMap((subject) => subject.changes), ...labelChanges(nodes, judged, comparison), ...unreadChanges(before, after)];
  const changes = found.sort(worstFirst);
  return { changes, steps: stepsOf(known, changes, comparison), summary: summaryOf(changes, pairs, unchanged, known.length + nodes.length) };
}

/** A blueprint without Node objects takes none away. */
function isAboutNodes({ manifests }: Topology): boolean {
  return manifests.some((manifest) => tierOf(manifest) === 'node');
}

function changesOf(pair: Pair, tier: Tier, comparison: Comparison): readonly Change[] | undefined {
  switch (tier) {
    case 'setting': return settingsChanges(pair);
    case 'namespace': return namespaceChanges(pair, comparison);
    case 'functions': return poolChanges(pair, comparison);
    case 'hosts': return nodeChanges(pair, comparison);
    case 'definition': return subjectOf(pair).kind.endsWith('UserDefinedNetwork') ? userDefinedChanges(pair, comparison) : operatorNetworkChanges(pair, comparison);
    case 'attachment': return attachmentChanges(pair, comparison);
    case 'data': return secretChanges(pair, comparison);
    case 'machine': return machineChanges(pair, comparison);
    case 'node': return undefined;
  }
}

function worstFirst(one: Change, other: Change): number {
  const [a, b] = [SEVERITIES.indexOf(one.severity), SEVERITIES.indexOf(other.severity)];
  if (a !== b) return a - b;
  return one.sentence < other.sentence ? -1 : one.sentence > other.sentence ? 1 : 0;
}

function summaryOf(changes: readonly Change[], pairs: readonly Pair[], unchanged: number, judged: number): Summary {
  const count = (severity: Change['severity']) => changes.filter((change) => change.severity === severity).length;
  const ofKind = (kind: Pair['kind']) => pairs.filter((pair) => pair.kind === kind).length;
  return {
    changes: { interrupts: count('interrupts'), unknown: count('unknown'), restart: count('restart'), live: count('live'), nothing: count('nothing') },
    objects: { added: ofKind('added'), removed: ofKind('removed'), changed: ofKind('changed'), unchanged, ignored: pairs.length - judged },
  };
}
