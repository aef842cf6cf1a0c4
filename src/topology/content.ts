import { attachmentConfig } from './attachment-config';
import { isObject, JsonObject, objectAt } from './json';
import { Manifest } from './place';
import { sameJson } from './same-json';

/** What the API server and its clients write into an object beside what somebody stated. */
const SERVERS = new Set(['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'finalizers', 'ownerReferences']);
const CLIENTS = new Set(['kubectl.kubernetes.io/last-applied-configuration', 'kubemacpool.io/transaction-timestamp', 'kubevirt.io/latest-observed-api-version', 'kubevirt.io/storage-observed-api-version']);

/** What somebody stated of an object: neither its status nor what a server writes beside it. */
export function contentOf({ status: _, metadata, ...rest }: JsonObject): JsonObject {
  if (!isObject(metadata)) return rest;
  const { annotations, ...others } = without(metadata, SERVERS);
  const own = Object.entries({ ...others, annotations: isObject(annotations) ? without(annotations, CLIENTS) : annotations });
  return { ...rest, metadata: Object.fromEntries(own.filter(([, value]) => !isEmpty(value))) };
}

/** Whether two objects state the same. Of a configuration in a text, spaces and the order of keys state nothing. */
export function sameContent(one: Manifest, other: Manifest): boolean {
  if (one.object === other.object) return true;
  return sameJson(contentOf(one.object), contentOf(other.object)) || sameJson(readContent(one), readContent(other));
}

/** With a configuration as what it says. */
function readContent(manifest: Manifest): JsonObject {
  const [content, config] = [contentOf(manifest.object), attachmentConfig(manifest)];
  return config === undefined ? content : { ...content, spec: { ...objectAt(content, 'spec'), config } };
}

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0);
}
