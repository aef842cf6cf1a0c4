import { Command } from 'commander';
import { formatOf } from './format-of';
import { Io } from './io';
import { checkedOption } from './lint-settings';
import { readStates } from './read-state';
import { UsageError } from './usage-error';
import { Verdict } from '../reach/answer';
import { parseEndpoint } from '../reach/endpoint';
import { reachMatrix } from '../reach/matrix';
import { matrixText } from '../reach/matrix-text';
import { KnownEndpoint, reach } from '../reach/reach';
import { reachText } from '../reach/reach-text';
import { Topology } from '../topology/topology';

/** The options of the command line, as commander names them. */
interface ReachFlags {
  readonly matrix?: boolean;
  readonly closedWorld?: boolean;
  readonly cniPlugins?: string;
  readonly format?: string;
}

const FORMATS = { text: { answer: reachText, matrix: matrixText }, json: { answer: json, matrix: json } };
const EXIT_CODES: { readonly [verdict in Verdict]: number } = { yes: 0, no: 1, unknown: 3 };

const AFTER_HELP = `
An endpoint is NAMESPACE/VM or NAMESPACE/VM:INTERFACE (also of a pod), node/NAME, outside:VLAN
(beyond the switch), or an address that a VM's cloud-init gives it. Without INTERFACE one pair of
interfaces that works is enough, those on the pod network too: name them to ask about one network.

Exit: 0 yes, 1 no, 3 unknown (the text says what is not known), 2 wrong usage; with --matrix 0
Examples:
  vmnet reach shop/web shop/db manifests/
  vmnet reach shop/web:data outside:25 manifests/
  vmnet reach --matrix manifests/`;

/** `vmnet reach`. */
export function reachVerb(io: Io): Command {
  return new Command('reach')
    .description('Says whether A and B reach each other by layer 2 and within one subnet, hop by hop, and if not, where it stops.')
    .usage('[options] <a> <b> <path...>')
    .argument('[words...]', 'two endpoints and the manifests; with --matrix the manifests alone')
    .option('--matrix', 'every interface of every VM against every other')
    .option('--closed-world', 'what the input does not have is not on the cluster')
    .option('--cni-plugins <version>', 'the CNI project\'s plugins on the nodes (default: 1.9)')
    .option('--format <name>', 'text, json (default: text)')
    .addHelpText('after', AFTER_HELP)
    .action((words: readonly string[], { matrix = false, closedWorld = false, cniPlugins, format = 'text' }: ReachFlags) => {
      const shown = FORMATS[formatOf(FORMATS, format)];
      const [one = '', other = '', ...paths] = matrix ? ['', '', ...words] : words;
      if (paths.length === 0 && matrix) throw new UsageError('at least one path is needed, such as: vmnet reach --matrix manifests/');
      if (paths.length === 0) throw new UsageError('two endpoints and at least one path are needed, such as: vmnet reach shop/web shop/db manifests/');
      const options = { closedWorld, cniPluginsVersion: checkedOption('--cni-plugins', 'cniPluginsVersion', cniPlugins) };
      const topology = readStates(paths, io);
      if (matrix) {
        io.out(shown.matrix(reachMatrix(topology, options)));
        return;
      }
      const answer = reach(topology, endpoint(topology, one), endpoint(topology, other), options);
      io.out(shown.answer(answer));
      io.exitCode = EXIT_CODES[answer.answer];
    });
}

function endpoint(topology: Topology, text: string): KnownEndpoint {
  const found = parseEndpoint(topology, text);
  if (found.kind === 'problem') throw new UsageError(found.message);
  return found;
}

function json(value: object): string {
  return `${JSON.stringify({ version: 1, ...value }, undefined, 2)}\n`;
}
