import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CniPlugins } from './lab-options';
import { KernelKind } from './program';

/** Where plugins are installed, after the folders of `CNI_PATH`, which is the CNI's own variable. */
const FOLDERS = ['/opt/cni/bin', '/usr/lib/cni'];

/** Folders of the host that the lab has as its own, and empty. */
const COVERED = /^\/(tmp|run|var\/lib|var\/log)(\/|$)/;

/** The CNI plugins of this machine: the first folder that has the bridge plugin. */
export function findCniPlugins(kernel: KernelKind): CniPlugins {
  const folders = [...(process.env.CNI_PATH ?? '').split(':').filter((folder) => folder.startsWith('/') && !COVERED.test(folder)), ...FOLDERS];
  const folder = folders.find((candidate) => existsSync(join(candidate, 'bridge')));
  if (folder === undefined) return { folder: '/usr/lib/cni', types: new Set(), isRecent: false, checksMacs: false };
  const { stdout } = spawnSync(join(folder, 'bridge'), { env: { CNI_COMMAND: 'VERSION' }, input: '{}', encoding: 'utf8' });
  // 1.9.1 is the first of Debian's that speaks version 1.1.0 of the CNI.
  const isRecent = /"1\.1\.0"/.test(stdout ?? '');
  const hasNft = spawnSync('nft', ['--version'], { stdio: 'ignore' }).status === 0;
  return { folder, types: new Set(readdirSync(folder)), isRecent, checksMacs: hasNft && !(isRecent && kernel === 'user-mode-linux') };
}
