import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { imported, madeBy } from './program';
import { hasConstruct } from '../../src/importer/import-manifests';
import { asWritten } from '../../src/importer/metadata';
import { programText } from '../../src/importer/program-text';
import { comparable } from '../../src/importer/written-defaults';
import { documentsOf } from '../../src/text/documents-of';
import { isObject, JsonObject } from '../../src/topology/json';
import { manifestsOf } from '../../src/topology/manifests';

const CASES = resolve(__dirname, '..', 'checks', 'cases');
const files = (readdirSync(CASES, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml')).sort();

// The manifests that hold the checks are the widest range of right and wrong ones that we have.
describe('import, synth, compare', () => {
  const texts = files.map((file) => readFileSync(join(CASES, file), 'utf8')).filter((text) => documentsOf(text).every(({ error }) => error === undefined));
  const programs = texts.map((text) => ({ text, program: imported(text) }));

  // What the manifests have wrong is the point of them; here it only counts that it stays.
  beforeAll(() => {
    process.env.VMNET_CHECKS = 'off';
  });
  afterAll(() => {
    delete process.env.VMNET_CHECKS;
  });

  it('makes the same objects of every manifest', () => {
    const unequal = programs.flatMap(({ text, program }) => {
      const left = new Set(program.left.map(({ kind, name }) => `${kind} ${name}`));
      const wanted = manifestsIn(text).filter(({ kind, name }) => !left.has(`${kind} ${name}`)).map(({ object }) => canonical(object));
      const made = madeBy(programText(program)).map((object) => canonical(object as JsonObject));
      return [...wanted.filter((one) => !made.includes(one)), ...made.filter((one) => !wanted.includes(one))];
    });
    expect(unequal).toEqual([]);
  });

  it('leaves out nothing but what no object can be, and says why', () => {
    expect(programs.flatMap(({ program }) => program.left).map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual(['VM: apiVersion is missing; allowed: a text']);
  });

  it('expresses most of the networks, policies and machines with our constructs, wrong as many are, and most of those without patches', () => {
    const all = programs.flatMap(({ text }) => manifestsIn(text)).filter(hasConstruct).length;
    const expressed = programs.flatMap(({ program }) => program.objects).filter(({ fidelity }) => fidelity !== 'object');
    const whole = expressed.filter(({ fidelity }) => fidelity === 'construct');
    expect(expressed.length / all).toBeGreaterThan(0.8);
    expect(whole.length / expressed.length).toBeGreaterThan(0.6);
  });
});

function manifestsIn(text: string) {
  return manifestsOf(documentsOf(text).map(({ value }, document) => ({ value, source: { document } })));
}

/** One text for all spellings of an object: keys in order, no nulls, defaults of plugins left out. */
function canonical(object: JsonObject): string {
  return JSON.stringify(sorted(comparable(asWritten(object))));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const stated = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  return stated.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, entry]) => [key, sorted(entry)]);
}
