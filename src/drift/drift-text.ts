import { visible } from '../text/visible';
import { DeviationKind, DEVIATIONS, Drift } from './drift';

const HEADINGS: { readonly [kind in DeviationKind]: string } = {
  failed: 'Failed',
  missing: 'Missing',
  differs: 'Differs',
  down: 'Not running as written',
  unknown: 'Not known from the dump',
};

/** The drift for a terminal. */
export function driftText({ deviations, hasDrifted, summary: { objects } }: Drift): string {
  const sections = DEVIATIONS.map((kind) => ({ kind, group: deviations.filter((deviation) => deviation.kind === kind) })).filter(({ group }) => group.length > 0);
  const texts = sections.map(({ kind, group }) => [`${HEADINGS[kind]}:`, ...group.map(({ sentence }) => `  ${visible(sentence)}`)].join('\n'));
  const end = hasDrifted ? `${deviations.filter(({ kind }) => kind !== 'unknown').length} deviations from ${objects} objects` : `As the blueprint has it: ${objects} objects`;
  return `${[...texts, end].join('\n\n')}\n`;
}
