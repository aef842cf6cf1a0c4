import { parseDocument } from 'yaml';

/** What a block is written in. */
export type Language = 'yaml' | 'json';

/** A text read as one document: its value, or why it has none. */
export interface ReadDocument {
  readonly value?: unknown;
  readonly error?: string;
}

/** Reads one document, strictly: what a parser complains of is an error, never a guess. */
export function readDocument(text: string, language: Language = 'yaml'): ReadDocument {
  return language === 'json' ? readJson(text) : readYaml(text);
}

function readJson(text: string): ReadDocument {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function readYaml(text: string): ReadDocument {
  const document = parseDocument(text);
  const [problem] = document.errors;
  return problem === undefined ? { value: document.toJS() } : { error: problem.message };
}
