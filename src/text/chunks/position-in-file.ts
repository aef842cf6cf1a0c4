import { Position } from '../document';
import { Chunk } from './chunk';

/** Where a place within a chunk is in its file. */
export function positionInFile(chunk: Chunk, { line, column }: Position): Position {
  return { line: chunk.line + line - 1, column: line === 1 ? chunk.column + column - 1 : column };
}
