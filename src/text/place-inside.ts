import { positionInFile } from './chunks/position-in-file';
import { Position } from './document';
import { positionAt } from './position-at';
import { positionOf } from './position-of';
import { OpenedFile } from './positions/opened-file';
import { textOffset } from './positions/text-offset';
import { tracedString } from './positions/traced-string';
import { valueOffset } from './positions/value-offset';

/**
 * Where in a file a place within a string stands, so that a finding can point into the JSON of a `spec.config`, however the string is written: as a block,
 * folded, quoted with escapes, or plain. What stands for a line break or an escape has one place as a whole.
 *
 * A place outside the string is drawn into it; if no string stands at the path, the answer is that of `positionOf`.
 *
 * @param document its `index`
 * @param inner line and column within the string's value
 */
export function placeInside(file: OpenedFile, document: number, path: readonly (string | number)[], inner: Position): Position | undefined {
  const chunk = file.chunk(document);
  const string = chunk === undefined ? undefined : tracedString(file, chunk, path);
  if (chunk === undefined || string === undefined) return positionOf(file, document, path);
  const offset = textOffset(string.origins, valueOffset(string.value, inner)) ?? string.start;
  return positionInFile(chunk, positionAt(chunk.text, offset));
}
