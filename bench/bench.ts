import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Cost } from './measure';
import { PROGRAMS } from './programs';
import { Growth, GROWTHS, Row, ROWS, Run } from './rows';

const RUNS = 5;
/** A process is short beside the machine's noise. */
const RUNS_OF_PROGRAMS = 15;
const RESULTS = join(process.cwd(), 'dist', 'bench', 'results.json');

interface Result {
  readonly name: string;
  readonly value: number;
  readonly target?: number;
  /** Medians of both sides. */
  readonly ours: Cost;
  readonly beside: Cost;
}

// What the runs write goes to a folder that is gone afterwards.
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.env.TMPDIR = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// npm run bench [-- PATTERN…]: the rows whose name matches one of the patterns, or all rows. npm's shell takes blanks and bars for its own: write `lint.of`.
const patterns = process.argv.slice(2).map((pattern) => new RegExp(pattern));
const wanted = ROWS.filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => pattern.test(name)));
const results: Result[] = [];
for (const row of wanted) {
  if (row.needs !== undefined && spawnSync(row.needs, { stdio: 'ignore' }).error !== undefined) {
    process.stdout.write(`skipped: ${row.name}: there is no ${row.needs} here\n`);
    continue;
  }
  const result = measured(row);
  results.push(result);
  print(result);
}
const growths = GROWTHS.flatMap((growth) => growthOf(growth) ?? []);
for (const growth of growths) print(growth);
mkdirSync(dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify({ node: process.version, cores: cpus().length, runs: RUNS, rows: results, growths }, undefined, 2)}\n`);

function measured(row: Row): Result {
  const [ours, beside]: [Cost[], Cost[]] = [[], []];
  const runs = row.ours[0] === 'program' ? RUNS_OF_PROGRAMS : RUNS;
  for (let i = 0; i < runs; i++) {
    ours.push(costOf(row.ours));
    beside.push(costOf(row.beside));
  }
  const digests = new Set([...ours, ...beside].map(({ digest }) => digest));
  if (row.sameAnswer === true && digests.size > 1) throw new Error(`${row.name}: the two sides do not write the same`);
  const [one, other] = [medians(ours), medians(beside)];
  const value = row.as === 'ratio' ? one[row.of] / other[row.of] : one[row.of] - other[row.of];
  return { name: row.name, value, target: row.target, ours: one, beside: other };
}

function growthOf({ name, small, large, target }: Growth): { readonly name: string; readonly value: number; readonly target?: number } | undefined {
  const [few, many] = [small, large].map((row) => results.find((result) => result.name === row));
  if (few === undefined || many === undefined) return undefined;
  return { name, value: (many.ours.cpu / few.ours.cpu) / (many.beside.cpu / few.beside.cpu), target };
}

/** A process of its own: nothing that an earlier run left warm, compiled or unfreed is in the figures. */
function costOf([subject, ...args]: Run): Cost {
  if (subject === 'program') return costOfProgram(PROGRAMS[args[0] ?? ''] ?? []);
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'measure.js'), subject, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as Cost;
}

function costOfProgram(program: readonly string[]): Cost {
  const file = join(folder, 'cost.json');
  execFileSync(process.execPath, ['--require', join(__dirname, 'at-exit.js'), ...program], { stdio: 'ignore', env: { ...process.env, BENCH_COST: file } });
  const cost = JSON.parse(readFileSync(file, 'utf8')) as Cost;
  return cost;
}

function medians(costs: readonly Cost[]): Cost {
  return { cpu: median(costs.map(({ cpu }) => cpu)), wall: median(costs.map(({ wall }) => wall)), rss: median(costs.map(({ rss }) => rss)), digest: costs[0]?.digest ?? '' };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function print({ name, value, target, ours, beside }: Omit<Result, 'ours' | 'beside'> & Partial<Result>): void {
  const verdict = target === undefined ? 'reported' : value <= target ? `ok, at most ${target}` : `MISSED, at most ${target}`;
  const costs = ours === undefined || beside === undefined ? '' : `  ${shown(ours)} beside ${shown(beside)}`;
  process.stdout.write(`${value.toFixed(2).padStart(8)}  ${verdict.padEnd(22)}  ${name}${costs}\n`);
}

function shown({ cpu, wall, rss }: Cost): string {
  return `[cpu ${cpu.toFixed(0)} ms, wall ${wall.toFixed(0)} ms, peak ${rss.toFixed(0)} MiB]`;
}
