import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { Block, isShown, patched, stepsOf } from './page';
import { main } from '../../src/cli/main';

/** What a page promises and does not keep. */
type Complaint = string;

interface Run {
  /** The page's own folder, where all happens. */
  readonly folder: string;
  readonly canLab: boolean;
  /** The page's program as it was last shown whole. */
  program: string;
  /** What the program said when it ran last: its error, and what it printed. */
  said: string;
  /** The program failed, and nobody has shown yet how. */
  unexplained: boolean;
}

/** Programs of a reader's machine that the test does not start; no output of theirs is shown. */
const OF_THE_READER = /^(npm|npx (?!cdk8s-vmnet)|kubectl (?!vmnet)|oc|virtctl|cd) ?/;
const OF_EVERY_MACHINE = /^(git|cp|mv|mkdir) /;
const COMMITTER = { GIT_AUTHOR_NAME: 'reader', GIT_AUTHOR_EMAIL: 'reader@example.com', GIT_COMMITTER_NAME: 'reader', GIT_COMMITTER_EMAIL: 'reader@example.com' };
const WRITTEN_TO = /^(.*?)(?: < (\S+))?(?: > (\S+))?$/;

/**
 * Does what a page says, block by block, in a folder of its own: `ts` is a program and runs, `diff` changes it and runs it again, `text` is what it
 * said, `yaml` with a name is a file and without one a part of what was written, `console` are commands and what they answer.
 */
export async function runPage(blocks: readonly Block[], { folder, canLab }: Pick<Run, 'folder' | 'canLab'>): Promise<readonly Complaint[]> {
  const home = process.cwd();
  process.chdir(folder);
  const run: Run = { folder, canLab, program: '', said: '', unexplained: false };
  const complaints: Complaint[] = [];
  try {
    for (const block of blocks) complaints.push(...(await played(block, run)).map((complaint) => `line ${block.line}: ${complaint}`));
  } finally {
    process.chdir(home);
  }
  return run.unexplained ? [...complaints, run.said] : complaints;
}

async function played({ language, file, text }: Block, run: Run): Promise<readonly Complaint[]> {
  switch (language) {
    case 'ts': return file === '' ? programmed(run.program = text, run) : namedProgram(file, text, run);
    case 'diff': return programmed(patched(run.program, text), run);
    case 'text': run.unexplained = false; return shown(partOf(withoutPlaces(text)), withoutPlaces(run.said));
    case 'console': return commands(text, run);
    case 'json':
    case 'yaml': return file === '' ? written(text) : saved(file, text, run);
    case 'markdown': return written(text);
    case 'sh': return commands(text.replace(/^(?=\S)/gm, '$ '), run);
    default: return [`nothing runs a block of "${language}"`];
  }
}

/** A program with a name is one that a command wrote, or a module for the programs that follow. */
function namedProgram(file: string, text: string, run: Run): readonly Complaint[] {
  if (!existsSync(file)) {
    writeFileSync(file.replace(/ts$/, 'js'), javaScript(text));
    return [];
  }
  process.chdir(dirname(file));
  const complaints = programmed(run.program = text, run);
  process.chdir(run.folder);
  return [...complaints, ...shown(text, readFileSync(file, 'utf8'))];
}

function javaScript(program: string): string {
  return ts.transpileModule(program, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
}

function programmed(program: string, run: Run): readonly Complaint[] {
  const before = run.unexplained ? [run.said] : [];
  const own = createRequire(__filename);
  const load = (name: string): unknown => (name === 'cdk8s-vmnet' ? jest.requireActual('../../src') : own(name));
  let said = '';
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => { said += String(text); return true; });
  const log = jest.spyOn(console, 'log').mockImplementation((...words: readonly unknown[]) => { said += `${words.join(' ')}\n`; });
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    new Function('require', 'exports', javaScript(program))(load, {});
    run.unexplained = false;
  } catch (error) {
    run.unexplained = true;
    said += `${(error as Error).message}\n`;
  } finally {
    stderr.mockRestore();
    log.mockRestore();
  }
  run.said = said;
  return before;
}

/** A user's own line stands in a message where his program is a file, which it is not here. */
function withoutPlaces(text: string): string {
  return text.replace(/ \([^()\s]*:\d+:\d+\)/g, '');
}

/** A pipeline's file runs commands too. */
async function saved(file: string, text: string, run: Run): Promise<readonly Complaint[]> {
  mkdirSync(dirname(join(run.folder, file)), { recursive: true });
  writeFileSync(join(run.folder, file), text);
  const complaints: Complaint[] = [];
  for (const [, command = ''] of text.matchAll(/^.*?(?:(?:run|entry): |- )((?:(?:npx |sudo )?vmnet|git|cp) .*)$/gm)) complaints.push(...await commanded(command, undefined, run));
  return complaints;
}

function written(text: string): readonly Complaint[] {
  const files = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('.git') && statSync(name).isFile());
  return files.some((name) => isShown(partOf(text), readFileSync(name, 'utf8'))) ? [] : [`no file of ${files.join(', ')} has this`];
}

async function commands(text: string, run: Run): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = [];
  for (const step of stepsOf(text)) complaints.push(...(await commanded(step.command, step.shown, run)).map((complaint) => `$ ${step.command}\n${complaint}`));
  return complaints;
}

/** `expected` is undefined where no output is shown, and the command is only to be none that is refused. */
async function commanded(command: string, expected: string | undefined, run: Run): Promise<readonly Complaint[]> {
  const [, line = '', input, output] = WRITTEN_TO.exec(command) ?? [];
  const [program, ...args] = line.replace(/^sudo /, '').replace(/^npx (cdk8s-)?vmnet /, 'vmnet ').replace(/^kubectl vmnet /, 'vmnet ').split(/ +/);
  if (OF_EVERY_MACHINE.test(command)) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: { ...process.env, ...COMMITTER } });
    return status === 0 ? shown(expected ?? stdout, stdout) : [stderr];
  }
  if (OF_THE_READER.test(command)) return expected === '' || expected === undefined ? [] : ['its output is shown, and nobody checks it'];
  if (program !== 'vmnet') return ['the test does not know this program'];
  if (args[0] === 'lab' && !run.canLab && !args.includes('--help') && !args.includes('--setup')) return [];
  const { stdout, stderr, exit } = await answered(args, input === undefined ? Buffer.alloc(0) : readFileSync(input));
  if (exit === 2) return expected !== undefined && isShown(expected, stderr) ? [] : [stderr];
  if (output !== undefined) writeFileSync(output, stdout);
  return output === undefined && expected !== undefined ? shown(expected, stdout) : [];
}

async function answered(args: readonly string[], stdin: Buffer) {
  const said = { stdout: '', stderr: '' };
  const io = {
    out: (text: string) => { said.stdout += text; },
    err: (text: string) => { said.stderr += text; },
    stdin: () => stdin,
    isColoured: false,
    showsProgress: false,
    exitCode: 0,
  };
  await main(args, io);
  process.exitCode = undefined;
  return { ...said, exit: io.exitCode };
}

function partOf(text: string): string {
  return `...\n${text}...\n`;
}

function shown(expected: string, text: string): readonly Complaint[] {
  return isShown(expected, text) ? [] : [`shown:\n${expected}\nbut it is:\n${text}`];
}
