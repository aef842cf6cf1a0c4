import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';

/**
 * What a command does, as a file: `$ vmnet …` on the first line, then sections that begin with `=== file NAME`, `=== stdin`, `=== stdout`, `=== stderr`
 * and `=== exit N`. What has no section is empty, and the exit code 0.
 */
export interface Scenario {
  readonly args: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly stdin: string;
  readonly expected: Outcome;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export function readScenario(file: string): Scenario {
  const [command = '', ...sections] = readFileSync(file, 'utf8').split(/^=== /m);
  const files = new Map<string, string>();
  const named = new Map<string, string>();
  for (const section of sections) {
    const end = section.indexOf('\n');
    const [title, content] = [section.slice(0, end), section.slice(end + 1)];
    if (title.startsWith('file ')) files.set(title.slice('file '.length), content);
    else named.set(title.replace(/^exit .*/, 'exit'), title.startsWith('exit ') ? title.slice('exit '.length) : content);
  }
  const { stdin = '', stdout = '', stderr = '', exit = '0' } = Object.fromEntries(named);
  return { args: argumentsOf(command), files, stdin, expected: { stdout, stderr, exit: Number(exit) } };
}

/** `$ vmnet lint web.yaml`; no argument holds a space. */
function argumentsOf(command: string): readonly string[] {
  const [line = ''] = command.split('\n').filter((candidate) => candidate.startsWith('$ vmnet'));
  return line.trim().split(/\s+/).slice(2);
}

export function writeFiles(folder: string, { files }: Scenario): void {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
