import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { mutated, randomsOf } from './mutate';
import { lintReport } from '../../src/cli/lint';
import { FORMATS } from '../../src/report/formats';
import { documentsIn } from '../../src/topology/documents-in';
import { SEEDS } from '../seeds/golden';

const CASES = join(__dirname, '../checks/cases');

/** Longer than any input of this size may take, on a slow and busy machine. */
const LONGEST = 5000;

export interface FuzzResult {
  readonly slowest: number;
  readonly findings: number;
  readonly unreadable: number;
}

/** The manifests of the checks' cases, and the guides' where they are. */
export function corpus(): readonly string[] {
  const cases = readdirSync(CASES).flatMap((code) => readdirSync(join(CASES, code)).map((file) => readFileSync(join(CASES, code, file), 'utf8')));
  const guides = existsSync(SEEDS) ? readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), 'utf8')) : [];
  return [...cases, ...guides.flatMap((text) => [...text.matchAll(/```(?:yaml|json)\n([^]*?)```/g)].map(([, block = '']) => block))];
}

/** Lints `count` mutated texts and writes each report in every format. @throws with the seed of the text that something was wrong with */
export function lintMutated(texts: readonly string[], count: number, seed: number): FuzzResult {
  const formats = Object.values(FORMATS);
  let [slowest, findings, unreadable] = [0, 0, 0];
  for (let i = seed; i < seed + count; i++) {
    const random = randomsOf(i);
    const text = mutated(texts[random(texts.length)] ?? '', texts, random);
    const start = performance.now();
    try {
      const documents = documentsIn(text, 'fuzz.yaml');
      const report = lintReport({ documents, textOf: () => text }, { closedWorld: random(2) === 0, packs: ['security', 'hygiene', 'openshift'] });
      for (const format of formats) format(report, false);
      findings += report.findings.length;
      unreadable += documents.some(({ error }) => error !== undefined) ? 1 : 0;
    } catch (error) {
      throw new Error(`the text of seed ${i}`, { cause: error });
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (took > LONGEST) throw new Error(`the text of seed ${i} took ${Math.round(took)} ms`);
  }
  return { slowest, findings, unreadable };
}
