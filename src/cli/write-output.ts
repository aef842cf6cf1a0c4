import { writeFileSync } from 'node:fs';
import { writeProblem } from './file-problem';
import { Io } from './io';
import { UsageError } from './usage-error';

/** Writes what a verb made: to a file, or to standard output where none is named, or `-`. @throws UsageError */
export function writeOutput(text: string, file: string | undefined, io: Io): void {
  if (file === undefined || file === '-') return io.out(text);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file}: cannot be written: ${writeProblem(error)}`);
  }
}
