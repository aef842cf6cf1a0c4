import { sameContent } from '../topology/content';
import { objectKey } from '../topology/object-name';
import { Manifest } from '../topology/place';

/** An object that is not the same before and after. */
export type Pair =
  | { readonly kind: 'added'; readonly after: Manifest; readonly before?: undefined }
  | { readonly kind: 'removed'; readonly before: Manifest; readonly after?: undefined }
  | { readonly kind: 'changed'; readonly before: Manifest; readonly after: Manifest };

/** The objects that differ, in an order of their own, and how many do not. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly unchanged: number;
}

/** Matches objects by group, kind, namespace and name. */
export function pairsOf(before: readonly Manifest[], after: readonly Manifest[]): Pairs {
  const [old, now] = [byKey(before), byKey(after)];
  const found: (readonly [key: string, pair: Pair])[] = [];
  let unchanged = 0;
  for (const [key, manifest] of now) {
    const was = old.get(key);
    if (was === undefined) found.push([key, { kind: 'added', after: manifest }]);
    else if (sameContent(was, manifest)) unchanged++;
    else found.push([key, { kind: 'changed', before: was, after: manifest }]);
  }
  for (const [key, manifest] of old) {
    if (!now.has(key)) found.push([key, { kind: 'removed', before: manifest }]);
  }
  found.sort(([one], [other]) => (one < other ? -1 : 1));
  return { pairs: found.map(([, pair]) => pair), unchanged };
}

/** What a pair is about. */
export function subjectOf({ before, after }: Pair): Manifest {
  return (after ?? before) as Manifest;
}

/** Of an object that is there twice, which one counts must not hang on the order of files. */
function byKey(manifests: readonly Manifest[]): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>();
  for (const manifest of manifests) {
    const key = objectKey(manifest);
    const other = found.get(key);
    if (other === undefined || JSON.stringify(other.object) < JSON.stringify(manifest.object)) found.set(key, manifest);
  }
  return found;
}
