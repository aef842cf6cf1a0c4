import { Drift } from './drift';

/** The drift for programs: version 1 of its form. */
export function driftJson({ deviations, hasDrifted, summary }: Drift): string {
  return `${JSON.stringify({ version: 1, hasDrifted, deviations, summary }, null, 2)}\n`;
}
