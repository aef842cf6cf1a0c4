import { Finding } from '../checks/check';
import { visible } from '../text/visible';
import { Place } from '../topology/place';

/** What depends on where a finding is shown. */
export interface FindingView {
  /** Place and object, on one line. */
  readonly whereIs: (place: Place) => string;
  /** The lines of the file that show it. */
  readonly excerpt?: (place: Place) => readonly string[];
  /** How to say that it is meant, to paste. */
  readonly acknowledgement?: string;
}

const INDENT = ' '.repeat(13);

/** A finding for people: what, where, why, how to mend it, and how to say that it is meant. */
export function findingText(finding: Finding, { whereIs, excerpt, acknowledgement }: FindingView): string {
  const { at, why, fix, related = [], evidence } = finding;
  return [
    headline(finding),
    `    at       ${visible(whereIs(at))}`,
    ...(excerpt?.(at) ?? []).map((line) => `${INDENT}${visible(line)}`),
    ...related.map((place) => `    with     ${visible(whereIs(place))}`),
    `    why      ${why}`,
    `    fix      ${visible(fix)}`,
    `    evidence ${evidence[0] ?? ''}`,
    ...(acknowledgement === undefined ? [] : [`    meant?   ${acknowledgement}`]),
  ].join('\n');
}

/** Code, level and what is wrong. */
export function headline({ code, level, message }: Finding): string {
  return `${code} ${level}: ${visible(message)}`;
}
