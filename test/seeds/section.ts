import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { blocksOf } from './blocks';

const FOLDER = resolve(__dirname, '../../../shared/seeds');

/** The guides are not part of the project: what compares with them is skipped by name elsewhere. */
export const itWithSeeds = existsSync(FOLDER) ? it : it.skip;
export const needsSeeds = existsSync(FOLDER) ? '' : ' (skipped: needs ../shared/seeds)';

/** The values of the YAML and JSON blocks below a heading of a guide, up to the next heading. */
export function blocksUnder(guide: string, heading: string): readonly unknown[] {
  const markdown = readFileSync(resolve(FOLDER, `${guide}.md`), 'utf8');
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'));
  if (start < 0) throw new Error(`${guide}.md has no heading "${heading}"`);
  const length = lines.slice(start + 1).findIndex((line) => /^##+ /.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  return blocksOf(markdown).filter(({ line }) => line > start && line <= end).map(({ value }) => value);
}
