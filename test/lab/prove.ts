/**
 * `npm run lab:prove -- --runs N --seed S [PATH…]`: draws topologies, realises them on a kernel, and compares what pings say with what reach says; the
 * manifests of each PATH first, as one topology. The lab shares nothing with reach but the reader of manifests. A disagreement is a defect in the
 * model: it is shrunk and printed as a fixture. Exit 1 if there is one.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { arbitraryBlueprint } from './arbitrary-blueprint';
import { Blueprint, manifestsOf } from './blueprint';
import { agrees, Comparison, comparisonsOf } from './compare';
import { smallerThan } from './shrink';
import { chooseKernel } from '../../src/lab/choose-kernel';
import { findCniPlugins } from '../../src/lab/find-cni-plugins';
import { planOf } from '../../src/lab/plan-of';
import { runLab } from '../../src/lab/run-lab';
import { reachMatrix } from '../../src/reach/matrix';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** Topologies a boot: few, so that a kernel that runs out of something does not take all along. */
const A_BOOT = 10;
/** user-mode-linux has one processor. */
const BOOTS_AT_ONCE = 2;
const PLAN = { pulled: [], pings: true };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } } });
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const kernel = chooseKernel();
const cni = findCniPlugins(kernel);

void prove().then((found) => { process.exitCode = found === 0 ? 0 : 1; });

async function prove(): Promise<number> {
  const blueprints = fc.sample(arbitraryBlueprint, { numRuns: runs, seed });
  const tally = { compared: 0, unknown: 0, disagreements: 0, yes: 0, no: 0, partly: 0, again: 0 };
  for (const path of positionals) {
    const [comparisons = []] = await comparedTopologies([read(documentsIn(readFileSync(path, 'utf8'), path))], false);
    for (const comparison of comparisons) count(comparison, tally);
    const wrong = comparisons.filter(isWrong);
    const unknown = comparisons.filter(({ model }) => model === 'unknown').length;
    console.log(`${path}: ${comparisons.length} pairs, ${unknown} unknown to the model, ${wrong.length} disagreements`);
    wrong.forEach(sayWrong);
  }
  let [next, done] = [0, 0];
  const work = async () => {
    while (next < blueprints.length) {
      const start = next;
      next += A_BOOT;
      const some = blueprints.slice(start, next);
      for (const [i, first] of (await compared(some)).entries()) {
        const comparisons = first.some(isWrong) ? await askedAgain(some[i] as Blueprint, tally) : first;
        for (const comparison of comparisons) count(comparison, tally);
        if (comparisons.some(isWrong)) await report(some[i] as Blueprint, start + i);
      }
      done += some.length;
      console.log(`${done} of ${runs} topologies, ${tally.compared} pairs`);
    }
  };
  await Promise.all(Array.from({ length: BOOTS_AT_ONCE }, work));
  console.log(`kernel: ${kernel}; CNI plugins: ${cni.folder}, ${cni.isRecent ? 'recent' : 'older than 1.9'}; seed ${seed}`);
  console.log(`pairs that reach: ${tally.yes}, with small packets only: ${tally.partly}, not: ${tally.no}; of ${tally.unknown} more the model does not know`);
  if (tally.again > 0) console.log(`${tally.again} topologies were asked again: on a busy machine an answer may come too late`);
  console.log(`${runs + positionals.length} topologies, ${tally.compared} pairs compared, ${tally.disagreements} disagreements`);
  return tally.disagreements;
}

async function compared(blueprints: readonly Blueprint[]): Promise<readonly (readonly Comparison[])[]> {
  const documents = blueprints.map((blueprint) => manifestsOf(blueprint).map((value, document) => ({ value, source: { document } })));
  return comparedTopologies(documents.map((its) => read(its)), true);
}

/** `closedWorld`: the input has all nodes. */
async function comparedTopologies(
  topologies: readonly Topology[],
  closedWorld: boolean,
): Promise<readonly (readonly Comparison[])[]> {
  const jobs = topologies.map((topology) => ({ plan: planOf(topology, { nodesPerGroup: 1, cni }), task: PLAN }));
  const reports = await runLab({ kernel, cniFolder: cni.folder, jobs });
  return reports.map((labReport, i) => comparisonsOf(labReport, reachMatrix(topologies[i] as Topology, { closedWorld })));
}

type Tally = { [kind in 'compared' | 'unknown' | 'disagreements' | 'yes' | 'no' | 'partly' | 'again']: number };

function count(comparison: Comparison, tally: Tally): void {
  const verdict = agrees(comparison);
  if (verdict === undefined) tally.unknown++;
  else tally.compared++;
  if (verdict === false) tally.disagreements++;
  if (comparison.kernel.every((answer) => answer === 'all')) tally.yes++;
  else if (comparison.kernel.every((answer) => answer === 'none')) tally.no++;
  else tally.partly++;
}

/** A ping that comes too late looks like one that is lost. */
async function askedAgain(blueprint: Blueprint, tally: Tally): Promise<readonly Comparison[]> {
  tally.again++;
  const [comparisons = []] = await compared([blueprint]);
  return comparisons;
}

function isWrong(comparison: Comparison): boolean {
  return agrees(comparison) === false;
}

/** The smallest blueprint that still disagrees, tried all at once in one boot a step. */
async function report(blueprint: Blueprint, index: number): Promise<void> {
  let smallest = blueprint;
  for (let step = 0; step < 8; step++) {
    const candidates = smallerThan(smallest);
    const results = candidates.length === 0 ? [] : await compared(candidates);
    const next = results.findIndex((comparisons) => comparisons.some(isWrong));
    if (next < 0) break;
    smallest = candidates[next] as Blueprint;
  }
  const [comparisons = []] = await compared([smallest]);
  console.log(`topology ${index} of seed ${seed} disagrees:\n${JSON.stringify(smallest)}`);
  comparisons.filter(isWrong).forEach(sayWrong);
}

function sayWrong({ from, to, kernel: seen, model, fullSize, reason }: Comparison): void {
  const size = fullSize === undefined ? '' : `, full size ${fullSize}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  console.log(`  ${from} to ${to}: the kernel says ${seen.join(' and ')}, the model ${model}${size}${why}`);
}
