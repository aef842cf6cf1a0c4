import { Report } from '../report';
import { summaryOf } from './text';
import { visible } from '../../text/visible';
import { objectAndField } from '../where-is';

/** Annotations of GitHub Actions, and a line that says how many. */
export function github(report: Report): string {
  const annotations = report.findings.map(({ code, level, message, why, fix, at }) => {
    const { file, line, column } = report.locationOf(at) ?? {};
    const properties = { file, line, col: column, title: visible(`${code}: ${objectAndField(at)}`) };
    const given = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
    return `::${level} ${given.join(',')}::${data(`${visible(message)}\nwhy: ${why}\nfix: ${visible(fix)}`)}\n`;
  });
  return `${annotations.join('')}${summaryOf(report)}\n`;
}

/** @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
