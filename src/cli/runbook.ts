import { Command } from 'commander';
import { foundIn } from './found-in';
import { Io } from './io';
import { UsageError } from './usage-error';
import { writeOutput } from './write-output';
import { runbookOf } from '../runbook/runbook-of';

const AFTER_HELP = `
Exit: 0 written, 2 wrong usage, or nothing to verify
Example: vmnet runbook -o RUNBOOK.md manifests/`;

/** `vmnet runbook`. */
export function runbook(io: Io): Command {
  return new Command('runbook')
    .description('Writes how to verify the networks on a cluster: commands with real names, what they say, what else means.')
    .argument('<path...>')
    .option('-o, --output <file>', 'write a file (default: standard output)')
    .addHelpText('after', AFTER_HELP)
    .action((paths: readonly string[], { output }: { readonly output?: string }) => {
      const { topology, findings } = foundIn(paths, io);
      const { nodePolicies, networks, machines, vfPools } = topology;
      if ([nodePolicies, networks, machines, vfPools].every(({ length }) => length === 0)) {
        throw new UsageError('nothing to verify: the input has no nodes, networks or machines');
      }
      writeOutput(runbookOf(topology, findings), output, io);
    });
}
