import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { readCase } from './case';
import { objectAndField } from '../../src/report/where-is';

const CASES = join(__dirname, 'cases');

/** Where each finding of a case points, and how it is mended, as they were when somebody last read the difference; the cases' own comment lines say the rest. */
export const RECORD = join(__dirname, 'recorded-findings.json');

type Recorded = { readonly [file: string]: readonly string[] };

/** The cases in which something is found. */
export function casesWithFindings(): readonly string[] {
  const files = readdirSync(CASES).sort().flatMap((code) => readdirSync(join(CASES, code)).sort().map((file) => `${code}/${file}`));
  return files.filter((file) => file.includes('/bad-'));
}

/** One line a finding: its code, its place, how to mend it, and what else is part of it. */
export function placesAndFixes(file: string): readonly string[] {
  return readCase(join(CASES, file)).findings.map(({ code, at, fix, related = [] }) => [
    `${code} at ${objectAndField(at)}`, fix, ...related.map((place) => `with ${objectAndField(place)}`),
  ].join('; ')).sort();
}

export function recorded(): Recorded {
  return JSON.parse(readFileSync(RECORD, 'utf8')) as Recorded;
}
