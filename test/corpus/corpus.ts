/**
 * `npm run corpus -- DIR…`: the checks over every manifest in folders of checkouts (YAML files and YAML blocks of Markdown), each file by itself.
 * Prints what is found and a tally by code, so that every error on manifests that upstream itself shows can be looked at. It is no gate.
 */
import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { documentsIn } from '../../src/topology/documents-in';
import { InputDocument } from '../../src/topology/manifests';
import { read } from '../../src/topology/read';

const SKIPPED = /(^|\/)(node_modules|vendor|\.git|templates|testdata)(\/|$)/;

const tally = new Map<string, number>();
let manifests = 0;
for (const folder of process.argv.slice(2)) {
  for (const file of filesIn(folder)) check(file);
}
console.log(`\n${manifests} manifests`);
for (const [code, count] of [...tally].sort()) console.log(`${code} ${count}`);

/** Blocks of a page are examples beside each other, documents of a file are applied together. */
function check(file: string): void {
  for (const documents of inputsOf(file)) {
    const topology = read(documents);
    manifests += topology.manifests.length;
    for (const { code, level, message, at } of run(CHECKS, topology)) {
      console.log(`${file}#${at.manifest.source.document ?? 0} ${at.manifest.kind}/${at.manifest.name} ${code} ${level}: ${message}`);
      tally.set(`${code} ${level}`, (tally.get(`${code} ${level}`) ?? 0) + 1);
    }
  }
}

function inputsOf(file: string): readonly (readonly InputDocument[])[] {
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

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (SKIPPED.test(path)) return [];
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ya?ml|md)$/.test(entry.name) ? [path] : [];
  });
}
