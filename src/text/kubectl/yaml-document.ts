import { Chunk } from '../chunks/chunk';
import { positionInFile } from '../chunks/position-in-file';
import { Document, TextError } from '../document';
import { LineCounter } from '../line-counter';
import { positionAt } from '../position-at';
import { readJson } from '../read-json';
import { ValueReader } from './value-reader';
import { yamlRoot } from './yaml-root';
import { AliasBudget } from '../yaml/alias-budget';
import { likelyCause } from '../yaml/likely-cause';
import { Refusal } from '../yaml/refusal';
import { templateCause } from '../yaml/template';

/** What a stretch of YAML says; undefined for nothing and null, which kubectl passes over. */
export function yamlDocument(chunk: Chunk, index: number, budget: AliasBudget): Document | undefined {
  try {
    const root = yamlRoot(chunk.text);
    if (root === undefined) return undefined;
    const reader = new ValueReader(budget);
    const value = reader.read(root);
    if (value === null) return undefined;
    // What an alias repeats stands before it.
    const lines = new LineCounter(chunk.text);
    const inOrder = [...reader.keysTwice].sort((one, other) => one.start - other.start);
    const keysTwice = inOrder.map(({ path, start }) => ({ path, ...positionInFile(chunk, lines.positionAt(start)) }));
    const startLine = positionInFile(chunk, positionAt(chunk.text, root.start)).line;
    return { index, startLine, value, ...(keysTwice.length > 0 ? { keysTwice } : {}) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { index, startLine: chunk.line, error: errorOf(chunk, refusal) };
  }
}

function errorOf(chunk: Chunk, { message, offset }: Refusal): TextError {
  // Whoever quotes the first key writes JSON.
  const json = chunk.wasTriedAsJson && /^\s*\{\s*"/.test(chunk.text) ? readJson(chunk.text).error : undefined;
  if (json !== undefined) return { ...json, ...positionInFile(chunk, json) };
  // What is missed at the end is missed behind the last thing written, not below it.
  const at = Math.min(offset, chunk.text.trimEnd().length);
  const cause = templateCause(chunk.text) ?? likelyCause(message, chunk.text.charAt(at));
  return { message, ...positionInFile(chunk, positionAt(chunk.text, at)), cause };
}
