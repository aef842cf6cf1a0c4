import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as fc from 'fast-check';
import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { documentsOf } from '../../src/text/documents-of';
import { read } from '../../src/topology/read';

const CASES = join(__dirname, 'cases');
const inputs = readdirSync(CASES).flatMap((code) => readdirSync(join(CASES, code)).map((file) => readFileSync(join(CASES, code, file), 'utf8')))
  .map((text) => documentsOf(text).map(({ value }) => value));

it('reads and checks manifests with anything in any of their fields, open and closed world, without throwing', () => {
  const mutated = fc.tuple(fc.constantFrom(...inputs), fc.infiniteStream(fc.nat()), fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 1, max: 4 }))
    .map(([documents, choices, value, count]) => {
      let changed: unknown = documents;
      for (let i = 0; i < count; i++) changed = mutate(changed, choices, value);
      return changed as readonly unknown[];
    });
  fc.assert(fc.property(mutated, fc.boolean(), (documents, closedWorld) => {
    const topology = read((Array.isArray(documents) ? documents : []).map((value) => ({ value, source: { file: 'any.yaml' } })));
    for (const { message, fix } of run(CHECKS, topology, { closedWorld, packs: ['security', 'hygiene', 'openshift'] })) {
      expect(`${message} ${fix}`).not.toMatch(/\bundefined\b|NaN/);
    }
  }), { numRuns: 4000 });
}, 120_000);

/** One value somewhere in the tree replaced. */
function mutate(tree: unknown, choices: fc.Stream<number>, value: unknown): unknown {
  const stop = (choices.next().value ?? 0) % 6 === 0;
  if (stop || typeof tree !== 'object' || tree === null) return value;
  const keys = Object.keys(tree);
  const key = keys[(choices.next().value ?? 0) % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  if (Array.isArray(tree)) return tree.map((entry: unknown, i) => (String(i) === key ? mutate(entry, choices, value) : entry));
  return { ...tree, [key]: mutate((tree as { readonly [key: string]: unknown })[key], choices, value) };
}
