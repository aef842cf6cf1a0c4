import { isTemplate } from './nmstate-values';
import { isObject, JsonObject } from '../topology/json';
import { plainText } from '../topology/plain-text';

/** A field that two statements give different values. */
export interface Difference {
  readonly path: readonly string[];
  /** As JSON. */
  readonly first: string;
  readonly second: string;
}

/** Keys that say nothing of how the interface is. */
const REMARKS = ['description', 'profile-name', 'state'];

/**
 * The first field that both state, and differently. nmstate merges objects, so a key that only one has is no difference; lists and plain
 * values it replaces. Numbers may stand in quotes, and lists in any order.
 */
export function difference(first: JsonObject, second: JsonObject, path: readonly string[] = []): Difference | undefined {
  for (const [key, one] of Object.entries(first)) {
    const other = second[key];
    if (other === undefined || one === undefined || (path.length === 0 && REMARKS.includes(key)) || isTemplate(one) || isTemplate(other)) continue;
    if (isObject(one) && isObject(other)) {
      const deeper = difference(one, other, [...path, key]);
      if (deeper !== undefined) return deeper;
      continue;
    }
    if (plain(one) !== plain(other)) return { path: [...path, key], first: JSON.stringify(one), second: JSON.stringify(other) };
  }
  return undefined;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort());
  // A MAC may be in upper case.
  if (!isObject(value)) return plainText(value).toLowerCase();
  return JSON.stringify(Object.entries(value).map(([key, field]) => [key, plain(field)]).sort());
}
