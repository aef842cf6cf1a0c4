import { didYouMean } from './did-you-mean';
import { hasPlaceholder } from '../text/placeholder';
import { isObject } from '../topology/json';
import { Place, within } from '../topology/place';

/** What a field may hold, as its API or program reads it. */
export type Wanted = 'text' | 'whole' | 'digits' | 'flag' | 'object' | 'anything' | OneOf | ListOf | Fields;

/** One of some words. */
export interface OneOf { readonly oneOf: readonly string[] }

/** A list of equals. */
export interface ListOf { readonly list: Wanted }

/** An object with fields; those that are not here may hold anything. */
export interface Fields { readonly fields: { readonly [field: string]: Wanted } }

/** A value that is not what its field wants. */
export interface Unwanted {
  readonly value: unknown;
  readonly wanted: Wanted;
  readonly place: Place;
}

/** All of them in a value; null says nothing, and an empty text or a placeholder is a template's gap. */
export function* unwantedIn(value: unknown, wanted: Wanted, place: Place): Iterable<Unwanted> {
  if (fits(value, wanted)) return;
  if (typeof wanted === 'object' && 'fields' in wanted && isObject(value)) {
    for (const [field, inner] of Object.entries(wanted.fields)) yield* unwantedIn(at(value, field), inner, within(place, field));
    return;
  }
  if (typeof wanted === 'object' && 'list' in wanted && Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* unwantedIn(item, wanted.list, within(place, i));
    return;
  }
  if (typeof value !== 'string' || !hasPlaceholder(value)) yield { value, wanted, place };
}

/** Mostly so, and then no place is made. */
function fits(value: unknown, wanted: Wanted): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof wanted === 'object') return fitsIn(value, wanted);
  switch (wanted) {
    // A number or true where a text is wanted is VMN118's.
    case 'text': return typeof value !== 'object';
    case 'whole': return Number.isInteger(value);
    case 'digits': return Number.isInteger(value) || (typeof value === 'string' && /^\d+$/.test(value));
    case 'flag': return typeof value === 'boolean';
    case 'object': return isObject(value);
    case 'anything': return true;
  }
}

function fitsIn(value: unknown, wanted: OneOf | ListOf | Fields): boolean {
  if ('oneOf' in wanted) return typeof value === 'string' ? wanted.oneOf.includes(value) : typeof value !== 'object';
  if ('list' in wanted) return Array.isArray(value) && value.every((item) => fits(item, wanted.list));
  if (!isObject(value)) return false;
  for (const field in value) {
    const inner = at(wanted.fields, field);
    if (inner !== undefined && inner !== 'anything' && !fits(value[field], inner)) return false;
  }
  return true;
}

function at<T>(object: { readonly [field: string]: T }, field: string): T | undefined {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}

/** For messages: `a whole number`. */
export function wantedName(wanted: Wanted): string {
  if (typeof wanted === 'object') return 'oneOf' in wanted ? wanted.oneOf.join(', ').replace(/, ([^,]*)$/, ' or $1') : 'list' in wanted ? 'a list' : 'an object';
  switch (wanted) {
    case 'text': return 'a text';
    case 'whole': case 'digits': return 'a whole number';
    case 'flag': return 'true or false';
    case 'object': return 'an object';
    case 'anything': return 'anything';
  }
}

/** For messages: `the text "lan"`. */
export function valueName(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text "${value}"`;
  return isObject(value) ? 'an object' : String(value);
}

/** The word that was meant, where words are wanted and one is near; another may be of a newer version. */
export function wordMeant({ value, wanted }: Unwanted): string | undefined {
  return typeof wanted === 'object' && 'oneOf' in wanted && typeof value === 'string' ? didYouMean(value, wanted.oneOf) : undefined;
}

/** Whether no newer version can make it right. */
export function isSurelyRefused(found: Unwanted): boolean {
  const isWord = typeof found.wanted === 'object' && 'oneOf' in found.wanted && typeof found.value === 'string';
  return !isWord || wordMeant(found) !== undefined;
}

/** How to write it instead. */
export function cureOf(found: Unwanted): string {
  const { value, wanted, place: { path, inside = [] } } = found;
  const word = wordMeant(found);
  if (word !== undefined) return `write ${word}`;
  const field = [...path, ...inside].filter((step) => typeof step === 'string').pop() ?? '';
  if ((wanted === 'whole' || wanted === 'flag') && typeof value === 'string' && /^(\d+|true|false)$/.test(value)) return `write ${value} without quotes`;
  if (typeof wanted === 'object' && 'list' in wanted && !Array.isArray(value)) return `write the items of ${field} with a dash before each`;
  return `give ${field} ${wantedName(wanted)}`;
}
