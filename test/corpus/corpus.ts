/**
 * `npm run corpus -- DIR…`: the checks over every manifest in folders of checkouts (YAML files and YAML blocks of Markdown), each file by itself.
 * Prints what is found and a tally by code, so that every error on manifests that upstream itself shows can be looked at. It is no gate.
 */
import { existsSync } from 'fs';
import { dirname, join } from 'path';
import { filesIn, inputsOf } from './corpus-files';
import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { InputDocument } from '../../src/topology/manifests';
import { read } from '../../src/topology/read';

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
    const topology = read([...kustomizationBeside(file), ...documents]);
    manifests += topology.manifests.filter(({ source }) => source.file === file).length;
    for (const { code, level, message, at } of run(CHECKS, topology)) {
      console.log(`${file}#${at.manifest.source.document ?? 0} ${at.manifest.kind}/${at.manifest.name} ${code} ${level}: ${message}`);
      tally.set(`${code} ${level}`, (tally.get(`${code} ${level}`) ?? 0) + 1);
    }
  }
}

/** What says that the file is a patch. */
function kustomizationBeside(file: string): readonly InputDocument[] {
  const kustomization = join(dirname(file), 'kustomization.yaml');
  return kustomization === file || !existsSync(kustomization) ? [] : inputsOf(kustomization).flat();
}
