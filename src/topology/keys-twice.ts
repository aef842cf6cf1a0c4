import { addTo } from './add-to';
import { InputDocument } from './manifests';
import { Manifest, Place, Source } from './place';
import { KeyTwice } from '../text/document';

/** A key that stands in its object again: only the last one counts. */
export interface RepeatedKey {
  /** Undefined: all of them, since what follows is another manifest without a `---` before it. */
  readonly key?: string;
  readonly place: Place;
}

/** Those of the documents, each with the manifest that it is in: of what a List holds, the item. */
export function keysTwiceIn(documents: readonly InputDocument[], manifests: readonly Manifest[]): readonly RepeatedKey[] {
  const repeating = documents.filter(({ keysTwice }) => keysTwice !== undefined);
  if (repeating.length === 0) return [];
  const owners = new Map<Source, Map<string, Manifest>>();
  for (const manifest of manifests) {
    const ofSource = owners.get(manifest.source) ?? new Map<string, Manifest>();
    owners.set(manifest.source, ofSource.set(JSON.stringify(manifest.root), manifest));
  }
  return repeating.flatMap(({ source, keysTwice = [] }) => {
    const ofSource = owners.get(source);
    return ofSource === undefined ? [] : [...byOwner(keysTwice, ofSource)].flatMap(repeatedIn);
  });
}

function byOwner(keys: readonly KeyTwice[], owners: ReadonlyMap<string, Manifest>): ReadonlyMap<Manifest, readonly KeyTwice[]> {
  const owned = new Map<Manifest, KeyTwice[]>();
  for (const key of keys) {
    const owner = ownerOf(key, owners);
    if (owner === undefined) continue;
    addTo(owned, owner, key);
  }
  return owned;
}

/** The items of a List are two steps down each time. */
function ownerOf({ path }: KeyTwice, owners: ReadonlyMap<string, Manifest>): Manifest | undefined {
  for (let depth = 0; depth < path.length; depth += 2) {
    const owner = owners.get(JSON.stringify(path.slice(0, depth)));
    if (owner !== undefined) return owner;
    if (path[depth] !== 'items') return undefined;
  }
  return undefined;
}

function repeatedIn([manifest, keys]: readonly [Manifest, readonly KeyTwice[]]): readonly RepeatedKey[] {
  const isAnother = ['apiVersion', 'kind'].every((name) => keys.some(({ path }) => path.length === manifest.root.length + 1 && path.at(-1) === name));
  const told = isAnother ? keys.slice(0, 1) : keys;
  return told.map(({ path, line, column }) => (
    { key: isAnother ? undefined : String(path.at(-1)), place: { manifest, path: [], position: { line, column } } }
  ));
}
