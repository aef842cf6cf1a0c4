import { textAt } from '../topology/json';

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'not readable for this user'],
  ['EPERM', 'not allowed'],
  ['EISDIR', 'a folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['ELOOP', 'a link that leads in a circle'],
  ['ENOSPC', 'no space is left'],
  ['EROFS', 'a file system that can only be read'],
]);

/** What a file system refuses, in words. */
export function fileProblem(error: unknown): string {
  const code = textAt(error, 'code') ?? 'unknown error';
  return PROBLEMS.get(code) ?? code;
}

/** The same of what is written to. */
export function writeProblem(error: unknown): string {
  return textAt(error, 'code') === 'EACCES' ? 'not writable for this user' : fileProblem(error);
}
