import { isDeepStrictEqual } from 'node:util';
import { Check } from './check';
import { textAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { Manifest, placeOf } from '../topology/place';

export const sameObjectTwice: Check = {
  code: 'VMN115',
  level: 'error',
  title: 'one object is written twice, with different content',
  why: 'a cluster has one object of a kind and name: the one that is applied last wins, and nothing says so',
  evidence: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],

  *find({ manifests }) {
    const firsts = new Map<string, Manifest>();
    for (const manifest of manifests) {
      // A name that the API server makes is another each time.
      if (textAt(manifest.object, 'metadata', 'name') === undefined) continue;
      const { kind, namespace, name } = manifest;
      const key = JSON.stringify([groupOf(manifest), kind, namespace ?? null, name]);
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, manifest);
        continue;
      }
      if (isDeepStrictEqual(first.object, manifest.object)) continue;
      yield {
        at: placeOf(manifest, 'metadata', 'name'),
        message: `${kind} "${namespace === undefined ? name : `${namespace}/${name}`}" is written twice, with different content`,
        fix: 'give one of them another name, or merge them',
        related: [placeOf(first, 'metadata', 'name')],
        // Files may be a base and its overlay, of which one is meant to win.
        level: first.source.file === manifest.source.file ? 'error' : 'warning',
      };
    }
  },
};
