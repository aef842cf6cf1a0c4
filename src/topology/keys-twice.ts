import { InputDocument } from './manifests';
import { Manifest, Place } from './place';

/** A key that stands in its object again: only the last one counts. */
export interface RepeatedKey {
  /** Undefined: all of them, since what follows is another manifest without a `---` before it. */
  readonly key?: string;
  readonly place: Place;
}

/** Those of the documents that are one manifest each: of a List's items nobody knows whose it is. */
export function keysTwiceIn(documents: readonly InputDocument[], manifests: readonly Manifest[]): readonly RepeatedKey[] {
  const repeating = documents.filter(({ keysTwice }) => keysTwice !== undefined);
  if (repeating.length === 0) return [];
  const owners = new Map(manifests.filter(({ root }) => root.length === 0).map((manifest) => [manifest.source, manifest]));
  return repeating.flatMap(({ source, keysTwice = [] }) => {
    const manifest = owners.get(source);
    if (manifest === undefined) return [];
    const another = keysTwice.some(({ key }) => key === 'apiVersion') && keysTwice.some(({ key }) => key === 'kind');
    const found = keysTwice.map(({ key, line, column }) => (
      { key: another ? undefined : key, place: { manifest, path: [], position: { line, column } } }
    ));
    return another ? found.slice(0, 1) : found;
  });
}
