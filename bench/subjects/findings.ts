import { App } from 'cdk8s';
import { NetworkChecks } from 'cdk8s-vmnet';
import { newApp } from './synth-constructs';
import { Subject } from '../subject';

let app: App | undefined;

/** Making manifests of constructs, and all checks on them. */
export const subject: Subject = {
  prepare(pairs) {
    NetworkChecks.of(newApp('.', 200, 1)).findings();
    app = newApp('.', Number(pairs), 1);
  },
  run() {
    if (app !== undefined) NetworkChecks.of(app).findings();
  },
};
