import { JsonNode } from './json-node';

/** The node at a path, or the nearest one on the way to it; `isExact` tells which. Of two values with the same key the last one counts. */
export function findJsonNode(root: JsonNode, path: readonly (string | number)[]): { readonly node: JsonNode; readonly isExact: boolean } {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return { node, isExact: false };
    node = next;
  }
  return { node, isExact: true };
}

function childOf({ items, entries }: JsonNode, step: string | number): JsonNode | undefined {
  if (items !== undefined) return typeof step === 'number' ? items[step] : undefined;
  return entries?.filter(({ name }) => name === String(step)).pop()?.value;
}
