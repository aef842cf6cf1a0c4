import { existsSync, readdirSync, readFileSync } from 'fs';
import { basename, join, resolve } from 'path';
import { App, Testing } from 'cdk8s';
import { Block, blocksOf } from './blocks';
import { uncovered } from './coverage';
import { Entry, faultsOf } from './entry';
import { Manifest } from './facets';
import { SEEDS } from '../../examples/seeds';

// The five documents whose manifests our constructs must be able to write; they are not part of the project.
const FOLDER = resolve(__dirname, '../../../shared/seeds');
const shared = existsSync(FOLDER);
const itWithSeeds = shared ? it : it.skip;
const needs = shared ? '' : ' (skipped: needs ../shared/seeds)';

const entries = JSON.parse(readFileSync(join(__dirname, 'expected.json'), 'utf8')) as readonly Entry[];
const seeds = [...new Set(entries.map(({ seed }) => seed))];
const inScope = entries.filter(({ status }) => status !== 'out of scope');

describe('the list of the seeds\' blocks', () => {
  itWithSeeds(`names every seed${needs}`, () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
    expect(files.map((file) => basename(file, '.md')).sort()).toEqual([...seeds].sort());
  });

  itWithSeeds.each(seeds)(`has every block of %s, and no other${needs}`, (seed) => {
    const listed = entries.filter((entry) => entry.seed === seed).map(({ line }) => line);
    expect(listed).toEqual(blocksIn(seed).map(({ line }) => line));
  });

  it('has no block twice', () => {
    const places = entries.map(placeOf);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it('gives a status to each block, and the reason wherever it is not reproduced as it stands', () => {
    expect(entries.flatMap((entry) => faultsOf(entry).map((fault) => `${placeOf(entry)} ${fault}`))).toEqual([]);
  });
});

describe('our examples of the seeds', () => {
  itWithSeeds.each(inScope.map((entry) => [placeOf(entry), entry] as const))(`cover %s${needs}`, (_, entry) => {
    const block = blocksIn(entry.seed).find(({ line }) => line === entry.line);
    expect(block === undefined ? ['there is no such block'] : uncovered(entry, block, manifestsOf(entry))).toEqual([]);
  });
});

function placeOf({ seed, line, kind, name }: Entry): string {
  return `${seed}.md:${line}, ${kind}${name === undefined ? '' : ` "${name}"`}`;
}

function blocksIn(seed: string): readonly Block[] {
  return blocksOf(readFileSync(join(FOLDER, `${seed}.md`), 'utf8'));
}

function manifestsOf({ seed, as }: Entry): readonly Manifest[] {
  const example = as?.example ?? seed;
  const chartOf = SEEDS[example];
  if (chartOf === undefined) throw new Error(`examples/seeds has no "${example}"`);
  return Testing.synth(chartOf(new App()));
}
