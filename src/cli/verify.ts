import { Command } from 'commander';
import { formatOf } from './format-of';
import { Io } from './io';
import { readState } from './read-state';
import { UsageError } from './usage-error';
import { driftJson } from '../drift/drift-json';
import { driftText } from '../drift/drift-text';
import { verify } from '../drift/verify';
import { visible } from '../text/visible';

const FORMATS = { text: driftText, json: driftJson };

const AFTER_HELP = `
The dump has all kinds of the example, with their statuses.

Exit: 0 as the blueprint has it, 1 anything failed, is missing, differs or does not run,
      2 wrong usage or input that cannot be read at all
Example:
  kubectl get nncp,nnce,nns,net-attach-def,vm,vmi,nodes -A -o yaml | vmnet verify manifests/ -`;

/** `vmnet verify`. */
export function verifyVerb(io: Io): Command {
  const command = new Command('verify')
    .description('Holds a live cluster against its blueprint: what failed, is missing, differs or does not run.')
    .argument('<blueprint>', 'manifests: a file, a folder, or git:REV:path')
    .argument('<dump>', 'the cluster: a file, a folder, or - for standard input')
    .option('--format <name>', `${Object.keys(FORMATS).join(', ')} (default: text)`)
    .addHelpText('after', AFTER_HELP);
  return command.action((blueprint: string, dump: string, { format = 'text' }: { readonly format?: string }) => {
    const rendered = FORMATS[formatOf(FORMATS, format)];
    if (blueprint === '-' && dump === '-') throw new UsageError('standard input can be one of the two only');
    const wanted = readState(blueprint, io);
    if (wanted.manifests.length + wanted.nodePolicies.length === 0) throw new UsageError(`${visible(blueprint)}: no manifests, so there is nothing to verify`);
    const found = readState(dump, io);
    if (found.manifests.length === 0) throw new UsageError(`${dump === '-' ? 'standard input' : visible(dump)}: no objects, so it is no dump of a cluster`);
    const drift = verify(wanted, found);
    io.out(rendered(drift));
    io.exitCode = drift.hasDrifted ? 1 : 0;
  });
}
