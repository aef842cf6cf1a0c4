import { Namespaces, sameValue } from './same-value';

/** JSON pointers inside the seed's document, a named list item by its index or by its name, and why ours differs there. */
export type Exemptions = { readonly [pointer: string]: string };

/**
 * What the seed's object says and ours does not, as sentences; none where ours covers it.
 *
 * Ours may say more. A map is compared key by key, but `{}` only equals `{}`; a list item by item, lists of named
 * things by their names; JSON inside a string as JSON; a single value by `sameValue`.
 * An exemption for a place where the two agree is itself reported, so that none outlives its reason.
 */
export function missing(seed: unknown, ours: unknown, exempt: Exemptions = {}): readonly string[] {
  const seedNamespace = namespaceOf(seed);
  const namespaces = { seed: seedNamespace, ours: namespaceOf(ours) ?? seedNamespace };
  const found = differences(seed, ours, { key: '', pointers: [''], namespaces });
  const places = Object.keys(exempt);
  const unexcused = found.filter((difference) => !places.some((pointer) => isUnder(pointer, difference)));
  const stale = places.filter((pointer) => !found.some((difference) => isUnder(pointer, difference)));
  return [...unexcused.map(sentence), ...stale.map((pointer) => `exemption "${pointer}" is not needed: nothing differs there`)];
}

/** Where we are: the last key, and every way to write the path (an item of a named list has two). */
interface Place {
  readonly key: string;
  readonly pointers: readonly string[];
  readonly namespaces: Namespaces;
}

interface Difference {
  readonly pointers: readonly string[];
  readonly text: string;
}

type Json = { readonly [key: string]: unknown };

const RUN_STRATEGY = new Map<unknown, string>([[true, 'Always'], [false, 'Halted']]);

function differences(seed: unknown, ours: unknown, place: Place): readonly Difference[] {
  if (ours === undefined) return [{ pointers: place.pointers, text: `the seed has ${shown(seed)}, ours has nothing` }];
  const [seedJson, ourJson] = [jsonIn(seed), jsonIn(ours)];
  if (seedJson !== undefined && ourJson !== undefined) return differences(seedJson, ourJson, place);
  if (Array.isArray(seed) && Array.isArray(ours)) return ofLists(seed, ours, place);
  if (isMap(seed) && isMap(ours)) return ofMaps(seed, ours, place);
  return sameValue(place.key, seed, ours, place.namespaces) ? [] : [unlike(seed, ours, place)];
}

function ofMaps(seed: Json, ours: Json, place: Place): readonly Difference[] {
  const keys = Object.keys(seed);
  if (keys.length === 0) return Object.keys(ours).length === 0 ? [] : [unlike(seed, ours, place)];
  return keys.flatMap((key) => {
    const isOldSpelling = key === 'running' && ours.running === undefined;
    if (isOldSpelling) return differences(RUN_STRATEGY.get(seed.running), ours.runStrategy, into(place, key));
    return differences(seed[key], ours[key], into(place, key));
  });
}

function ofLists(seed: readonly unknown[], ours: readonly unknown[], place: Place): readonly Difference[] {
  if (seed.length > 0 && seed.every(isNamed)) {
    return seed.flatMap((item, index) => {
      const counterpart = ours.find((other) => isNamed(other) && other.name === item.name);
      return differences(item, counterpart, into(place, item.name, String(index)));
    });
  }
  if (seed.length !== ours.length) return [unlike(seed, ours, place)];
  return seed.flatMap((item, index) => differences(item, ours[index], into(place, String(index))));
}

function into(place: Place, ...keys: readonly string[]): Place {
  const pointers = place.pointers.flatMap((pointer) => keys.map((key) => `${pointer}/${escaped(key)}`));
  return { ...place, key: keys[0] ?? '', pointers };
}

function escaped(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

function isUnder(pointer: string, { pointers }: Difference): boolean {
  return pointers.some((place) => place === pointer || place.startsWith(`${pointer}/`));
}

function sentence({ pointers, text }: Difference): string {
  return `${pointers[0] || '/'}: ${text}`;
}

function unlike(seed: unknown, ours: unknown, { pointers }: Place): Difference {
  return { pointers, text: `the seed has ${shown(seed)}, ours has ${shown(ours)}` };
}

function shown(value: unknown): string {
  return JSON.stringify(value);
}

function jsonIn(value: unknown): object | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamed(value: unknown): value is { readonly name: string } {
  return isMap(value) && typeof value.name === 'string';
}

function namespaceOf(value: unknown): string | undefined {
  if (!isMap(value) || !isMap(value.metadata)) return undefined;
  return typeof value.metadata.namespace === 'string' ? value.metadata.namespace : undefined;
}
