import { SketchedNode } from './sketch';
import { Finding } from '../checks/check';
import { addTo } from '../topology/add-to';
import { Manifest, Place } from '../topology/place';

/** Findings by what they are shown on. */
export interface PlacedFindings {
  readonly byKey: ReadonlyMap<string, readonly Finding[]>;
  /** Those of an object whose nodes it says nothing of, by the group that the object speaks of. */
  readonly byGroup: ReadonlyMap<string, readonly Finding[]>;
  readonly elsewhere: readonly Finding[];
}

/** Shows each finding on the innermost thing of the picture that it is about. */
export function placeFindings(nodes: readonly SketchedNode[], findings: readonly Finding[]): PlacedFindings {
  const byPlace = new Map<Manifest, Map<string, string[]>>();
  const groups = new Map<Manifest, Set<string>>();
  for (const { key, group, places } of nodes) {
    for (const place of places) {
      addTo(mapIn(byPlace, place.manifest), JSON.stringify(stepsOf(place)), key);
      if (group !== undefined) groups.set(place.manifest, (groups.get(place.manifest) ?? new Set()).add(group));
    }
  }
  const [byKey, byGroup] = [new Map<string, Finding[]>(), new Map<string, Finding[]>()];
  const elsewhere: Finding[] = [];
  for (const finding of findings) {
    const keys = innermost(byPlace.get(finding.at.manifest), finding.at);
    const boxes = groups.get(finding.at.manifest);
    for (const key of keys) addTo(byKey, key, finding);
    if (keys.length > 0) continue;
    if (boxes === undefined) elsewhere.push(finding);
    for (const group of boxes ?? []) addTo(byGroup, group, finding);
  }
  return { byKey, byGroup, elsewhere };
}

function innermost(byPlace: ReadonlyMap<string, readonly string[]> | undefined, place: Place): readonly string[] {
  const steps = stepsOf(place);
  for (let length = byPlace === undefined ? -1 : steps.length; length >= 0; length--) {
    const keys = byPlace?.get(JSON.stringify(steps.slice(0, length)));
    if (keys !== undefined) return [...new Set(keys)];
  }
  return [];
}

/** A step into the text of a field is not a step to a key of that name. */
function stepsOf({ path, inside }: Place): readonly unknown[] {
  return inside === undefined ? path : [...path, null, ...inside];
}

function mapIn<K>(maps: Map<K, Map<string, string[]>>, key: K): Map<string, string[]> {
  const map = maps.get(key) ?? new Map<string, string[]>();
  maps.set(key, map);
  return map;
}
