import { carriedYaml } from './carried-yaml';
import { InputDocument } from './manifests';
import { Manifest, Place } from './place';
import { TextError } from '../text/document';

/** A document, or a file that a manifest carries, that cannot be read. The rest of the input is read all the same. */
export interface Unreadable {
  readonly place: Place;
  readonly error: TextError;
}

/** Documents that kubectl refuses. They have no kind and no name: only their place is known. */
export function unreadableDocuments(documents: readonly InputDocument[]): readonly Unreadable[] {
  return documents.flatMap(({ source, error }) => {
    if (error === undefined) return [];
    const manifest: Manifest = { apiVersion: '', kind: 'document', name: '', object: {}, source, root: [] };
    return [{ place: { manifest, path: [], position: error }, error }];
  });
}

/** Files within manifests that are no YAML. */
export function unreadableFiles(manifests: readonly Manifest[]): readonly Unreadable[] {
  return manifests.flatMap((manifest) => carriedYaml(manifest).flatMap(({ place, error }) => {
    return error === undefined ? [] : [{ place: { ...place, inside: [], position: error }, error }];
  }));
}
