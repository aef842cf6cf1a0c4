import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodedText } from './decoded-text';
import { fileProblem } from './file-problem';
import { Input } from './input';
import { UsageError } from './usage-error';
import { InputDocument } from '../topology/manifests';

/** The input with Helm charts' values, each as a ConfigMap that carries it, which is how manifests say such things. */
export function withValues(input: Input, values: { readonly [chart: string]: string } = {}): Input {
  const files = Object.entries(values).map(([chart, file]) => ({ chart, file, text: textOf(file) }));
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  return {
    documents: [...input.documents, ...files.map(({ chart, file, text }) => documentOf(chart, file, text))],
    textOf: (file) => texts.get(file) ?? input.textOf(file),
  };
}

/** The file is not the document, but what it carries: so the document has no number. */
function documentOf(chart: string, file: string, text: string): InputDocument {
  const name = basename(file);
  const metadata = { name, annotations: { 'vmnet.dev/values': chart } };
  return { source: { file }, value: { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { [name]: text } } };
}

function textOf(file: string): string {
  try {
    return decodedText(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: these values cannot be read: ${fileProblem(error)}`);
  }
}
