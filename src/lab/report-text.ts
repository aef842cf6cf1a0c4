import { Answer, LabReport, PingMatrix } from './lab-report';

const WORDS: { readonly [answer in Answer]: string } = { none: 'no', small: 'small', all: 'yes' };

/** A report for people. */
export function reportText(report: LabReport): string {
  const { endpoints, before, after, pulled, failures, refusals, skipped, notes } = report;
  return [
    ...(before === undefined ? ['nothing to ping: no interface of a VM, pod or node could be wired'] : [
      ...endpoints.map(({ id, on, node, address }, i) => `${pad(`${i + 1}`)}  ${id} on ${[on, ...(node === undefined ? [] : [node]), address].join(', ')}`),
      '',
      ...matrixLines(before),
      'yes: up to the sender\'s MTU, small: only packets below it, no: nothing comes back',
    ]),
    ...(after === undefined ? [] : ['', `after the cables were pulled (${pulled.map(({ node, nic }) => `${node}/${nic}`).join(', ')}):`, ...(same(before, after) ? ['unchanged'] : matrixLines(after))]),
    ...section('did not start', failures.map(({ what, message }) => `${what}: ${message}`)),
    ...section('the kernel refused', refusals.map(({ what, message }) => `${what}: ${message}`)),
    ...section('skipped', skipped.map(({ what, why }) => `${what}: ${why}`)),
    ...section('done otherwise than on a cluster', notes),
    '',
  ].join('\n');
}

/** Whether two matrices have the same answers. */
export function same(one: PingMatrix | undefined, other: PingMatrix | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function matrixLines(matrix: PingMatrix): readonly string[] {
  return [
    `from${matrix.map((_, i) => pad(`${i + 1}`)).join('')}`,
    ...matrix.map((row, i) => `${pad(`${i + 1}`)}${row.map((answer) => pad(answer === undefined ? '.' : WORDS[answer])).join('')}`),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}

function pad(text: string): string {
  return text.padStart(6);
}
