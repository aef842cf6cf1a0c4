import { Position } from './document';
import { findJsonNode } from './json/find-json-node';
import { readablePart } from './json/readable-part';
import { positionAt } from './position-at';

/**
 * Where the value at a path stands in a JSON text; of an absent one, where its nearest ancestor stands.
 * A text that cannot be read has positions up to where it breaks off, and none if not even its first value begins.
 */
export function jsonPositionOf(text: string, path: readonly (string | number)[]): Position | undefined {
  const root = readablePart(text);
  return root === undefined ? undefined : positionAt(text, findJsonNode(root, path).node.start);
}
