import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { readCase } from './case';
import { CHECKS } from '../../src/checks';
import { valueAt } from '../../src/topology/json';

const CASES = join(__dirname, 'cases');
const files = readdirSync(CASES).sort().flatMap((code) => readdirSync(join(CASES, code)).sort().map((file) => `${code}/${file}`));

describe('each case', () => {
  it.each(files)('%s has exactly the findings that it says', (file) => {
    const { expected, found } = readCase(join(CASES, file));
    expect(found).toEqual(expected);
  });

  it.each(files)('%s has findings that point at something that is there, and say how to mend it', (file) => {
    for (const { at, fix, related = [] } of readCase(join(CASES, file)).findings) {
      for (const place of [at, ...related]) expect(valueAt(place.manifest.object, ...place.path.slice(0, -1))).toBeDefined();
      expect(fix).toMatch(/^[^A-Z].*[^.]$/);
    }
  });

  it.each(files.filter((file) => file.includes('/bad-')))('%s is about the check that it stands under', (file) => {
    const code = file.slice(0, file.indexOf('/'));
    expect(readCase(join(CASES, file)).expected.some((line) => line.startsWith(`${code} `))).toBe(true);
  });

  it.each(files.filter((file) => file.includes('/good-')))('%s is silent', (file) => {
    expect(readCase(join(CASES, file)).expected).toEqual([]);
  });
});

describe('each check', () => {
  it.each(CHECKS.map(({ code }) => code))('%s has a manifest that it refuses and one, nearly the same, that it does not', (code) => {
    const folder = join(CASES, code);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    expect(names.filter((name) => name.startsWith('bad-'))).not.toEqual([]);
    expect(names.filter((name) => name.startsWith('good-'))).not.toEqual([]);
  });

  it.each(CHECKS.map((check) => [check.code, check] as const))('%s says why, with evidence', (_, { title, why, evidence }) => {
    expect(title).toMatch(/^[^A-Z].*[^.]$/);
    expect(why).toMatch(/^[^A-Z].*[^.]$/);
    expect(evidence.length).toBeGreaterThan(0);
    for (const line of evidence) expect(line).toMatch(/^https:\/\/|^measured: /);
  });

  it('has a code of its own, in order', () => {
    const codes = CHECKS.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('lives in a file called after its code, listed in the index', () => {
    const found = readdirSync(join(__dirname, '../../src/checks')).filter((file) => /^vmn\d+-/.test(file)).map((file) => file.slice(0, 6).toUpperCase());
    expect(found.sort()).toEqual(CHECKS.map(({ code }) => code));
  });
});
