import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodedText } from './decoded-text';
import { fileProblem } from './file-problem';
import { Io } from './io';
import { Progress } from './progress';
import { UsageError } from './usage-error';
import { LARGEST_TEXT } from '../text/largest-text';
import { visible } from '../text/visible';
import { documentsIn } from '../topology/documents-in';
import { InputDocument } from '../topology/manifests';

/** What was read: documents, and the texts of their files for those who ask where something stands. */
export interface Input {
  readonly documents: readonly InputDocument[];
  readonly textOf: (file: string) => string | undefined;
}

const MANIFEST = /\.(ya?ml|json)$/;
/** What is in a folder for other programs is none of our business: what may be ours says one of these. */
const MAY_BE_OURS = /["']?\b(apiVersion|network|interfaces)["']?[ \t]*:/;
const NOT_ENTERED = /^(\.|node_modules$)/;
const STDIN = '-';
const STDIN_NAME = '<stdin>';

/** Reads files, folders and standard input. A document that cannot be read is one of what it answers; the rest goes on. */
export function readInput(paths: readonly string[], io: Io): Input {
  const files = paths.flatMap(filesAt);
  const progress = new Progress(io);
  const texts = new Map<string, string>();
  const documents: InputDocument[] = [];
  for (const [index, { path, isNamed }] of files.entries()) {
    const name = path === STDIN ? STDIN_NAME : path;
    progress.show(`reading ${index + 1} of ${files.length} files`);
    // A file may be given twice, by itself and in a folder.
    if (texts.has(name)) continue;
    const text = textOf(path, io);
    texts.set(name, text ?? '');
    if (text === undefined) documents.push(tooLarge(name));
    else if (isNamed || MAY_BE_OURS.test(text)) documents.push(...documentsIn(text, name));
  }
  progress.clear();
  return { documents, textOf: (file) => texts.get(file) };
}

/** Whether a path is a folder that is there and holds no manifest. */
export function isEmptyFolder(path: string): boolean {
  return path !== STDIN && reading(path, () => statSync(path)).isDirectory() && filesUnder(path).length === 0;
}

interface InputFile {
  readonly path: string;
  /** By the user; else it was found in a folder. */
  readonly isNamed: boolean;
}

function filesAt(path: string): readonly InputFile[] {
  if (path === STDIN) return [{ path, isNamed: true }];
  const stat = reading(path, () => statSync(path));
  if (!stat.isDirectory()) return [{ path, isNamed: true }];
  const found = filesUnder(path);
  if (found.length === 0) throw new UsageError(`${path}: no *.yaml, *.yml or *.json file in this folder`);
  return found.map((file) => ({ path: file, isNamed: false }));
}

/** Sorted by name, so that the same folder gives the same report everywhere. Links to folders are not followed: they may lead in circles. */
function filesUnder(folder: string): readonly string[] {
  const entries = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_ENTERED.test(entry.name) ? [] : filesUnder(path);
    const isFile = entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path));
    return isFile && MANIFEST.test(entry.name) ? [path] : [];
  });
}

/** A link may lead nowhere, in circles, or where this user may not go. */
function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Undefined if it is too large to be read at all. */
function textOf(path: string, io: Io): string | undefined {
  if (path !== STDIN && reading(path, () => statSync(path)).size > LARGEST_TEXT) return undefined;
  const bytes = reading(path, () => (path === STDIN ? io.stdin() : readFileSync(path)));
  return bytes.length > LARGEST_TEXT ? undefined : decodedText(bytes);
}

function tooLarge(file: string): InputDocument {
  return { source: { file, document: 0 }, error: { message: 'the file has more than 64 MiB', line: 1, column: 1, cause: 'no manifests are as large: give the files or folders that hold some' } };
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${path === STDIN ? 'standard input' : visible(path)}: ${fileProblem(error)}${hintOn(path)}`);
  }
}

/** What was most likely meant by a path that is none. */
function hintOn(path: string): string {
  if (/[*?]/.test(path)) return '; patterns are not expanded: give the folder';
  return /^[^:/\\]{2,}:/.test(path) ? `; what a commit has is git:${visible(path)}` : '';
}
