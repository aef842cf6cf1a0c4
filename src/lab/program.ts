import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from './script/quote';

// Two folders up from here, from lib/lab and from the one file that the command line is.
const FOLDER = join(__dirname, '..', '..', 'lab');

/** Which kernel a program is for. */
export type KernelKind = 'host' | 'user-mode-linux';

/** A whole program: booting, the functions, and the scripts of plans one after the other. */
export function program(kernel: KernelKind, cniFolder: string, scripts: readonly string[]): string {
  return [
    '#!/bin/bash',
    part(kernel === 'host' ? 'boot-host.sh' : 'boot-user-mode-linux.sh'),
    `CNI_FOLDER=${quote(cniFolder)}`,
    `PING_PROGRAM=${quote(part('ping.pl'))}`,
    part('library.sh'),
    part('open-vswitch.sh'),
    part('quiet.sh'),
    ...scripts,
    'say "end of lab"',
  ].join('\n');
}

function part(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8').replace(/^#!.*\n/, '');
}
