import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';

/** A chart, and the numbers of the pairs in it. */
export interface Part {
  readonly chart: Chart;
  readonly pairs: readonly number[];
}

/** An App of so many charts, each a namespace's, with the numbers of the pairs shared out among them. */
export function partsOf(app: App, pairs: number, charts: number): readonly Part[] {
  const all = Array.from({ length: pairs }, (_, pair) => pair);
  return Array.from({ length: charts }, (_, index) => ({
    chart: new Chart(app, `chart${index}`, { namespace: `namespace${index}`, disableResourceNameHashes: true }),
    pairs: all.filter((pair) => pair % charts === index),
  }));
}

/** VLAN of a pair. */
export function vlanOf(pair: number): number {
  return 1 + pair % 4000;
}

/** A folder for what an App writes. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bench-'));
}

/** The text of all files in a folder, which is gone afterwards. */
export function takenFrom(folder: string): string {
  const text = readdirSync(folder).sort().map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`).join('');
  rmSync(folder, { recursive: true });
  return text;
}
