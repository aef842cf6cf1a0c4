import { Check } from './check';
import { groupOf } from '../topology/manifests';
import { Manifest, placeOf } from '../topology/place';

export const twoObjectsInOneFile: Check = {
  code: 'VMN909',
  level: 'error',
  title: 'two objects of an App are written to one file',
  why: 'with a file a resource, cdk8s calls the file after kind and name alone: the later object takes the place of the earlier one, and nothing says so',
  evidence: [
    'https://github.com/cdk8s-team/cdk8s-core/blob/v2.69.10/src/app.ts#L221-L232',
    'measured: an App with FILE_PER_RESOURCE and a ConfigMap "a" in two namespaces writes ConfigMap.a.k8s.yaml once, with the later one',
  ],

  *find({ manifests }) {
    const firsts = new Map<string, Manifest>();
    for (const manifest of manifests) {
      const { kind, name, source: { output } } = manifest;
      if (output === undefined) continue;
      const first = firsts.get(output);
      if (first === undefined) {
        firsts.set(output, manifest);
        continue;
      }
      // The very same object twice is 115's.
      if (first.namespace === manifest.namespace && groupOf(first) === groupOf(manifest)) continue;
      yield {
        at: placeOf(manifest, 'metadata', 'name'),
        message: `${kind} "${name}" ${whose(manifest)} is written to ${output}, which takes the place of the one ${whose(first)}`,
        fix: 'give one of them another name, or write a file a chart (YamlOutputType.FILE_PER_CHART)',
        related: [placeOf(first, 'metadata', 'name')],
      };
    }
  },
};

function whose({ namespace, apiVersion }: Manifest): string {
  return namespace === undefined ? `of ${apiVersion}` : `of namespace "${namespace}"`;
}
