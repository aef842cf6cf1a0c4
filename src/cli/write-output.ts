import { writeFileSync } from 'node:fs';
import { Io } from './io';
import { UsageError } from './usage-error';
import { textAt } from '../topology/json';

/** Writes what a verb made: to a file, or to standard output where none is named. @throws UsageError */
export function writeOutput(text: string, file: string | undefined, io: Io): void {
  if (file === undefined) return io.out(text);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written (${textAt(error, 'code') ?? 'unknown error'})`);
  }
}
