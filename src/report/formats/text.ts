import { createColors } from 'picocolors';
import { visible } from '../../text/visible';
import { Place } from '../../topology/place';
import { headline, findingText, FindingView } from '../finding-text';
import { countsOf, Report } from '../report';
import { objectAndField } from '../where-is';

/** Wider lines of a file are cut around what is wrong. */
const WIDEST = 110;

/** For people. */
export function text(report: Report, isColoured: boolean): string {
  const { red, yellow, bold, dim } = createColors(isColoured);
  const view: FindingView = {
    whereIs: (place) => whereIs(report, place),
    excerpt: (place) => excerpt(report, place),
  };
  const findings = report.findings.map((finding) => {
    // What cannot be read has nowhere to carry an annotation.
    const isObject = finding.at.manifest.apiVersion !== '';
    const acknowledgement = isObject ? `annotate the object: vmnet.dev/acknowledge: '{"${finding.code}":"why it is right here"}'` : undefined;
    const [first = '', ...rest] = findingText(finding, { ...view, acknowledgement }).split('\n');
    const paint = finding.level === 'error' ? red : yellow;
    return `${bold(paint(first))}\n${rest.map((line) => line.replace(/^ {4}[a-z?]+ */, dim)).join('\n')}\n\n`;
  });
  const acknowledged = report.acknowledged.map(({ finding, reason }) => `${dim('acknowledged')} ${headline(finding)} (${visible(reason)})\n`);
  return [...findings, ...acknowledged, `${summaryOf(report)}\n`].join('');
}

function whereIs(report: Report, place: Place): string {
  const location = report.locationOf(place);
  if (location === undefined) return objectAndField(place);
  const { file, line, column } = location;
  return `${file}:${line}:${column}: ${objectAndField(place)}`;
}

/** The line with a caret under the place. */
function excerpt(report: Report, place: Place): readonly string[] {
  const location = report.locationOf(place);
  if (location === undefined) return [];
  const { line, column } = location;
  const written = report.lineAt(location).replace(/\t/g, ' ');
  const from = column > WIDEST ? column - WIDEST / 2 : 0;
  const shown = written.slice(from, from + WIDEST).trimEnd();
  if (shown.trim() === '') return [];
  const number = String(line);
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(column - 1 - from)}^`];
}

/** `2 errors, 1 warning and 1 acknowledged in 12 documents` */
export function summaryOf(report: Report): string {
  const { documents, errors, warnings, acknowledged } = countsOf(report);
  const found = [counted(errors, 'error'), counted(warnings, 'warning'), acknowledged === 0 ? '' : `${acknowledged} acknowledged`].filter((part) => part !== '');
  const last = found.pop();
  const list = found.length === 0 ? last ?? 'nothing found' : `${found.join(', ')} and ${last ?? ''}`;
  return `${list} in ${counted(documents, 'document') || 'no documents'}`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
