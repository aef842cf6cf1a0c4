import { KeyTwice } from './document';
import { JsonNode } from './json/json-node';
import { readablePart } from './json/readable-part';
import { LineCounter } from './line-counter';

/**
 * The keys of a JSON text that stand twice in the same object, each at its second place: Go takes the value of the last one. What cannot be read has
 * none from where it breaks off.
 *
 * @param read the text as it was read, where somebody has done that
 */
export function duplicateKeys(text: string, read: JsonNode | undefined = readablePart(text)): readonly KeyTwice[] {
  const found: KeyTwice[] = [];
  const lines = new LineCounter(text);
  visit(read, []);
  return found;

  function visit(node: JsonNode | undefined, path: readonly (string | number)[]): void {
    const seen = new Set<string>();
    for (const { name, start, value } of node?.entries ?? []) {
      if (seen.has(name)) found.push({ path: [...path, name], ...lines.positionAt(start) });
      seen.add(name);
      if (value.raw === undefined) visit(value, [...path, name]);
    }
    for (const [index, item] of (node?.items ?? []).entries()) visit(item, [...path, index]);
  }
}
