import { spawnSync } from 'node:child_process';

/** Whether a program is on this machine, so that tests with it can be skipped by name elsewhere. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
