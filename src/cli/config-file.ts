import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodedText } from './decoded-text';
import { fileProblem } from './file-problem';
import { faultOf, LintSettings } from './lint-settings';
import { UsageError } from './usage-error';
import { documentsOf } from '../text/documents-of';
import { positionOf } from '../text/position-of';
import { OpenedFile } from '../text/positions/opened-file';
import { isObject } from '../topology/json';

const FILE = 'vmnet.yaml';

/** The settings of a configuration file: the one that is named, or `vmnet.yaml` in the working directory. @throws UsageError */
export function settingsOfFile(named: string | undefined): LintSettings {
  const file = named ?? FILE;
  if (named === undefined && !existsSync(file)) return {};
  return parsed(textOf(file), file);
}

function textOf(file: string): string {
  try {
    return decodedText(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: ${fileProblem(error)}`);
  }
}

/** What the text of a configuration file says. vmnet.schema.json says the same to editors. @throws UsageError */
export function parsed(text: string, file: string): LintSettings {
  const [first, second] = documentsOf(text);
  if (first === undefined) return {};
  if (first.error !== undefined) throw new UsageError(`${file}:${first.error.line}:${first.error.column}: ${first.error.message}`);
  if (second !== undefined) throw new UsageError(`${file}:${second.startLine}:1: one document is wanted`);
  if (!isObject(first.value)) throw new UsageError(`${file}:1:1: settings are wanted, such as "closedWorld: true"`);
  for (const [key, value] of Object.entries(first.value)) {
    const fault = key === '$schema' ? undefined : faultOf(key, value);
    const { line, column } = positionOf(new OpenedFile(text), first.index, [key]) ?? { line: 1, column: 1 };
    if (fault !== undefined) throw new UsageError(`${file}:${line}:${column}: ${JSON.stringify(key)} ${fault}`);
  }
  const { $schema, values = {}, ...settings } = first.value;
  // Paths are the file's own, wherever we are called.
  const beside = Object.entries(values as object).map(([chart, path]) => [chart, join(dirname(file), String(path))]);
  return { ...settings, values: Object.fromEntries(beside) } as LintSettings;
}
