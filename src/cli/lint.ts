import { Command } from 'commander';
import { settingsOfFile } from './config-file';
import { formatOf } from './format-of';
import { Input, readInput } from './input';
import { Io } from './io';
import { checkedOption, LintSettings, merged } from './lint-settings';
import { UsageError } from './usage-error';
import { withValues } from './values-file';
import { CHECKS } from '../checks';
import { CheckOptions, Level } from '../checks/check';
import { run } from '../checks/run';
import { Format, FORMATS } from '../report/formats';
import { Report, reportOn } from '../report/report';
import { visible } from '../text/visible';
import { read } from '../topology/read';

/** The options of the command line, as commander names them. */
interface LintFlags {
  readonly format?: Format;
  readonly failOn?: Level;
  readonly closedWorld?: boolean;
  readonly pack?: readonly string[];
  readonly ignore?: readonly string[];
  readonly values?: { readonly [chart: string]: string };
  readonly config?: string;
  readonly kubevirt?: string;
  readonly cniPlugins?: string;
  readonly sriovOperator?: string;
  readonly sriovNamespace?: string;
  readonly sriovPrefix?: string;
  readonly multusIsolation?: boolean;
}

const AFTER_HELP = `
Exit: 0 no errors (warnings are printed), 1 errors, or with --fail-on warning any finding,
      2 wrong usage, or no manifests in the input
Example: vmnet lint --fail-on warning --format sarif manifests/ > vmnet.sarif`;

/** `vmnet lint`. */
export function lint(io: Io): Command {
  const command = new Command('lint')
    .description('Finds every network mistake in manifests: files, folders, - for standard input.')
    .argument('<path...>')
    .option('--format <name>', `${Object.keys(FORMATS).join(', ')} (default: text)`, (value) => formatOf(FORMATS, value))
    .option('--fail-on <level>', 'exit 1 at an error, or at a warning too (default: error)')
    .option('--closed-world', 'the input is complete: what it does not have is not there')
    .option('--pack <names>', 'more checks: security, hygiene, openshift', listed)
    .option('--ignore <codes>', 'checks to leave out, such as VMN609', listed)
    .option('--values <chart=file>', 'Helm values: cilium=FILE, vmo=FILE', byChart)
    .option('--config <file>', 'settings (default: vmnet.yaml, if there is one)')
    .option('--kubevirt <version>', 'KubeVirt on the cluster (default: 1.9)')
    .option('--cni-plugins <version>', 'the CNI project\'s plugins on the nodes (default: 1.9)')
    .option('--sriov-operator <version>', 'SR-IOV operator on the cluster (default: 1.6)')
    .option('--sriov-namespace <name>', 'namespace of the SR-IOV operator')
    .option('--sriov-prefix <name>', 'prefix of its resources (default: openshift.io)')
    .option('--multus-isolation', 'Multus keeps pods to the networks of their own namespace')
    .addHelpText('after', AFTER_HELP);
  return command.action((paths: readonly string[], flags: LintFlags) => {
    const settings = merged(settingsOfFile(flags.config), settingsOfFlags(flags));
    const input = withValues(readInput(paths, io), settings.values);
    if (input.documents.length === 0) throw new UsageError(`no manifests in ${visible(paths.map((path) => (path === '-' ? 'standard input' : path)).join(', '))}`);
    const report = lintReport(input, settings);
    io.out(FORMATS[flags.format ?? 'text'](report, io.isColoured));
    io.exitCode = report.findings.some(report.isFailing) ? 1 : 0;
  });
}

/** What the checks find in an input. */
export function lintReport({ documents, textOf }: Input, settings: LintSettings): Report {
  const { ignore = [], failOn = 'error', sriovOperatorPrefix } = settings;
  const checks = CHECKS.filter(({ code }) => !ignore.includes(code));
  const findings = run(checks, read(documents, { sriovOperatorPrefix }), checkOptions(settings));
  return reportOn(findings, documents.length, (file) => textOf(file) ?? '', failOn);
}

/** The settings that the checks ask for. */
export function checkOptions(settings: LintSettings): Partial<CheckOptions> {
  const { closedWorld, packs, kubevirtVersion, cniPluginsVersion, multusNamespaceIsolation, sriovOperatorVersion, sriovOperatorNamespace } = settings;
  const options = { closedWorld, packs, kubevirtVersion, cniPluginsVersion, multusNamespaceIsolation, sriovOperatorVersion, sriovOperatorNamespace };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** @throws UsageError for a value that is none */
function settingsOfFlags(flags: LintFlags): LintSettings {
  const { failOn, closedWorld, pack, ignore, values, kubevirt, cniPlugins, sriovOperator, sriovNamespace, sriovPrefix, multusIsolation } = flags;
  return {
    failOn: checkedOption('--fail-on', 'failOn', failOn),
    closedWorld,
    packs: checkedOption('--pack', 'packs', pack),
    ignore: checkedOption('--ignore', 'ignore', ignore?.map((code) => code.toUpperCase())),
    values: checkedOption('--values', 'values', values),
    kubevirtVersion: checkedOption('--kubevirt', 'kubevirtVersion', kubevirt),
    cniPluginsVersion: checkedOption('--cni-plugins', 'cniPluginsVersion', cniPlugins),
    sriovOperatorVersion: checkedOption('--sriov-operator', 'sriovOperatorVersion', sriovOperator),
    sriovOperatorNamespace: sriovNamespace,
    sriovOperatorPrefix: sriovPrefix,
    multusNamespaceIsolation: multusIsolation,
  };
}

/** `a,b`, and the option may be given again. */
function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((part) => part.trim()).filter((part) => part !== '')];
}

/** `chart=file`, and the option may be given again. */
function byChart(value: string, before: { readonly [chart: string]: string } = {}): { readonly [chart: string]: string } {
  const [, chart = value, file = ''] = /^([^=]*)=(.*)$/.exec(value) ?? [];
  return { ...before, [chart]: file };
}
