import { Finding } from '../../checks/check';
import { visible } from '../../text/visible';
import { findingText } from '../finding-text';
import { Report } from '../report';
import { objectAndField } from '../where-is';

/** For CI servers: a test case a finding. What does not make the command fail is told, and passes; what is acknowledged is skipped. */
export function junit(report: Report): string {
  const { findings, acknowledged } = report;
  const failures = findings.filter(report.isFailing).length;
  const cases = [
    ...findings.map((finding) => {
      const tag = report.isFailing(finding) ? 'failure' : 'system-out';
      const attributes = tag === 'failure' ? ` type="${finding.level}" message="${escaped(visible(finding.message))}"` : '';
      return testCase(report, finding, `<${tag}${attributes}>${escaped(findingText(finding, { whereIs: objectAndField }))}</${tag}>`);
    }),
    ...acknowledged.map(({ finding, reason }) => testCase(report, finding, `<skipped message="${escaped(`acknowledged: ${visible(reason)}`)}"/>`)),
  ];
  // Some servers take a report without test cases for a broken one.
  const all = cases.length === 0 ? ['    <testcase classname="vmnet" name="lint"/>\n'] : cases;
  const counts = `tests="${all.length}" failures="${failures}" skipped="${acknowledged.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites ${counts} errors="0">\n  <testsuite name="vmnet lint" ${counts} errors="0">\n`,
    ...all,
    '  </testsuite>\n</testsuites>\n',
  ].join('');
}

function testCase(report: Report, { code, at }: Finding, content: string): string {
  const { file, line, column } = report.locationOf(at) ?? {};
  const place = file === undefined ? objectAndField(at) : `${file}:${line ?? 1}:${column ?? 1}`;
  const inFile = file === undefined ? '' : ` file="${escaped(file)}" line="${line ?? 1}"`;
  return `    <testcase classname="${code}" name="${escaped(visible(`${code} ${place} ${objectAndField(at)}`))}"${inFile}>\n      ${content}\n    </testcase>\n`;
}

/** XML knows no other way to say some characters than not to. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
