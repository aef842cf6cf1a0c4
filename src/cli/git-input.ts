import { spawnSync } from 'node:child_process';
import { decodedText } from './decoded-text';
import { UsageError } from './usage-error';
import { LARGEST_TEXT } from '../text/largest-text';
import { visible } from '../text/visible';
import { documentsIn } from '../topology/documents-in';
import { InputDocument } from '../topology/manifests';

const MANIFEST = /\.(ya?ml|json)$/;
/** What git may answer at once: all of a commit's manifests. */
const LARGEST_ANSWER = 1024 * 1024 * 1024;

/** Whether an argument means something in the history: `git:REV:path`. */
export function isGitInput(path: string): boolean {
  return path.startsWith('git:');
}

/**
 * The documents of a file or folder as a commit has them. The path is from the top of the repository; none is all of it. Nothing is checked out, and git gets
 * its arguments without a shell.
 *
 * @throws UsageError where git does not know it
 */
export function readGitInput(argument: string): readonly InputDocument[] {
  const [, rev = '', path = ''] = /^git:([^:]+):?(.*)$/s.exec(argument) ?? [];
  if (rev === '' || rev.startsWith('-')) throw new UsageError(`${visible(argument)}: there is no revision; give git:REV:path, such as git:main:manifests`);
  const folder = path.replace(/^(\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
  const listed = git(argument, ['ls-tree', '-r', '-z', '-l', '--full-tree', rev, ...(folder === '' ? [] : ['--', folder])]);
  const files = listed.toString('utf8').split('\0').flatMap((line) => entryOf(line)).filter(({ name }) => name === folder || MANIFEST.test(name));
  if (files.length === 0) throw new UsageError(`${visible(argument)}: no *.yaml, *.yml or *.json file there`);
  const large = files.find(({ size }) => size > LARGEST_TEXT);
  if (large !== undefined) throw new UsageError(`${visible(`git:${rev}:${large.name}`)}: the file has more than 64 MiB`);
  const contents = contentsOf(git(argument, ['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join('')));
  return files.flatMap(({ name }, i) => documentsIn(decodedText(contents[i] ?? Buffer.alloc(0)), `git:${rev}:${name}`));
}

interface Entry {
  readonly id: string;
  readonly size: number;
  readonly name: string;
}

/** `100644 blob <id> <size>\t<name>`: what is no blob, a submodule for instance, has no text. */
function entryOf(line: string): readonly Entry[] {
  const match = /^\d+ blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line);
  return match === null ? [] : [{ id: match[1] ?? '', size: Number(match[2]), name: match[3] ?? '' }];
}

/** `<id> blob <size>\n<content>\n`, one after the other. */
function contentsOf(answer: Buffer): readonly Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at);
    const size = Number(answer.toString('utf8', at, end).split(' ')[2]);
    contents.push(answer.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

function git(argument: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, { input, maxBuffer: LARGEST_ANSWER });
  if (error !== undefined) throw new UsageError(`${visible(argument)}: git cannot be run (${error.message})`);
  if (status !== 0) throw new UsageError(`${visible(argument)}: ${visible(stderr.toString('utf8').trim().split('\n')[0] ?? 'git failed')}`);
  return stdout;
}
