import { Command, Option } from 'commander';
import { Io } from './io';
import { Progress } from './progress';
import { readStates } from './read-state';
import { UsageError } from './usage-error';
import { answerBetween, labRun, LabRequest } from '../lab/lab';
import { LabError } from '../lab/lab-error';
import { reportText } from '../lab/report-text';
import { runSetup, SETUP_COMMAND } from '../lab/setup';

/** The options of the command line, as commander names them. */
interface LabFlags {
  readonly file?: readonly string[];
  readonly fail?: readonly string[];
  readonly format: 'text' | 'json';
  readonly nodes: string;
}

const AFTER_HELP = `
A and B: NAMESPACE/VM[:INTERFACE], the same of a pod, node/NAME if it has an address, outside:VLAN.
Exit: 0 done, 1 no answer between A and B, 2 wrong usage or no lab here
Example: vmnet lab ping vms/web vms/db --fail bond0 -f manifests/
         vmnet lab exec node-0 -f manifests/ -- bridge -compressvlans vlan show`;

/** `vmnet lab`. */
export function lab(io: Io): Command {
  const command = new Command('lab')
    .description('Runs manifests on a real Linux kernel. Needs root, and touches nothing of the host.')
    .enablePositionalOptions()
    .argument('[path...]', 'the same as: ping -f PATH…')
    .option('--setup', 'print the command that installs what the lab needs')
    .option('--yes', 'with --setup: run it')
    .addHelpText('after', AFTER_HELP);
  options(command).action(async (paths: readonly string[], flags: LabFlags & { readonly setup?: boolean; readonly yes?: boolean }) => {
    if (flags.setup === true) return setup(flags.yes === true, io);
    return ping(undefined, undefined, { ...flags, file: [...paths, ...flags.file ?? []] }, io);
  });
  command.addCommand(options(new Command('ping').description('everything pings everything, or A and B only').argument('[A]').argument('[B]'))
    .action(async (from: string | undefined, to: string | undefined, flags: LabFlags) => ping(from, to, flags, io)));
  command.addCommand(options(new Command('exec').description('runs a command on a node or in a VM').argument('<target>').argument('<command...>'))
    .action(async (target: string, words: readonly string[], flags: LabFlags) => {
      const { report } = await realised({ exec: { target, words }, onText: (line) => io.out(`${line}\n`) }, flags, io);
      io.exitCode = report.exitCode ?? 2;
    }));
  return command;
}

function options(command: Command): Command {
  return command
    .option('-f, --file <path...>', 'manifests: files, folders, - for standard input')
    .option('--fail <device...>', 'pull a NIC\'s cable, or of a bond the active one\'s')
    .addOption(new Option('--format <name>', 'of the answer').choices(['text', 'json']).default('text'))
    .option('--nodes <count>', 'nodes that a selector stands for', '2');
}

async function ping(from: string | undefined, to: string | undefined, flags: LabFlags, io: Io): Promise<void> {
  if (from !== undefined && to === undefined) throw new UsageError(`ping ${from}: two endpoints are needed, or none for all`);
  const endpoints = [from, to].flatMap((name) => name ?? []);
  const outsideVlans = endpoints.flatMap((name) => vlanBeyond(name) ?? []);
  const { report, kernel } = await realised({ endpoints, outsideVlans }, flags, io);
  const between = from === undefined || to === undefined ? undefined : usage(() => answerBetween(report, from, to));
  if (flags.format === 'json') io.out(`${JSON.stringify({ kernel, ...report, between }, undefined, 2)}\n`);
  else io.out(`${kernel}\n${between === undefined ? reportText(report) : `${from} to ${to}: ${between}\n`}`);
  io.exitCode = between === 'none' ? 1 : 0;
}

async function realised(request: Partial<LabRequest>, { file = [], fail = [], nodes }: LabFlags, io: Io): ReturnType<typeof labRun> {
  if (file.length === 0) throw new UsageError('no manifests: give files or folders, such as -f manifests/');
  const nodesPerGroup = wholeNumber(nodes);
  const topology = readStates(file, io);
  const progress = new Progress(io);
  try {
    return await labRun(topology, { endpoints: [], outsideVlans: [], ...request, failed: fail, nodesPerGroup, onStep: (step) => progress.show(`lab: ${step}`) });
  } catch (error) {
    if (error instanceof LabError) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}

function vlanBeyond(name: string): number | undefined {
  const [, digits] = /^outside:(\d{1,4})$/.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]$/.test(text)) throw new UsageError(`--nodes ${text}: 1 to 9`);
  return Number(text);
}

function usage<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof LabError) throw new UsageError(error.message);
    throw error;
  }
}

function setup(isRun: boolean, io: Io): void {
  if (isRun) io.exitCode = runSetup();
  else io.out(`${SETUP_COMMAND}\n`);
}
