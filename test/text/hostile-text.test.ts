import * as fc from 'fast-check';
import { bodyText } from './arbitrary-scalars';
import { documentsOf } from '../../src/text/documents-of';
import { duplicateKeys } from '../../src/text/duplicate-keys';
import { jsonPositionOf } from '../../src/text/json-position-of';
import { placeInside } from '../../src/text/place-inside';
import { positionOf } from '../../src/text/position-of';
import { OpenedFile } from '../../src/text/positions/opened-file';
import { pyYamlOf } from '../../src/text/py-yaml-of';
import { readJson } from '../../src/text/read-json';

const MANY = 200_000;
const LIMIT = 10_000;

describe('no text', () => {
  it('makes a reader throw', () => {
    const mixed = fc.tuple(bodyText, fc.string()).map((parts) => parts.join(''));
    const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), bodyText, mixed, fc.json().map((text) => text.slice(1)));
    const anyPath = fc.array(fc.oneof(fc.nat(3), fc.constantFrom('a', 'b', 'c', '1', 'true')));
    fc.assert(fc.property(anyText, anyPath, readEveryWay), { numRuns: 2_000 });
  });

  it.each([
    ['open brackets', '['.repeat(MANY)],
    ['open brackets, a line each', '[\n'.repeat(MANY)],
    ['open braces', '{'.repeat(MANY)],
    ['open objects', '{"a":'.repeat(MANY)],
    ['nested objects', `${'{"a":'.repeat(MANY)}1${'}'.repeat(MANY)}`],
    ['nested lists', '- '.repeat(MANY)],
    ['nested questions', '? '.repeat(MANY)],
    ['nested maps', Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['empty lines in a text', `a: |\n${'\n'.repeat(MANY)}  b\n`],
    ['empty lines in quotes', `a: "${'\n'.repeat(MANY)}b"`],
    ['lines of a plain text', `a: b\n${'  c\n'.repeat(MANY)}`],
    ['quotes', '"'.repeat(MANY)],
    ['single quotes', "'".repeat(MANY)],
    ['tags', '!'.repeat(MANY)],
    ['anchors', 'a: &b\n'.repeat(MANY)],
    ['separators', '---\n'.repeat(MANY)],
    ['documents', 'a\n---\n'.repeat(MANY)],
    ['broken documents', 'a: [\n---\n'.repeat(20_000)],
    ['JSON values', '{}'.repeat(MANY)],
    ['digits', `a: ${'1'.repeat(MANY)}`],
    ['octal digits', `a: 0${'7'.repeat(MANY)}`],
    ['parts of base 60', `a: 1${':1'.repeat(MANY)}`],
    ['blanks', ' '.repeat(MANY)],
    ['blanks behind a separator', `---${' '.repeat(MANY)}x`],
    ['tabs', '\t'.repeat(MANY)],
    ['comments', '# c\n'.repeat(MANY)],
    ['keys', Array.from({ length: MANY }, (_, index) => `k${index}: 1`).join('\n')],
    ['equal keys', 'k: 1\n'.repeat(MANY)],
    ['a long key', `${'k'.repeat(MANY)}: 1`],
    ['merged chains', chain('{}', 2_000, (before, index) => `{<<: ${before}, x${index}: 1}`)],
    ['merges of merges', chain('{x: 1}', 60, (before) => `{<<: [${before}, ${before}]}`)],
    ['maps that merge themselves', 'a: &a {<<: *a}\n'.repeat(1_000)],
    ['aliases of aliases', laughs(20)],
    ['documents of aliases', `${laughs(5)}\n---\n`.repeat(500)],
    ['a chain of aliases', chain('[]', 5_000, (before) => `[${before}]`)],
  ])('takes long to read, though it is nothing but %s', (_, text) => {
    const before = performance.now();
    readEveryWay(text, ['a', 'b']);
    expect(performance.now() - before).toBeLessThan(LIMIT);
  });

  it('is nested deeper than 100 levels, be it by brackets, indentation or aliases', () => {
    const flow = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    const block = (depth: number) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    const aliases = (depth: number) => chain('[]', depth, (before) => `[${before}]`);
    expect([flow(99), block(100), aliases(98)].map((text) => documentsOf(text)[0]?.error)).toEqual([undefined, undefined, undefined]);
    expect([flow(100), block(101), aliases(99)].map((text) => documentsOf(text)[0]?.error?.message)).toEqual(Array(3).fill('nested deeper than 100 levels'));
    expect(readJson(`${'['.repeat(101)}${']'.repeat(101)}`).error?.cause).toBe('nested too deep');
    expect(readJson(`${'['.repeat(100)}${']'.repeat(100)}`).error).toBeUndefined();
  });

  it('is larger than 64 Mi characters, or parted into more than a million documents', () => {
    const large = '#'.repeat(64 * 1024 * 1024 + 1);
    expect(documentsOf(large)[0]?.error?.message).toBe('the file has more than 64 Mi characters');
    expect(pyYamlOf(large).error?.message).toBe('the text has more than 64 Mi characters');
    expect(positionOf(new OpenedFile(large), 0, [])).toBeUndefined();
    expect(documentsOf('#\n---\n'.repeat(1_000_001))).toMatchObject([{ index: 1_000_000, startLine: 2_000_001, error: { message: 'the file holds more than 1000000 documents' } }]);
  }, 20_000);
});

function readEveryWay(text: string, path: readonly (string | number)[]): void {
  documentsOf(text);
  pyYamlOf(text);
  duplicateKeys(text, readJson(text).value);
  jsonPositionOf(text, path);
  positionOf(new OpenedFile(text), 0, path);
  placeInside(new OpenedFile(text), 0, path, { line: 2, column: 2 });
}

/** Values that each name the one before them. */
function chain(first: string, length: number, next: (before: string, index: number) => string): string {
  return [`k0: &k0 ${first}`, ...Array.from({ length }, (_, index) => `k${index + 1}: &k${index + 1} ${next(`*k${index}`, index)}`)].join('\n');
}

/** Ten times ten times ten … of the same word. */
function laughs(levels: number): string {
  return chain('[x, x, x, x, x, x, x, x, x, x]', levels, (before) => `[${Array(10).fill(before).join()}]`);
}
