import { bySeverity } from './by-severity';
import { Change, Impact } from './change';
import { visible } from '../text/visible';

/** More than this in one comment, and nobody reads it; GitHub takes 65,536 characters. */
const MOST_CHANGES = 100;

/** The impact for a pull request. */
export function impactMarkdown({ changes, steps, summary: { objects } }: Impact): string {
  const sections = bySeverity(changes).map((group) => [`### ${group.heading}`, '', ...listed(group.changes)].join('\n'));
  const order = steps.length === 0 ? [] : [['### Steps', '', ...steps.map(({ sentence }, i) => `${i + 1}. ${escaped(sentence)}`)].join('\n')];
  const counts = `${objects.added} added, ${objects.removed} removed, ${objects.changed} changed, ${objects.unchanged} unchanged, ${objects.ignored} ignored as no part of the network`;
  return `${['## Network impact', ...sections, ...order, changes.length === 0 ? `Nothing changes: ${counts}.` : `Objects: ${counts}.`].join('\n\n')}\n`;
}

function listed(changes: readonly Change[]): readonly string[] {
  const shown = changes.slice(0, MOST_CHANGES).map(({ sentence, evidence: [first] }) => `- ${escaped(sentence)}${first === undefined ? '' : ` ([why](${first}))`}`);
  return shown.length < changes.length ? [...shown, `- and ${changes.length - shown.length} more`] : shown;
}

/** Names come from manifests: they are text, and mention nobody. */
function escaped(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]()<>#|~!&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/:\/\//g, ':\u200b//');
}
