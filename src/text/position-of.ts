import { positionInFile } from './chunks/position-in-file';
import { Position } from './document';
import { jsonPositionOf } from './json-position-of';
import { positionAt } from './position-at';
import { findNode } from './positions/find-node';
import { OpenedFile } from './positions/opened-file';

/**
 * Where the value at a path of a document stands in its file; of an absent value, where its nearest ancestor stands.
 * Undefined if there is no such document or it cannot be read.
 *
 * @param document its `index`
 */
export function positionOf(file: OpenedFile, document: number, path: readonly (string | number)[]): Position | undefined {
  const chunk = file.chunk(document);
  if (chunk === undefined) return undefined;
  const root = chunk.kind === 'yaml' ? file.rootOf(chunk) : undefined;
  const position = root === undefined ? undefined : positionAt(chunk.text, findNode(root, path).node.start);
  const found = chunk.kind === 'json' ? jsonPositionOf(chunk.text, path) : position;
  return found === undefined ? undefined : positionInFile(chunk, found);
}
