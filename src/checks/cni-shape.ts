import { JsonEntry, JsonNode } from '../text/json/json-node';
import { isObject } from '../topology/json';
import { once } from '../topology/once';

/** What a key of a configuration may hold, as the Go field behind it has it. */
export type Shape = 'text' | 'whole' | 'natural' | 'flag' | 'anything' | ListShape | MapShape | KeysShape;

/** A list of equals. */
export interface ListShape { readonly list: Shape }

/** An object with keys of the user's choice. */
export interface MapShape { readonly map: Shape }

/** An object with keys that the program knows. */
export interface KeysShape { readonly keys: { readonly [key: string]: Shape } }

/** Something in a configuration that the shape does not allow. */
export interface Misfit {
  /** From the top down to it. */
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly node: JsonNode;
  /** The value's shape; undefined where the key itself is not known. */
  readonly wanted?: Shape;
  /** The keys that are known beside it. */
  readonly known: readonly string[];
}

/** Where a value stands, and how its program gets it. */
export interface Reading {
  readonly path: Misfit['path'];
  readonly key: string;
  readonly known: Misfit['known'];
  /** The program reads the text itself; else Multus writes it anew before, and `100.0` becomes 100. */
  readonly isAsWritten: boolean;
}

/** Whether there are surely no misfits, every key as its program writes it: true of nearly all, and seen without knowing where things stand. */
export function surelyFits(value: unknown, shape: Shape): boolean {
  if (shape === 'anything' || value === null) return true;
  if (typeof shape !== 'string') return holdsOnly(value, shape);
  switch (shape) {
    case 'text': return typeof value === 'string';
    case 'whole': return Number.isInteger(value);
    case 'natural': return Number.isInteger(value) && Number(value) >= 0;
    case 'flag': return typeof value === 'boolean';
  }
}

function holdsOnly(value: unknown, shape: ListShape | MapShape | KeysShape): boolean {
  if ('list' in shape) return Array.isArray(value) && value.every((item) => surelyFits(item, shape.list));
  if (!isObject(value)) return false;
  const shapeOf = (key: string): Shape | undefined => ('map' in shape ? shape.map : Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined);
  return Object.keys(value).every((key) => {
    const inner = shapeOf(key);
    return inner !== undefined && surelyFits(value[key], inner);
  });
}

/** All that does not fit, keys matched in any case as Go does; what stands under an unknown key is not looked at. */
export function* misfits(node: JsonNode, shape: Shape, reading: Reading): Iterable<Misfit> {
  // Go leaves a field as it is where null stands.
  if (shape === 'anything' || node.raw === 'null') return;
  const { path, key, known } = reading;
  if (!fits(node, shape, reading.isAsWritten)) yield { path, key, node, wanted: shape, known };
  if (typeof shape === 'string') return;
  if ('list' in shape) {
    for (const [i, item] of (node.items ?? []).entries()) yield* misfits(item, shape.list, { ...reading, path: [...path, i] });
    return;
  }
  yield* 'map' in shape ? ofMap(node, shape, reading) : ofKeys(node, shape, reading);
}

function* ofMap(node: JsonNode, { map }: MapShape, reading: Reading): Iterable<Misfit> {
  for (const [key, { value }] of lastOfEach(node)) yield* misfits(value, map, { ...reading, path: [...reading.path, key], key, known: [] });
}

function* ofKeys(node: JsonNode, { keys }: KeysShape, reading: Reading): Iterable<Misfit> {
  const known = Object.keys(keys);
  const byLowerCase = lowerCased(keys);
  for (const [key, { value }] of lastOfEach(node)) {
    const shape = byLowerCase.get(key.toLowerCase());
    const path = [...reading.path, key];
    if (shape === undefined) yield { path, key, node: value, known };
    else yield* misfits(value, shape, { ...reading, path, key, known });
  }
}

/** A key that stands twice counts as it stands last. */
function lastOfEach({ entries = [] }: JsonNode): ReadonlyMap<string, JsonEntry> {
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** For messages: `a whole number`. */
export function shapeName(shape: Shape): string {
  if (typeof shape !== 'string') return 'list' in shape ? 'a list' : 'an object';
  switch (shape) {
    case 'text': return 'a text';
    case 'whole': return 'a whole number';
    case 'natural': return 'a whole number of 0 or more';
    case 'flag': return 'true or false';
    case 'anything': return 'anything';
  }
}

function fits({ items, entries, raw = '' }: JsonNode, shape: Shape, isAsWritten: boolean): boolean {
  if (typeof shape !== 'string') return ('list' in shape ? items : entries) !== undefined;
  switch (shape) {
    case 'text': return raw.startsWith('"');
    case 'whole': return isWhole(raw, isAsWritten);
    case 'natural': return isWhole(raw, isAsWritten) && Number(raw) >= 0;
    case 'flag': return raw === 'true' || raw === 'false';
    case 'anything': return true;
  }
}

/** `100.0` and `1e2` as they stand are no integers to Go. */
function isWhole(raw: string, isAsWritten: boolean): boolean {
  return isAsWritten ? /^-?\d+$/.test(raw) : /^[-\d]/.test(raw) && Number.isInteger(Number(raw));
}

const lowerCased = once((keys: KeysShape['keys']): ReadonlyMap<string, Shape> => (
  new Map(Object.entries(keys).map(([key, shape]) => [key.toLowerCase(), shape]))
));
