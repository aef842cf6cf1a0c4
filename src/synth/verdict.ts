import { Judged } from '../checks/judged';
import { findingText, headline } from '../report/finding-text';
import { visible } from '../report/visible';
import { whereIs } from '../report/where-is';

/** What an analysis comes to: what is printed, and what fails the synth. */
export interface Verdict {
  readonly printed: readonly string[];
  readonly errors: readonly string[];
}

/**
 * Errors fail the synth, warnings are printed; `strict` makes every finding fail it. `VMNET_CHECKS` in the environment is for the night when a rule is
 * wrong and something must go out: `warn` prints what would fail, `off` is silent. An acknowledged error is printed each time, so that it is not forgotten.
 */
export function verdictOn({ findings, acknowledged }: Judged, strict: boolean, mode: string | undefined): Verdict {
  if (mode === 'off') return { printed: [], errors: [] };
  const remembered = acknowledged.filter(({ finding }) => finding.level === 'error')
    .map(({ finding, reason }) => `acknowledged ${headline(finding)} (${visible(reason)})`);
  const failing = mode === 'warn' ? [] : findings.filter(({ level }) => strict || level === 'error');
  const printed = findings.filter((finding) => !failing.includes(finding)).map((finding) => findingText(finding, { whereIs }));
  return { printed: [...remembered, ...printed], errors: failing.map((finding) => findingText(finding, { whereIs, acknowledgement: howToAcknowledge(finding.code) })) };
}

function howToAcknowledge(code: string): string {
  return `NetworkChecks.of(construct).acknowledge('${code}', 'why it is right here')`;
}
