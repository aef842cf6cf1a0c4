import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { newManifests } from './manifest-files';
import { Subject } from '../subject';

let folder = '';
let read: readonly unknown[] = [];

/** The same folder, read by js-yaml and nothing else. */
export const subject: Subject = {
  prepare(documents) {
    const warm = newManifests(200);
    read = documentsIn(warm);
    rmSync(warm, { recursive: true });
    folder = newManifests(Number(documents));
  },
  run() {
    read = documentsIn(folder);
  },
  answer() {
    rmSync(folder, { recursive: true });
    return read.length === 0 ? 'nothing' : '';
  },
};

function documentsIn(path: string): readonly unknown[] {
  return readdirSync(path).flatMap((file) => loadAll(readFileSync(join(path, file), 'utf8')));
}
