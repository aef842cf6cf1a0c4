import { posix } from 'node:path';
import { listAt, textAt } from './json';
import { InputDocument } from './manifests';
import { Manifest } from './place';

/**
 * The documents without those of files that a Kustomization of the input names as its patches: they are parts of objects, and what they leave out is elsewhere.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export function withoutPatches(documents: readonly InputDocument[], manifests: readonly Manifest[]): readonly InputDocument[] {
  const patches = new Set(manifests.flatMap(patchFilesOf));
  return patches.size === 0 ? documents : documents.filter(({ source: { file } }) => file === undefined || !patches.has(posix.normalize(file)));
}

function patchFilesOf({ apiVersion, kind, object, source: { file } }: Manifest): readonly string[] {
  if (file === undefined || (kind !== 'Kustomization' && kind !== 'Component') || !apiVersion.startsWith('kustomize.config.k8s.io/')) return [];
  const lists = ['patches', 'patchesJson6902'].flatMap((key) => listAt(object, key).flatMap((patch) => textAt(patch, 'path') ?? []));
  const merges = listAt(object, 'patchesStrategicMerge').flatMap((text) => (typeof text === 'string' && !text.includes('\n') ? text : []));
  return [...lists, ...merges].map((path) => posix.join(posix.dirname(file), path));
}
