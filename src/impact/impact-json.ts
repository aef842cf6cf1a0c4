import { Impact } from './change';

/** The impact for programs: version 1 of its form. */
export function impactJson({ changes, steps, summary }: Impact): string {
  return `${JSON.stringify({ version: 1, changes, steps, summary }, null, 2)}\n`;
}
