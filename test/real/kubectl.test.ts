import { spawnSync } from 'node:child_process';
import { Testing, Yaml } from 'cdk8s';
import { hasProgram } from './has-program';
import { kitchenSink } from '../coverage/kitchen-sink';

const whereverKubectlIs = hasProgram('kubectl') ? test : test.skip;

whereverKubectlIs('kubectl (skipped where the program is absent) reads our YAML as we meant it: "off" is a word, "010" is no octal', () => {
  const manifests = Testing.synth(kitchenSink());
  const marked = manifests.map((manifest) => ({
    ...manifest, metadata: { ...manifest.metadata, annotations: { ...manifest.metadata.annotations, read: 'by-kubectl' } },
  }));
  const options = { input: Yaml.stringify(...manifests), encoding: 'utf8', env: { ...process.env, KUBECONFIG: '/nonexistent' } } as const;
  const { status, stdout, stderr } = spawnSync('kubectl', ['annotate', '--local', '-f', '-', 'read=by-kubectl', '-o', 'json'], options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const read = JSON.parse(`[${stdout.replace(/^\}\n\{$/gm, '},{')}]`);
  expect(ofCustomKinds(read)).toEqual(ofCustomKinds(marked));
}, 60_000);

/** To kinds that it knows kubectl adds what their types have by default. */
function ofCustomKinds(manifests: readonly { readonly kind: string }[]) {
  const KNOWN = ['Deployment', 'Service', 'Namespace', 'ConfigMap'];
  return manifests.filter(({ kind }) => !KNOWN.includes(kind));
}
