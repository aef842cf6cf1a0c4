import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { writeProblem } from './file-problem';
import { readInput } from './input';
import { Io } from './io';
import { ownPackage } from './own-package';
import { UsageError } from './usage-error';
import { CHECKS } from '../checks';
import { judged } from '../checks/judged';
import { run } from '../checks/run';
import { appFiles, Versions } from '../importer/app-files';
import { importManifests } from '../importer/import-manifests';
import { Fidelity, Program } from '../importer/imported';
import { visible } from '../text/visible';
import { textAt, textMapAt } from '../topology/json';
import { read } from '../topology/read';

const AFTER_HELP = `
The app makes the same objects: every construct is tried, and compared with its manifest, before it
is written. What a construct has no prop for is patched, what has no construct stays an ApiObject.

Exit: 0 written, 1 written, but some objects cannot be, 2 wrong usage, or input that cannot be read
Example:
  kubectl get net-attach-def,nncp,vm -A -o yaml | vmnet import --out networks -
  cd networks && npm install && npx cdk8s synth`;

/** `vmnet import`. */
export function importVerb(io: Io): Command {
  return new Command('import')
    .description('Writes a TypeScript cdk8s app that uses our constructs and makes the same objects as the manifests.')
    .argument('<path...>')
    .requiredOption('--out <folder>', 'where to write it: a folder that is not there yet, or empty')
    .addHelpText('after', AFTER_HELP)
    .action((paths: readonly string[], { out }: { readonly out: string }) => {
      const there = statSync(out, { throwIfNoEntry: false });
      if (there !== undefined && !(there.isDirectory() && readdirSync(out).length === 0)) {
        throw new UsageError(`${out}: is ${there.isDirectory() ? 'not empty' : 'a file'}; name a folder that is not there yet, so that nothing in it is lost`);
      }
      const { documents } = readInput(paths, io);
      const unreadable = documents.flatMap(({ source: { file = '' }, error }) => (error === undefined ? [] : `${file}:${error.line}:${error.column}: ${error.message}`));
      if (unreadable.length > 0) {
        const others = unreadable.length === 1 ? '' : ` (so it is with ${unreadable.length - 1} more, which vmnet lint names)`;
        throw new UsageError(visible(`${unreadable[0]}; nothing is written, since it would be lost${others}`));
      }
      const program = importManifests(documents);
      if (program.objects.length === 0) throw new UsageError('the input has no Kubernetes objects');
      writeFolder(out, appFiles(program, versions()));
      for (const { kind, namespace, name, reason } of program.left) io.err(`vmnet: ${visible(`${kind} ${namespace === undefined ? '' : `${namespace}/`}${name} is left out: ${reason}`)}\n`);
      io.out(summary(program, out));
      const errors = judged(run(CHECKS, read(documents))).findings.filter(({ level }) => level === 'error').length;
      if (errors > 0) io.out(`note: the manifests have ${errors === 1 ? '1 error, which stops' : `${errors} errors, which stop`} the synth: vmnet lint says which; VMNET_CHECKS=warn writes them all the same\n`);
      io.exitCode = program.left.length > 0 ? 1 : 0;
    });
}

function summary({ objects, left }: Program, out: string): string {
  const count = (fidelity: Fidelity) => objects.filter((one) => one.fidelity === fidelity).length;
  const leftOut = left.length === 0 ? '' : `, ${left.length} left out`;
  return [
    `${out}: ${objects.length} object${objects.length === 1 ? '' : 's'}, ${count('construct')} by our constructs, ${count('patched construct')} by our constructs with patches, ${count('object')} as ApiObjects${leftOut}\n`,
    `next: cd ${out} && npm install && npx cdk8s synth\n`,
  ].join('');
}

/** All files or none: they are written beside the folder, which then takes its name. */
function writeFolder(out: string, files: { readonly [path: string]: string }): void {
  try {
    mkdirSync(dirname(resolve(out)), { recursive: true });
    const made = mkdtempSync(`${resolve(out)}-`);
    try {
      for (const [path, text] of Object.entries(files)) writeFileSync(join(made, path), text);
      renameSync(made, resolve(out));
    } catch (error) {
      rmSync(made, { recursive: true });
      throw error;
    }
  } catch (error) {
    throw new UsageError(`${out}: cannot be written: ${writeProblem(error)}`);
  }
}

/** What this version of ours was made with. */
function versions(): Versions {
  const own = ownPackage();
  return { ...textMapAt(own, 'devDependencies'), ...textMapAt(own, 'peerDependencies'), 'cdk8s-vmnet': textAt(own, 'version') ?? '*' };
}
