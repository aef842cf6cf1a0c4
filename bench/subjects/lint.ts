import { rmSync } from 'node:fs';
import { newManifests } from './manifest-files';
import { engine } from '../engine';
import { Subject } from '../subject';

let folder = '';

/** What `vmnet lint` does with a folder. */
export const subject: Subject = {
  prepare(documents) {
    const warm = newManifests(200);
    lint(warm);
    rmSync(warm, { recursive: true });
    folder = newManifests(Number(documents));
  },
  run() {
    lint(folder);
  },
  answer() {
    rmSync(folder, { recursive: true });
    return '';
  },
};

function lint(path: string): void {
  const io = { out: () => undefined, err: () => undefined, stdin: () => Buffer.alloc(0), isColoured: false, showsProgress: false, exitCode: 0 };
  engine.lint().lintReport(engine.input().readInput([path], io), {});
}
