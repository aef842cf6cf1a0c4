import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { CHECKS } from '../../src/checks';
import { CheckOptions } from '../../src/checks/check';
import { run } from '../../src/checks/run';
import { documentsOf } from '../../src/text/documents-of';
import { read } from '../../src/topology/read';

const CASES = join(__dirname, 'cases');
const files = readdirSync(CASES).sort().flatMap((code) => readdirSync(join(CASES, code)).sort().map((file) => join(CASES, code, file)));

it('finds the same whatever the order of documents and of keys', () => {
  const differing = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const [line = '{}'] = text.split('\n').filter((part) => part.startsWith('# options: ')).map((part) => part.slice('# options: '.length));
    const values = documentsOf(text).map(({ value }) => value);
    const asWritten = found(values, JSON.parse(line) as Partial<CheckOptions>);
    const reversed = found([...values].reverse().map(withKeysReversed), JSON.parse(line) as Partial<CheckOptions>);
    return JSON.stringify(asWritten) !== JSON.stringify(reversed);
  });
  expect(differing.map((file) => file.slice(CASES.length + 1))).toEqual([]);
});

/** Codes and levels: of two duplicates, either may be the one that is named. */
function found(values: readonly unknown[], options: Partial<CheckOptions>): readonly string[] {
  const documents = values.map((value, document) => ({ value, source: { file: 'case.yaml', document } }));
  return run(CHECKS, read(documents), options).map(({ code, level }) => `${code} ${level}`).sort();
}

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, entry]) => [key, withKeysReversed(entry)]));
}
