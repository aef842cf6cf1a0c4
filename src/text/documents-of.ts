import { Chunk } from './chunks/chunk';
import { chunksOf } from './chunks/chunks-of';
import { Document } from './document';
import { jsonDocument } from './kubectl/json-document';
import { yamlDocument } from './kubectl/yaml-document';
import { LARGEST_TEXT } from './largest-text';
import { AliasBudget } from './yaml/alias-budget';

const MOST_DOCUMENTS = 1_000_000;

/**
 * The documents of a file as kubectl reads them, which is neither YAML 1.1 nor 1.2: `off` is false, `010` is 8, a MAC is a string, of two equal keys
 * the last one counts. One that cannot be read is one error, and the others go on (kubectl stops). Those without a value are left out.
 *
 * Whole numbers beyond 2^53 are as near as JavaScript has them. What an alias repeats is the same object, not a copy.
 */
export function documentsOf(text: string): readonly Document[] {
  if (text.length > LARGEST_TEXT) return [unreadable(0, 1, 'the file has more than 64 Mi characters')];
  const documents: Document[] = [];
  const budget = new AliasBudget();
  let index = 0;
  for (const chunk of chunksOf(text)) {
    if (index === MOST_DOCUMENTS) return [...documents, unreadable(index, chunk.line, `the file holds more than ${MOST_DOCUMENTS} documents`)];
    const document = documentOf(chunk, index, budget);
    if (document !== undefined) documents.push(document);
    index++;
  }
  return documents;
}

function documentOf(chunk: Chunk, index: number, budget: AliasBudget): Document | undefined {
  if (chunk.besideSeparator !== undefined) return unreadable(index, chunk.line, `invalid Yaml document separator: ${chunk.besideSeparator}`, 'put it on the line below ---');
  return chunk.kind === 'json' ? jsonDocument(chunk, index) : yamlDocument(chunk, index, budget);
}

function unreadable(index: number, line: number, message: string, cause?: string): Document {
  return { index, startLine: line, error: { message, line, column: 1, cause } };
}
