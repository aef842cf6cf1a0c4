/** `npm run fuzz -- COUNT [SEED]`: mutated manifests through lint. No crash, none longer than five seconds; says what it saw. */
import { corpus, lintMutated } from './lint-mutated';

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const { slowest, findings, unreadable } = lintMutated(corpus(), count, seed);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${count} texts from seed ${seed}: ${findings} findings, ${unreadable} texts not readable as a whole, slowest ${Math.round(slowest)} ms, at most ${memory} MiB`);
