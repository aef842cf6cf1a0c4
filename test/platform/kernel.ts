import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram } from '../real/has-program';

const PROBE = 'ip link add br type bridge vlan_filtering 1 && ip link add d type dummy && ip link add v type veth peer name w';
const MODULES = '/usr/lib/uml/modules';
/** Process 1 of user-mode-linux: file systems, modules, and the end of the machine when the script ends. */
const BOOT = [
  'export PATH=/usr/sbin:/usr/bin:/sbin:/bin',
  'trap \'perl -e "syscall(169, 0xfee1dead, 672274793, 0x4321fedc, 0)"\' EXIT',
  'mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t tmpfs t /run',
  `mkdir -p /run/m/lib; ln -s ${MODULES} /run/m/lib/modules; modprobe -d /run/m -a veth bridge 8021q tun dummy`,
];

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const hasHost = isRoot && hasProgram('unshare') && hasProgram('bridge') && spawnSync('unshare', ['--net', 'sh', '-c', PROBE]).status === 0;
const hasUml = isRoot && hasProgram('linux.uml') && hasProgram('bridge') && spawnSync('test', ['-d', MODULES]).status === 0;

/** Tests that need a kernel with bridges that filter VLANs: the host's, or Debian's user-mode-linux. */
export const itWithKernel = hasHost || hasUml ? it : it.skip;
export const needsKernel = hasHost || hasUml ? '' : ' (skipped: needs root, iproute2 and a kernel with bridge VLAN filtering, or user-mode-linux)';

/** What a script prints that runs in a network namespace of its own. */
export function runOnKernel(script: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-kernel-'));
  try {
    const file = join(folder, 'run.sh');
    writeFileSync(file, ['#!/bin/bash', ...(hasHost ? [] : BOOT), script, ''].join('\n'), { mode: 0o700 });
    const uml = ['mem=256M', `uml_dir=${folder}/`, 'root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'ro', `init=${file}`, 'con=null', 'con0=null,fd:1', 'quiet'];
    const [program, args] = hasHost ? ['unshare', ['--net', 'bash', file]] : ['linux.uml', uml];
    return spawnSync(program, args, { encoding: 'utf8', timeout: 150_000 }).stdout.split(/\r*\n/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
