import * as fc from 'fast-check';
import { arbitraryBlueprint } from './arbitrary-blueprint';
import { Blueprint } from './blueprint';
import { compared, Machinery } from './compared';
import { ONCE_DISAGREED } from './once-disagreed';
import { smallerThan } from './shrink';
import { count, isWrong, Tally, wrongText } from './tally';

/** Topologies a boot: few, so that a kernel that runs out of something does not take all along. */
const A_BOOT = 10;
/** user-mode-linux has one processor. */
const BOOTS_AT_ONCE = 2;

/** Topologies that once disagreed, then drawn ones: compares each on the kernel with what reach says. */
export async function proveDrawn(runs: number, seed: number, machinery: Machinery, tally: Tally): Promise<void> {
  if (runs === 0) return;
  const known = ONCE_DISAGREED.map(({ blueprint }) => blueprint);
  const blueprints = [...known, ...fc.sample(arbitraryBlueprint(machinery.cni), { numRuns: runs, seed })];
  let [next, done] = [0, 0];
  const work = async () => {
    while (next < blueprints.length) {
      const start = next;
      next += A_BOOT;
      const some = blueprints.slice(start, next);
      for (const [i, first] of (await compared(some, machinery)).entries()) {
        const blueprint = some[i] as Blueprint;
        const comparisons = first.some(isWrong) ? await askedAgain(blueprint, machinery, tally) : first;
        count(comparisons, tally);
        if (!comparisons.some(isWrong)) continue;
        // What is seen is said at once: to shrink it takes minutes.
        console.log([`topology ${start + i - known.length} of seed ${seed} disagrees:`, JSON.stringify(blueprint), ...comparisons.filter(isWrong).map(wrongText)].join('\n'));
        console.log(`as small as it can be made:\n${await shrunk(blueprint, machinery)}`);
      }
      done += some.length;
      console.log(`${done} of ${blueprints.length} topologies, ${tally.compared} pairs`);
    }
  };
  await Promise.all(Array.from({ length: BOOTS_AT_ONCE }, work));
}

/** A ping that comes too late looks like one that is lost. */
async function askedAgain(blueprint: Blueprint, machinery: Machinery, tally: Tally) {
  tally.again++;
  const [comparisons = []] = await compared([blueprint], machinery);
  return comparisons;
}

/** The smallest blueprint that still disagrees, tried all at once in one boot a step. */
async function shrunk(blueprint: Blueprint, machinery: Machinery): Promise<string> {
  let smallest = blueprint;
  for (let step = 0; step < 8; step++) {
    const candidates = smallerThan(smallest);
    const results = candidates.length === 0 ? [] : await compared(candidates, machinery);
    const next = results.findIndex((comparisons) => comparisons.some(isWrong));
    if (next < 0) break;
    smallest = candidates[next] as Blueprint;
  }
  const [comparisons = []] = await compared([smallest], machinery);
  return [JSON.stringify(smallest), ...comparisons.filter(isWrong).map(wrongText)].join('\n');
}
