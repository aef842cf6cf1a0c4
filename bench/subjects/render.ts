import { ApiObject } from 'cdk8s';
import { objectsOf } from './rendered';
import { Subject } from '../subject';

let objects: readonly ApiObject[] = [];

/** Making manifests of constructs, as cdk8s does before it writes them. */
export const subject: Subject = {
  prepare(pairs) {
    for (const object of objectsOf(200)) object.toJson();
    objects = objectsOf(Number(pairs));
  },
  run() {
    for (const object of objects) object.toJson();
  },
};
