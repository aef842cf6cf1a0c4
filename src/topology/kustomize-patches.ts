import { posix } from 'node:path';
import { isObject, listAt, textAt } from './json';
import { InputDocument } from './manifests';

/**
 * The documents without those of files that a Kustomization of the input names as its patches: they are parts of objects, and what they leave out is elsewhere.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export function withoutPatches(documents: readonly InputDocument[]): readonly InputDocument[] {
  const patches = new Set(documents.flatMap(patchFilesOf));
  return patches.size === 0 ? documents : documents.filter(({ source: { file } }) => file === undefined || !patches.has(posix.normalize(file)));
}

function patchFilesOf({ value, source: { file } }: InputDocument): readonly string[] {
  const group = textAt(value, 'apiVersion') ?? '';
  const isOne = textAt(value, 'kind') === 'Kustomization' || textAt(value, 'kind') === 'Component';
  if (file === undefined || !isObject(value) || !isOne || !group.startsWith('kustomize.config.k8s.io/')) return [];
  const lists = ['patches', 'patchesJson6902'].flatMap((key) => listAt(value, key).flatMap((patch) => textAt(patch, 'path') ?? []));
  const merges = listAt(value, 'patchesStrategicMerge').flatMap((text) => (typeof text === 'string' && !text.includes('\n') ? text : []));
  return [...lists, ...merges].map((path) => posix.join(posix.dirname(file), path));
}
