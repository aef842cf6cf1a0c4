import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { documentsIn } from '../../src/topology/documents-in';
import { InputDocument } from '../../src/topology/manifests';

const SKIPPED = /(^|\/)(node_modules|vendor|\.git)(\/|$)/;

/** What stands in a file: the documents of all of it, or of each YAML block of a page. */
export function inputsOf(file: string): readonly (readonly InputDocument[])[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const blocks = file.endsWith('.md') ? [...text.matchAll(/^( *)```ya?ml\n([^]*?)^ *```/gm)].map(([, indent = '', block = '']) => dedented(block, indent)) : [text];
  return blocks.map((block, i) => {
    const documents = documentsIn(block, file);
    if (!file.endsWith('.md')) return documents;
    // Much of what a page shows is a part of something.
    return documents.filter(({ error }) => error === undefined).map((document) => ({ ...document, source: { file, document: i } }));
  });
}

function dedented(block: string, indent: string): string {
  return block.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

/** The YAML files and pages of a checkout. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (SKIPPED.test(path)) return [];
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ya?ml|md)$/.test(entry.name) ? [path] : [];
  });
}
