import { JsonNode } from './json-node';
import { nearest } from '../positions/nearest';
import { Path } from '../positions/path';

/** The node at a path, or the nearest one on the way to it; `isExact` tells which. Of two values with the same key the last one counts. */
export function findJsonNode(root: JsonNode, path: Path): ReturnType<typeof nearest<JsonNode>> {
  return nearest(root, path, ({ items, entries }, step) => {
    if (items !== undefined) return typeof step === 'number' ? items[step] : undefined;
    return entries?.filter(({ name }) => name === String(step)).pop()?.value;
  });
}
