import { Chunk } from '../chunks/chunk';
import { positionInFile } from '../chunks/position-in-file';
import { Document } from '../document';
import { duplicateKeys } from '../duplicate-keys';
import { readJson } from '../read-json';

/** What a JSON value of a file says; undefined for null, which kubectl passes over. */
export function jsonDocument(chunk: Chunk, index: number): Document | undefined {
  const read = readJson(chunk.text);
  if (read.error !== undefined) {
    return { index, startLine: chunk.line, error: { ...read.error, ...positionInFile(chunk, read.error) } };
  }
  if (read.value === null) return undefined;
  const keysTwice = duplicateKeys(chunk.text, read.value).map(({ path, ...position }) => ({ path, ...positionInFile(chunk, position) }));
  return { index, startLine: chunk.line, value: read.value, ...(keysTwice.length > 0 ? { keysTwice } : {}) };
}
