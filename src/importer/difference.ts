import { isObject, Json, JsonObject } from '../topology/json';

/** One operation of RFC 6902. */
export type Operation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string };

const MOST_IN_A_LIST = 2;

/** What makes `wanted` of `made`, in an order in which it can be applied. A null is as good as nothing: cdk8s writes none, and the API server drops it. */
export function difference(made: Json | undefined, wanted: Json | undefined, path = ''): readonly Operation[] {
  if (isNothing(wanted)) return isNothing(made) ? [] : [{ op: 'remove', path }];
  if (isNothing(made)) return [{ op: 'add', path, value: wanted }];
  if (isObject(made) && isObject(wanted)) return ofObjects(made, wanted, path);
  if (Array.isArray(made) && Array.isArray(wanted)) return ofLists(made, wanted, path);
  return Object.is(made, wanted) ? [] : [{ op: 'replace', path, value: wanted }];
}

function ofObjects(made: JsonObject, wanted: JsonObject, path: string): readonly Operation[] {
  const keys = [...new Set([...Object.keys(made), ...Object.keys(wanted)])];
  return keys.flatMap((key) => difference(own(made, key), own(wanted, key), `${path}/${escaped(key)}`));
}

function ofLists(made: readonly Json[], wanted: readonly Json[], path: string): readonly Operation[] {
  const shared = Math.min(made.length, wanted.length);
  const changed = made.slice(0, shared).flatMap((item, i) => difference(item, wanted[i], `${path}/${i}`));
  const added = wanted.slice(shared).map((item): Operation => ({ op: 'add', path: `${path}/-`, value: item }));
  const removed = made.slice(shared).map((_, i): Operation => ({ op: 'remove', path: `${path}/${made.length - 1 - i}` }));
  const operations = [...changed, ...added, ...removed];
  // Disks by their places, one word at a time, are harder to read than all of them.
  return operations.length > MOST_IN_A_LIST ? [{ op: 'replace', path, value: wanted }] : operations;
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}

function isNothing(value: Json | undefined): value is null | undefined {
  return value === undefined || value === null;
}

function escaped(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
