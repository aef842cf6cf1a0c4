import { isObject, JsonObject, textAt } from '../topology/json';
import { quantityOf } from '../topology/quantity';
import { sameJson } from '../topology/same-json';

/** A field that the blueprint states and the cluster has otherwise. */
export interface Difference {
  readonly path: string;
  readonly stated: unknown;
  readonly found: unknown;
}

/** The fields that are stated and are otherwise: what a server adds beside them is its own business. */
export function differencesIn(stated: unknown, found: unknown, path = ''): readonly Difference[] {
  if (isObject(stated)) return isObject(found) ? inObject(stated, found, path) : [{ path, stated, found }];
  if (Array.isArray(stated)) return Array.isArray(found) ? inList(stated, found, path) : emptyOr(stated, { path, stated, found });
  return isSame(stated, found) ? [] : emptyOr(stated, { path, stated, found });
}

function inObject(stated: JsonObject, found: JsonObject, path: string): readonly Difference[] {
  return Object.keys(stated).filter((key) => stated[key] !== undefined).sort().flatMap((key) => (
    differencesIn(stated[key], Object.prototype.hasOwnProperty.call(found, key) ? found[key] : undefined, path === '' ? key : `${path}.${key}`)
  ));
}

/** Entries with names are the same where their names are, and one that nobody stated is a difference. */
function inList(stated: readonly unknown[], found: readonly unknown[], path: string): readonly Difference[] {
  const isNamed = [...stated, ...found].every((entry) => textAt(entry, 'name') !== undefined);
  if (!isNamed) return stated.length === found.length ? stated.flatMap((entry, i) => differencesIn(entry, found[i], `${path}[${i}]`)) : [{ path, stated, found }];
  const there = new Map(found.map((entry) => [textAt(entry, 'name') ?? '', entry]));
  const wanted = new Set(stated.map((entry) => textAt(entry, 'name') ?? ''));
  return [
    ...stated.flatMap((entry) => differencesIn(entry, there.get(textAt(entry, 'name') ?? ''), `${path}[${textAt(entry, 'name') ?? ''}]`)),
    ...[...there].filter(([name]) => !wanted.has(name)).map(([name, entry]) => ({ path: `${path}[${name}]`, stated: undefined, found: entry })),
  ];
}

/** The API server writes quantities its own way. */
function isSame(stated: unknown, found: unknown): boolean {
  if (sameJson(stated, found)) return true;
  const [one, other] = [quantityOf(stated), quantityOf(found)];
  return one !== undefined && one === other && (typeof stated === 'string' || typeof found === 'string');
}

/** Go leaves out what is empty, so that a server may too. */
function emptyOr(stated: unknown, difference: Difference): readonly Difference[] {
  const isEmpty = stated === null || stated === '' || stated === 0 || stated === false || (Array.isArray(stated) && stated.length === 0);
  return isEmpty && difference.found === undefined ? [] : [difference];
}
