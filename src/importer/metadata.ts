import { Expression, given, isEmpty, object } from './expression';
import { isObject, JsonObject, objectAt } from '../topology/json';

/** What the server and kubectl write and nobody means. */
const SERVERS = ['creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid'];
const KUBECTLS = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object as somebody would have written it: without its status and what the server and kubectl noted in it. */
export function asWritten({ status: _, ...manifest }: JsonObject): JsonObject {
  if (!isObject(manifest.metadata)) return manifest;
  const metadata = without(manifest.metadata, SERVERS);
  if (!isObject(metadata.annotations)) return { ...manifest, metadata };
  return { ...manifest, metadata: { ...metadata, annotations: without(metadata.annotations, [KUBECTLS]) } };
}

/** The prop `metadata`, without some annotations that the construct writes itself. */
export function metadataProp(manifest: JsonObject, ownAnnotations: readonly string[] = []): Expression | undefined {
  const { annotations, ...named } = objectAt(manifest, 'metadata');
  const metadata = named.namespace === '' ? without(named, ['namespace']) : named;
  const others = isObject(annotations) ? without(annotations, ownAnnotations) : annotations;
  const hasAnnotations = others !== undefined && !(isObject(others) && Object.keys(others).length === 0 && ownAnnotations.length > 0);
  const prop = object(Object.fromEntries([...Object.entries(metadata), ...(hasAnnotations ? [['annotations', others] as const] : [])].map(([key, entry]) => [key, given(entry)])));
  return isEmpty(prop) ? undefined : prop;
}

/** The prop `metadata` of an object that belongs to the whole cluster: a namespace that somebody wrote there all the same means nothing. */
export function clusterMetadataProp(manifest: JsonObject): Expression | undefined {
  return metadataProp({ metadata: without(objectAt(manifest, 'metadata'), ['namespace']) });
}

/** A manifest with as much of its metadata as cdk8s' types take; the rest is patched. */
export function withTypedMetadata(manifest: JsonObject): JsonObject {
  if (!isObject(manifest.metadata)) return manifest;
  const metadata = Object.fromEntries(Object.entries(manifest.metadata).filter(([key, entry]) => TYPED.get(key)?.(entry) ?? true));
  return { ...manifest, metadata };
}

const TYPED = new Map<string, (entry: unknown) => boolean>([['name', isText], ['namespace', isText], ['labels', isTexts], ['annotations', isTexts]]);

function isText(entry: unknown): boolean {
  return typeof entry === 'string';
}

function isTexts(entry: unknown): boolean {
  return isObject(entry) && Object.values(entry).every(isText);
}

function without(from: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}
