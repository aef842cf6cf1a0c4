import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { Io } from './io';
import { UsageError } from './usage-error';
import { CHECKS } from '../checks';
import { didYouMean } from '../checks/did-you-mean';

/** The pages of the checks, as the package carries them. */
const PAGES = join(__dirname, '../../docs/checks');

/** `vmnet explain`. */
export function explain(io: Io): Command {
  return new Command('explain')
    .description('Prints the page of a check: what is wrong, why it hurts, the line of the program that refuses it, and manifests with and without it.')
    .argument('<code>', 'code of a check, such as VMN402')
    .addHelpText('after', '\nExit: 0 printed, 2 there is no such check\nExample: vmnet explain VMN402')
    .action((code: string) => io.out(pageOf(code)));
}

/** The page of the check with a code, in any case. */
export function pageOf(code: string): string {
  const codes: readonly string[] = CHECKS.map((check) => check.code);
  const wanted = /^\d+$/.test(code) ? `VMN${code}` : code.toUpperCase();
  if (codes.includes(wanted)) return readFileSync(join(PAGES, `${wanted}.md`), 'utf8');
  const meant = didYouMean(wanted, codes);
  throw new UsageError(`there is no check ${JSON.stringify(code)}${meant === undefined ? '; codes look like VMN402' : `; did you mean ${meant}?`}`);
}
