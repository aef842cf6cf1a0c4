import { Analysis } from './analysis';
import { Finding } from '../checks/check';
import { findingText, headline } from '../report/finding-text';
import { whereIs } from '../report/where-is';
import { visible } from '../text/visible';

/** What an analysis comes to: what is printed, and what fails the synth. */
export interface Verdict {
  readonly printed: readonly string[];
  readonly errors: readonly string[];
}

/**
 * Errors fail the synth, warnings are printed; `strict` makes every finding fail it. `VMNET_CHECKS` in the environment is for the night when a rule is
 * wrong and something must go out: `warn` prints what would fail. An acknowledged error is printed each time, so that it is not forgotten.
 */
export function verdictOn({ findings, acknowledged, broken }: Analysis, strict: boolean, mode: string | undefined): Verdict {
  const remembered = acknowledged.filter(({ finding }) => finding.level === 'error')
    .map(({ finding, reason }) => `acknowledged ${headline(finding)} (${visible(reason)})`);
  if (mode === 'warn') return { printed: [...remembered, ...broken, ...findings.map(shown)], errors: [] };
  const fails = ({ level }: Finding) => strict || level === 'error';
  return {
    printed: [...remembered, ...findings.filter((finding) => !fails(finding)).map(shown)],
    errors: [...broken, ...findings.filter(fails).map(shownWithWayOut)],
  };
}

function shownWithWayOut(finding: Finding): string {
  return findingText(finding, { whereIs, acknowledgement: howToAcknowledge(finding.code) });
}

function shown(finding: Finding): string {
  return findingText(finding, { whereIs });
}

function howToAcknowledge(code: string): string {
  return `NetworkChecks.of(construct).acknowledge('${code}', 'why it is right here')`;
}
