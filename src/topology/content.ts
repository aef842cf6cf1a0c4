import { isObject, JsonObject } from './json';
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

/** Whether two objects state the same. */
export function sameContent(one: JsonObject, other: JsonObject): boolean {
  return one === other || sameJson(contentOf(one), contentOf(other));
}

function without(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0);
}
