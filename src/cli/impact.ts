import { Command } from 'commander';
import { formatOf } from './format-of';
import { isGitInput } from './git-input';
import { isEmptyFolder } from './input';
import { Io } from './io';
import { readState } from './read-state';
import { UsageError } from './usage-error';
import { impact } from '../impact/impact';
import { impactJson } from '../impact/impact-json';
import { impactMarkdown } from '../impact/impact-markdown';
import { impactText } from '../impact/impact-text';
import { visible } from '../text/visible';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

const FORMATS = { text: impactText, json: impactJson, markdown: impactMarkdown };

const AFTER_HELP = `
A state is a file, a folder, - for standard input, or git:REV:path (from the repository's top).
A folder without manifests is a state too: before, everything is new; after, everything is removed.

Exit: 0 whatever the change does, 2 wrong usage or input that cannot be read at all
Example: vmnet impact git:main:manifests manifests/ --format markdown`;

/** `vmnet impact`. */
export function impactVerb(io: Io): Command {
  const command = new Command('impact')
    .description('Says what a change does to a cluster: what it interrupts now, what waits for a restart, what is taken in live; and a safe order of steps.')
    .argument('<before>', 'the state to start from')
    .argument('<after>', 'the state to go to')
    .option('--format <name>', `${Object.keys(FORMATS).join(', ')} (default: text)`)
    .addHelpText('after', AFTER_HELP);
  return command.action((before: string, after: string, { format = 'text' }: { readonly format?: string }) => {
    const rendered = FORMATS[formatOf(FORMATS, format)];
    if (before === '-' && after === '-') throw new UsageError('standard input can be one of the two states only');
    io.out(rendered(impact(stateOf(before, 'everything is new', io), stateOf(after, 'everything is removed', io))));
  });
}

/** A state with nothing in it is one too: a cluster before the first network, or after the last. Who did not mean it is told. */
function stateOf(path: string, meaning: string, io: Io): Topology {
  const state = isGitInput(path) || !isEmptyFolder(path) ? readState(path, io) : read([]);
  const { manifests, nodePolicies, unreadable } = state;
  if (manifests.length + nodePolicies.length + unreadable.length === 0) io.err(`vmnet: ${path === '-' ? 'standard input' : visible(path)}: no manifests, so ${meaning}\n`);
  return state;
}
