import { isObject } from './json';

/** Whether two values are equal as JSON: the order of keys says nothing, and a key without a value is no key. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((entry, i) => sameJson(entry, other[i]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  const others = Object.keys(other).filter((key) => other[key] !== undefined);
  return keys.length === others.length && keys.every((key) => Object.prototype.hasOwnProperty.call(other, key) && sameJson(one[key], other[key]));
}
