import { KeyTwice } from './document';
import { JsonNode } from './json/json-node';
import { readablePart } from './json/readable-part';
import { LineCounter } from './line-counter';

/**
 * The keys of a JSON text that stand twice in the same object, each at its second place: Go takes the value of the last one.
 *
 * @param value what the text says, with the last of such keys only
 */
export function duplicateKeys(text: string, value: unknown): readonly KeyTwice[] {
  if (keysWrittenIn(text) === keysIn(value)) return [];
  const found: KeyTwice[] = [];
  const lines = new LineCounter(text);
  visit(readablePart(text), []);
  return found;

  function visit(node: JsonNode | undefined, path: readonly (string | number)[]): void {
    const seen = new Set<string>();
    for (const { name, start, value: inner } of node?.entries ?? []) {
      if (seen.has(name)) found.push({ path: [...path, name], ...lines.positionAt(start) });
      seen.add(name);
      if (inner.raw === undefined) visit(inner, [...path, name]);
    }
    for (const [index, item] of (node?.items ?? []).entries()) visit(item, [...path, index]);
  }
}

/** Every key, and what looks like one inside a text: as many or more than there are. */
function keysWrittenIn(text: string): number {
  return text.match(/"[ \t\r\n]*:/g)?.length ?? 0;
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: readonly unknown[] = Object.values(value);
  return inner.reduce<number>((count, one) => count + keysIn(one), Array.isArray(value) ? 0 : inner.length);
}
