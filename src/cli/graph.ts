import { extname } from 'node:path';
import { Command } from 'commander';
import { formatOf } from './format-of';
import { foundIn } from './found-in';
import { Io } from './io';
import { UsageError } from './usage-error';
import { writeOutput } from './write-output';
import { DRAWINGS } from '../diagrams/drawings';
import { pictureOf } from '../diagrams/picture-of';
import { visible } from '../text/visible';

type Format = keyof typeof DRAWINGS;

/** The options of the command line, as commander names them. */
interface GraphFlags {
  readonly format?: Format;
  readonly namespace?: string;
  readonly vm?: string;
  readonly vlan?: number;
  readonly output?: string;
}

const AFTER_HELP = `
Exit: 0 drawn, 2 wrong usage, or nothing to draw
Example: vmnet graph -o networks.html manifests/`;

/** `vmnet graph`. */
export function graph(io: Io): Command {
  return new Command('graph')
    .description('Draws switch, NIC, bond, bridge, network and VM, by the nodes that have them. What lint finds is marked.')
    .argument('<path...>')
    .option('--format <name>', `${Object.keys(DRAWINGS).join(', ')} (default: by the ending of the file, else mermaid)`, (value) => formatOf(DRAWINGS, value))
    .option('--namespace <name>', 'machines and networks of one namespace')
    .option('--vm <name>', 'one machine, as NAME or NAMESPACE/NAME')
    .option('--vlan <id>', 'networks with one VLAN, and what is attached to them', vlan)
    .option('-o, --output <file>', 'write a file (default: standard output)')
    .addHelpText('after', AFTER_HELP)
    .action((paths: readonly string[], { format, output, ...filter }: GraphFlags) => {
      const name = format ?? formatByName(output);
      const { topology, findings } = foundIn(paths, io);
      const picture = pictureOf(topology, findings, filter);
      if (picture.nodes.length === 0) throw new UsageError(`nothing to draw: ${missing(filter)}`);
      writeOutput(DRAWINGS[name](picture), output, io);
      if (name === 'mermaid' && picture.edges.length > 500) io.err(`vmnet: GitHub draws up to 500 edges, this has ${picture.edges.length}: draw less with --namespace, --vm or --vlan\n`);
    });
}

const BY_ENDING = new Map<string, Format>([
  ['', 'mermaid'], ['.mmd', 'mermaid'], ['.mermaid', 'mermaid'], ['.md', 'mermaid'], ['.txt', 'mermaid'],
  ['.dot', 'dot'], ['.gv', 'dot'], ['.svg', 'svg'], ['.html', 'html'], ['.htm', 'html'],
]);

/** @throws UsageError for a name such as `networks.png`, of a format that we do not draw */
function formatByName(file = ''): Format {
  const format = BY_ENDING.get(extname(file).toLowerCase());
  if (format === undefined) throw new UsageError(`${visible(file)}: no format ends so; name it *.mmd, *.dot, *.svg or *.html, or give --format`);
  return format;
}

function missing(filter: GraphFlags): string {
  const asked = Object.entries(filter).map(([option, value]) => `--${option} ${JSON.stringify(value)}`).join(' ');
  return asked === '' ? 'the input has no nodes, networks or machines' : `nothing in the input passes ${asked}`;
}

function vlan(value: string): number {
  const id = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (id < 1 || id > 4094) throw new UsageError(`option --vlan takes a VLAN from 1 to 4094, not ${JSON.stringify(value)}`);
  return id;
}
