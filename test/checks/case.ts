import { readFileSync } from 'fs';
import { CHECKS } from '../../src/checks';
import { CheckOptions, Finding } from '../../src/checks/check';
import { run } from '../../src/checks/run';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

/**
 * A file of manifests under comment lines that say what is found in it: `# > VMN402 error: <message>`, one a finding, of *all* checks.
 * `# options: {"closedWorld": true}` sets options. A file without such lines is one in which nothing is found.
 */
export interface Case {
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
}

export function readCase(file: string): Case {
  const text = readFileSync(file, 'utf8');
  const header = text.split('\n').filter((line) => line.startsWith('#'));
  const [options] = header.filter((line) => line.startsWith('# options: ')).map((line) => JSON.parse(line.slice('# options: '.length)) as Partial<CheckOptions>);
  const findings = run(CHECKS, read(documentsIn(text, 'case.yaml')), options);
  return {
    expected: header.filter((line) => line.startsWith('# > ')).map((line) => line.slice('# > '.length)).sort(),
    found: findings.map(({ code, level, message }) => `${code} ${level}: ${message}`).sort(),
    findings,
  };
}
