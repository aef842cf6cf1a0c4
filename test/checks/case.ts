import { readFileSync } from 'fs';
import { CHECKS } from '../../src/checks';
import { CheckOptions, Finding } from '../../src/checks/check';
import { run } from '../../src/checks/run';
import { fileName } from '../../src/synth/output-file';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

/**
 * A file of manifests under comment lines that say what is found in it: `# > VMN402 error: <message>`, one a finding, of *all* checks.
 * `# options: {"closedWorld": true}` sets options, `# written: a file a resource` says how an App writes the objects. A file without such lines is one in which nothing is found.
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
  const isFileEach = header.includes('# written: a file a resource');
  const documents = documentsIn(text, 'case.yaml').map((document) => ({
    ...document,
    source: { ...document.source, output: isFileEach ? `${fileName(document.value)}.k8s.yaml` : undefined },
  }));
  const findings = run(CHECKS, read(documents), options);
  return {
    expected: header.filter((line) => line.startsWith('# > ')).map((line) => line.slice('# > '.length)).sort(),
    found: findings.map(({ code, level, message }) => `${code} ${level}: ${message}`).sort(),
    findings,
  };
}
