import { InputDocument } from './manifests';
import { Manifest, Place } from './place';

/** A key that stands in its object again: only the last one counts. */
export interface RepeatedKey {
  readonly key: string;
  readonly place: Place;
}

/** Those of the documents that are one manifest each: of a List's items nobody knows whose it is. */
export function keysTwiceIn(documents: readonly InputDocument[], manifests: readonly Manifest[]): readonly RepeatedKey[] {
  const repeating = documents.filter(({ keysTwice }) => keysTwice !== undefined);
  if (repeating.length === 0) return [];
  const owners = new Map(manifests.filter(({ root }) => root.length === 0).map((manifest) => [manifest.source, manifest]));
  return repeating.flatMap(({ source, keysTwice = [] }) => {
    const manifest = owners.get(source);
    return manifest === undefined ? [] : keysTwice.map(({ key, line, column }) => ({ key, place: { manifest, path: [], position: { line, column } } }));
  });
}
