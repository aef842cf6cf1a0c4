import { Deviation, DEVIATIONS, Drift } from './drift';
import { machineDeviations } from './machine-deviations';
import { nodeDeviations } from './node-deviations';
import { objectDeviations } from './object-deviations';
import { policyDeviations } from './policy-deviations';
import { objectKey } from '../topology/object-name';
import { Topology } from '../topology/topology';

/** Holds a dump of a live cluster, statuses and all, against the blueprint that it should be. */
export function verify(blueprint: Topology, live: Topology): Drift {
  const objects = [...new Map(blueprint.manifests.map((manifest) => [objectKey(manifest), manifest])).values()];
  const deviations = [
    ...objectDeviations(objects, live.manifests),
    ...policyDeviations(objects, live.manifests),
    ...nodeDeviations(blueprint, live),
    ...machineDeviations(blueprint, live),
  ].sort(worstFirst);
  const count = (kind: Deviation['kind']) => deviations.filter((deviation) => deviation.kind === kind).length;
  return {
    deviations,
    hasDrifted: deviations.some(({ kind }) => kind !== 'unknown'),
    summary: { objects: objects.length, deviations: { failed: count('failed'), missing: count('missing'), differs: count('differs'), down: count('down'), unknown: count('unknown') } },
  };
}

function worstFirst(one: Deviation, other: Deviation): number {
  const [a, b] = [DEVIATIONS.indexOf(one.kind), DEVIATIONS.indexOf(other.kind)];
  if (a !== b) return a - b;
  return one.sentence < other.sentence ? -1 : one.sentence > other.sentence ? 1 : 0;
}
