import { settingsOfFile } from './config-file';
import { readInput } from './input';
import { Io } from './io';
import { checkOptions } from './lint';
import { withValues } from './values-file';
import { CHECKS } from '../checks';
import { Finding } from '../checks/check';
import { judged } from '../checks/judged';
import { run } from '../checks/run';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

/** The topology of paths, and what is found in it under the settings of `vmnet.yaml` and not acknowledged. */
export function foundIn(paths: readonly string[], io: Io): { readonly topology: Topology; readonly findings: readonly Finding[] } {
  const settings = settingsOfFile(undefined);
  const { ignore = [], sriovOperatorPrefix } = settings;
  const topology = read(withValues(readInput(paths, io), settings.values).documents, { sriovOperatorPrefix });
  if (topology.unreadable.length > 0) io.err(`vmnet: ${topology.unreadable.length} unreadable in the input, and left out: vmnet lint says what and where\n`);
  const checks = CHECKS.filter(({ code }) => !ignore.includes(code));
  return { topology, findings: judged(run(checks, topology, checkOptions(settings))).findings };
}
