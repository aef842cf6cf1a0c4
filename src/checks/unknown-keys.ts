import { didYouMean } from './did-you-mean';
import { isObject, JsonObject } from '../topology/json';
import { Place, within } from '../topology/place';

/** What may stand under a key: these keys, or anything. Lists hold what their items may have. */
export type Keys = { readonly [key: string]: Keys } | 'anything';

/** Keys that may hold anything, parted by blanks, and keys whose own keys are known. */
export function keys(words: string, deeper: { readonly [key: string]: Keys } = {}): Keys {
  return { ...Object.fromEntries(words.split(' ').map((word) => [word, 'anything'])), ...deeper };
}

/** A key that its owner does not have, and the one that was meant, if one is near. */
export interface UnknownKey {
  readonly key: string;
  readonly meant?: string;
  readonly place: Place;
  /** What has the key. */
  readonly owner: JsonObject;
}

/** The keys in a value that are not among the known. */
export function* unknownKeys(value: unknown, known: Keys, place: Place): Iterable<UnknownKey> {
  if (hasOnly(value, known)) return;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      if (!Array.isArray(item)) yield* unknownKeys(item, known, within(place, i));
    }
    return;
  }
  if (!isObject(value) || known === 'anything') return;
  for (const [key, field] of Object.entries(value)) {
    const deeper = at(known, key);
    if (deeper === undefined) yield { key, meant: didYouMean(key, Object.keys(known)), place: within(place, key), owner: value };
    else yield* unknownKeys(field, deeper, within(place, key));
  }
}

/** Mostly so, and then no place is made. */
function hasOnly(value: unknown, known: Keys): boolean {
  if (known === 'anything') return true;
  if (Array.isArray(value)) return value.every((item) => Array.isArray(item) || hasOnly(item, known));
  if (!isObject(value)) return true;
  for (const key in value) {
    const deeper = at(known, key);
    if (deeper === undefined || (deeper !== 'anything' && !hasOnly(value[key], deeper))) return false;
  }
  return true;
}

function at(known: { readonly [key: string]: Keys }, key: keyof JsonObject): Keys | undefined {
  return Object.prototype.hasOwnProperty.call(known, key) ? known[key] : undefined;
}
