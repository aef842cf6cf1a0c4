import { Change, SEVERITIES, Severity } from './change';

const HEADINGS: { readonly [severity in Severity]: string } = {
  interrupts: 'Interrupts now',
  unknown: 'Not known from the input',
  restart: 'Waits for a restart',
  live: 'Taken in while running',
  nothing: 'Interrupts nothing',
};

/** The changes of one severity, and what stands over them. */
export interface SeverityGroup {
  readonly heading: string;
  readonly changes: readonly Change[];
}

/** The changes by severity, the worst first; none that has no change. */
export function bySeverity(changes: readonly Change[]): readonly SeverityGroup[] {
  const groups = SEVERITIES.map((severity) => ({ heading: HEADINGS[severity], changes: changes.filter((change) => change.severity === severity) }));
  return groups.filter((group) => group.changes.length > 0);
}
