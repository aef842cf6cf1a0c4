import { acknowledgedReason } from './acknowledgement';
import { Finding } from './check';

/** What is found, without and with somebody's word that it is meant. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly { readonly finding: Finding; readonly reason: string }[];
}

/** Parts findings by what their objects acknowledge. */
export function judged(all: readonly Finding[]): Judged {
  const findings: Finding[] = [];
  const acknowledged: { readonly finding: Finding; readonly reason: string }[] = [];
  for (const finding of all) {
    const reason = acknowledgedReason(finding);
    if (reason === undefined) findings.push(finding);
    else acknowledged.push({ finding, reason });
  }
  return { findings, acknowledged };
}
