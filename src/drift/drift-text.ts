import { DeviationKind, DEVIATIONS, Drift } from './drift';
import { visible } from '../text/visible';

const HEADINGS: { readonly [kind in DeviationKind]: string } = {
  failed: 'Failed',
  missing: 'Missing',
  differs: 'Differs',
  down: 'Not running as written',
  unknown: 'Not known from the dump',
};

/** The drift for a terminal. */
export function driftText({ deviations, hasDrifted, summary: { objects } }: Drift): string {
  const groups = DEVIATIONS.map((kind) => ({ kind, group: deviations.filter((deviation) => deviation.kind === kind) }));
  const texts = groups.filter(({ group }) => group.length > 0).map(({ kind, group }) => [`${HEADINGS[kind]}:`, ...group.map(({ sentence }) => `  ${visible(sentence)}`)].join('\n'));
  const drifted = deviations.filter(({ kind }) => kind !== 'unknown').length;
  const end = hasDrifted ? `${number(drifted, 'deviation')} from ${number(objects, 'object')}` : `As the blueprint has it: ${number(objects, 'object')}`;
  return `${[...texts, end].join('\n\n')}\n`;
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
