import { parseArgs } from 'node:util';

/** What `npm run lab:prove` was asked for. */
export interface ProveArguments {
  readonly runs: number;
  readonly seed: number;
  readonly paths: readonly string[];
  /** The folder of the examples' manifests, with the migration's phases. */
  readonly migration?: string;
}

const USAGE = 'npm run lab:prove -- [--runs N] [--seed S] [--migration EXAMPLES] [PATH…]';

/** Reads the command line; a text is what is wrong with it. */
export function proveArguments(words: readonly string[]): ProveArguments | string {
  const options = { runs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, migration: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options });
    const [runs, seed] = [wholeNumber(values.runs, 100_000), wholeNumber(values.seed, 2 ** 31 - 1)];
    if (runs === undefined) return `--runs ${values.runs}: a whole number from 0 to 100000\n${USAGE}`;
    if (seed === undefined) return `--seed ${values.seed}: a whole number from 0 to 2147483647\n${USAGE}`;
    return { runs, seed, paths: positionals, migration: values.migration };
  } catch (error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
    return `${message.split('. ')[0] ?? ''}\n${USAGE}`;
  }
}

function wholeNumber(text: string, most: number): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
