import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine, network } from './cluster';
import { newFolder } from './pairs';

/** Documents of a file, as an App writes a chart of fifty machines with a network each. */
const PAIRS_A_FILE = 50;

/** A folder with so many documents. */
export function newManifests(documents: number): string {
  const folder = newFolder();
  const pairs = Array.from({ length: documents / 2 }, (_, pair) => pair);
  for (let first = 0; first < pairs.length; first += PAIRS_A_FILE) {
    const file = pairs.slice(first, first + PAIRS_A_FILE).flatMap((pair) => [network(pair, 1 + pair % 4000), machine(pair, pair)]);
    writeFileSync(join(folder, `chart${String(first).padStart(6, '0')}.k8s.yaml`), file.join('---\n'));
  }
  return folder;
}
