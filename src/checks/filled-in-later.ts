import { documentsOf } from '../text/documents-of';
import { hasPlaceholder } from '../text/placeholder';
import { readJson } from '../text/read-json';
import { JsonPath, valueAt } from '../topology/json';
import { once } from '../topology/once';
import { Manifest, Place } from '../topology/place';

/** Scripts have variables of their own, which nobody fills in. */
const SCRIPTS: readonly unknown[] = ['userData', 'userDataBase64'];

/** Whether the field that a finding points at holds a placeholder of Helm, Flux or the like: what it will be is not known, so it is not surely wrong. */
export function isFilledInLater({ manifest, path, inside = [] }: Place): boolean {
  const value = valueAt(manifest.object, ...path);
  if (typeof value !== 'string' || SCRIPTS.includes(path[path.length - 1]) || !hasPlaceholder(value)) return false;
  if (inside.length === 0) return true;
  const inner = valueAt(carriedBy(manifest, path, value), ...inside);
  return typeof inner === 'string' && hasPlaceholder(inner);
}

const texts = once((_: Manifest) => new Map<string, unknown>());

/** The JSON or YAML that a field holds, read once however many findings are in it. */
function carriedBy(manifest: Manifest, path: JsonPath, text: string): unknown {
  const known = texts(manifest);
  const key = JSON.stringify(path);
  if (!known.has(key)) known.set(key, /^\s*[[{]/.test(text) ? readJson(text).value : documentsOf(text)[0]?.value);
  return known.get(key);
}
