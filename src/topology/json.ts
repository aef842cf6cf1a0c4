/** What a manifest may hold. Anything may stand anywhere: every reader asks before it takes. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Keys and indexes from a value down to another. */
export type JsonPath = readonly (string | number)[];

/** The value at a path, undefined where anything on the way is missing or of another kind. */
export function valueAt(value: unknown, ...path: JsonPath): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.prototype.hasOwnProperty.call(here, step)) return undefined;
    here = (here as { readonly [key: string | number]: unknown })[step];
  }
  return here;
}

/** The object at a path; an empty one where there is none. */
export function objectAt(value: unknown, ...path: JsonPath): JsonObject {
  const found = valueAt(value, ...path);
  return isObject(found) ? found : {};
}

/** The list at a path; an empty one where there is none. */
export function listAt(value: unknown, ...path: JsonPath): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path, if there is one. */
export function textAt(value: unknown, ...path: JsonPath): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The number at a path, if there is one. */
export function numberAt(value: unknown, ...path: JsonPath): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** The boolean at a path, if there is one. */
export function booleanAt(value: unknown, ...path: JsonPath): boolean | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'boolean' ? found : undefined;
}

/** A map of texts, such as labels; other values are left out. */
export function textMapAt(value: unknown, ...path: JsonPath): { readonly [key: string]: string } {
  return Object.fromEntries(Object.entries(objectAt(value, ...path)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
