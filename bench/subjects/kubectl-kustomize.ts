import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newManifests } from './manifest-files';
import { Subject } from '../subject';

let folder = '';

/** The same folder, read and written by kubectl. Its CPU time is not ours: only its wall time counts. */
export const subject: Subject = {
  prepare(documents) {
    folder = newManifests(Number(documents));
    const resources = readdirSync(folder).map((file) => `- ${file}\n`);
    writeFileSync(join(folder, 'kustomization.yaml'), `resources:\n${resources.join('')}`);
  },
  run() {
    execFileSync('kubectl', ['kustomize', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  },
  answer() {
    rmSync(folder, { recursive: true });
    return '';
  },
};
