import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { Io, processIo } from './io';
import { ownPackage } from './own-package';
import { UsageError } from './usage-error';
import { didYouMean } from '../checks/did-you-mean';
import { visible } from '../text/visible';
import { textAt } from '../topology/json';

/** What `vmnet` can do. A verb is a commander Command with its options and its action; only the one that is called is loaded. */
interface Verb {
  readonly name: string;
  readonly args: string;
  readonly summary: string;
  readonly load: () => (io: Io) => Command;
}

/* eslint-disable @typescript-eslint/no-require-imports */
const VERBS: readonly Verb[] = [
  {
    name: 'lint',
    args: '<path...>',
    summary: 'find every network mistake in manifests',
    load: () => (require('./lint') as typeof import('./lint')).lint,
  },
  {
    name: 'explain',
    args: '<code>',
    summary: 'print the page of a check: what, why, evidence, examples',
    load: () => (require('./explain') as typeof import('./explain')).explain,
  },
  {
    name: 'reach',
    args: '<a> <b> <path...>',
    summary: 'say whether A reaches B, and if not, where it stops',
    load: () => (require('./reach') as typeof import('./reach')).reachVerb,
  },
  {
    name: 'impact',
    args: '<before> <after>',
    summary: 'say what a change interrupts, and in which order to make it',
    load: () => (require('./impact') as typeof import('./impact')).impactVerb,
  },
  {
    name: 'verify',
    args: '<blueprint> <dump>',
    summary: 'hold a live cluster against its blueprint',
    load: () => (require('./verify') as typeof import('./verify')).verifyVerb,
  },
  {
    name: 'graph',
    args: '<path...>',
    summary: 'draw the networks: Mermaid, dot, SVG or one HTML page',
    load: () => (require('./graph') as typeof import('./graph')).graph,
  },
  {
    name: 'runbook',
    args: '<path...>',
    summary: 'write how to verify the networks on a cluster',
    load: () => (require('./runbook') as typeof import('./runbook')).runbook,
  },
  {
    name: 'import',
    args: '<path...>',
    summary: 'write a TypeScript app of our constructs that makes the same objects',
    load: () => (require('./import') as typeof import('./import')).importVerb,
  },
  {
    name: 'lab',
    args: '<path...>',
    summary: 'run manifests on a real Linux kernel and ping every VM from every other',
    load: () => (require('./lab') as typeof import('./lab')).lab,
  },
];
/* eslint-enable @typescript-eslint/no-require-imports */

const EXAMPLES = `
Paths are files, folders (*.yaml, *.yml, *.json in them, recursively) or - for standard input.

Example: kubectl get net-attach-def,nncp,vm -A -o yaml | vmnet lint -
`;

/** The command line. What it comes to is the exit code. */
export async function main(args: readonly string[], io: Io = processIo()): Promise<void> {
  try {
    const [called = ''] = args;
    const verb = called === 'help' ? args[1] ?? '' : called;
    if (!verb.startsWith('-') && verb !== '' && verb !== 'help' && !VERBS.some(({ name }) => name === verb)) throw noVerb(verb);
    await program(called, io).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return finish(io);
    if (!(error instanceof CommanderError) && !(error instanceof UsageError)) throw error;
    io.exitCode = 2;
    const help = VERBS.some(({ name }) => name === args[0]) ? `vmnet ${args[0] ?? ''} --help` : 'vmnet --help';
    io.err(`vmnet: ${error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')}${error instanceof UsageError ? '' : ` (see ${help})`}\n`);
  }
  finish(io);
}

function noVerb(called: string): UsageError {
  const names = VERBS.map(({ name }) => name);
  const meant = didYouMean(called, names) ?? (existsSync(called) ? `vmnet lint ${visible(called)}` : undefined);
  return new UsageError(`there is no verb ${JSON.stringify(called)}${meant === undefined ? `; there are ${names.join(', ')}` : `; did you mean ${meant}?`}`);
}

function finish(io: Io): void {
  // Not process.exit: what is still to be written would be lost.
  process.exitCode = io.exitCode;
}

function program(called: string, io: Io): Command {
  const root = new Command('vmnet')
    .description('Networks of KubeVirt virtual machines: finds what is wrong in manifests before a cluster does.')
    .addHelpText('after', EXAMPLES.trimEnd())
    .usage('<verb> [options]')
    .helpCommand('help [verb]', 'how a verb is used')
    .enablePositionalOptions()
    .showSuggestionAfterError();
  // The file is read by who asks for it only.
  root.version(called === '--version' ? textAt(ownPackage(), 'version') ?? 'unknown' : '', '--version', 'print the version');
  for (const { name, args, summary, load } of VERBS) {
    const isCalled = called === name || called === 'help';
    root.addCommand(isCalled ? load()(io).summary(summary) : new Command(name).arguments(args).summary(summary));
  }
  for (const command of everyCommand(root)) {
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => 100, getErrHelpWidth: () => 100 });
  }
  return root.action(() => root.outputHelp());
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
