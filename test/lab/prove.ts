/**
 * `npm run lab:prove -- --runs N --seed S [PATH…]`: realises topologies on a kernel, and compares what pings say with what reach says: the manifests of each
 * PATH, a file or folder, as one topology, then N that are drawn. The lab shares nothing with reach but the reader of manifests. A disagreement is a defect
 * in the model: it is shrunk and printed as a fixture. Exit 1 if there is one, 2 for wrong usage.
 */
import { existsSync } from 'node:fs';
import { proveArguments, ProveArguments } from './prove-arguments';
import { proveDrawn } from './prove-drawn';
import { proveMigration } from './prove-migration';
import { provePaths } from './prove-paths';
import { newTally } from './tally';
import { chooseKernel } from '../../src/lab/choose-kernel';
import { findCniPlugins } from '../../src/lab/find-cni-plugins';
import { LabError } from '../../src/lab/lab-error';

const asked = proveArguments(process.argv.slice(2));
const missing = typeof asked === 'string' ? undefined : [...asked.paths, ...asked.migration === undefined ? [] : [asked.migration]].find((path) => !existsSync(path));
if (typeof asked === 'string' || missing !== undefined) {
  console.error(typeof asked === 'string' ? asked : `${missing}: no such file or folder`);
  process.exitCode = 2;
} else {
  void prove(asked).then((code) => { process.exitCode = code; });
}

async function prove({ runs, seed, paths, migration }: ProveArguments): Promise<number> {
  try {
    const kernel = chooseKernel();
    const machinery = { kernel, cni: findCniPlugins(kernel) };
    const tally = newTally();
    await provePaths(paths, machinery, tally);
    if (migration !== undefined) await proveMigration(migration, machinery, tally);
    await proveDrawn(runs, seed, machinery, tally);
    console.log(`kernel: ${kernel}; CNI plugins: ${machinery.cni.folder}${machinery.cni.isRecent ? '' : ', older than 1.9'}; seed ${seed}`);
    console.log(`pairs that reach: ${tally.yes}, with small packets only: ${tally.partly}, not: ${tally.no}; of ${tally.unknown} of them the model does not know`);
    if (tally.again > 0) console.log(`topologies asked a second time: ${tally.again}`);
    console.log(`${tally.topologies} topologies, ${tally.compared} pairs compared, ${tally.disagreements} disagreements`);
    return tally.disagreements === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    console.error(error.message);
    return 2;
  }
}
