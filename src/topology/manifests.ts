import { isObject, JsonPath, listAt, textAt } from './json';
import { Manifest, Source } from './place';
import { KeyTwice, TextError } from '../text/document';

/** One document of the input. */
export interface InputDocument {
  readonly value?: unknown;
  readonly source: Source;
  /** Why it cannot be read. */
  readonly error?: TextError;
  /** Keys that stand in the same object again; undefined: none. */
  readonly keysTwice?: readonly KeyTwice[];
}

/** How deep Lists may hold Lists: kubectl never makes more than one level. */
const DEEPEST_LIST = 8;

/** The Kubernetes objects among the documents, Lists taken apart; whatever has no kind is left to other readers. */
export function manifestsOf(documents: readonly InputDocument[]): readonly Manifest[] {
  return documents.flatMap(({ value, source }) => objectsIn(value, source, [], DEEPEST_LIST));
}

function objectsIn(value: unknown, source: Source, root: JsonPath, depth: number): readonly Manifest[] {
  const [apiVersion, kind] = [textAt(value, 'apiVersion') ?? '', textAt(value, 'kind')];
  if (!isObject(value) || kind === undefined) return [];
  const isList = kind.endsWith('List') && Array.isArray(value.items);
  if (isList) return depth === 0 ? [] : listAt(value, 'items').flatMap((item, i) => objectsIn(item, source, [...root, 'items', i], depth - 1));
  return [{
    apiVersion,
    kind,
    namespace: textAt(value, 'metadata', 'namespace'),
    name: textAt(value, 'metadata', 'name') ?? textAt(value, 'metadata', 'generateName') ?? '',
    object: value,
    source,
    root,
  }];
}

/** The API group of a manifest: `k8s.ovn.org` of `k8s.ovn.org/v1`, empty for the core group. */
export function groupOf({ apiVersion }: Manifest): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}
