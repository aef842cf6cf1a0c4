import { bySeverity } from './by-severity';
import { Impact } from './change';
import { visible } from '../text/visible';

/** The impact for a terminal. */
export function impactText({ changes, steps, summary: { objects } }: Impact): string {
  const sections = bySeverity(changes).map((group) => [`${group.heading}:`, ...group.changes.map(({ sentence }) => `  ${visible(sentence)}`)].join('\n'));
  const order = steps.length === 0 ? [] : [['Steps:', ...steps.map(({ sentence }, i) => `  ${i + 1}. ${visible(sentence)}`)].join('\n')];
  const counts = `${objects.added} added, ${objects.removed} removed, ${objects.changed} changed, ${objects.unchanged} unchanged, ${objects.ignored} ignored as no part of the network`;
  return `${[...sections, ...order, changes.length === 0 ? `Nothing changes: ${counts}` : `Objects: ${counts}`].join('\n\n')}\n`;
}
