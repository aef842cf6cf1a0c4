/**
 * `npm run corpus:import -- DIR…`: `vmnet import` over every manifest in folders of checkouts, each file and each block by itself. Counts what constructs
 * make, and prints what none makes: first what no cluster would take, with the reason, then our own misses.
 */
import { filesIn, inputsOf } from './corpus-files';
import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { hasConstruct, importManifests } from '../../src/importer/import-manifests';
import { cniConfigOf } from '../../src/topology/cni-config';
import { isObject, objectAt, valueAt } from '../../src/topology/json';
import { InputDocument, manifestsOf } from '../../src/topology/manifests';
import { Manifest } from '../../src/topology/place';
import { read } from '../../src/topology/read';

const NAME = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
/** Without these the API server refuses it: the CRDs' `required`. */
const REQUIRED: { readonly [kind: string]: readonly string[] } = {
  VirtualMachine: ['template'],
  SriovNetworkNodePolicy: ['nicSelector', 'nodeSelector', 'numVfs', 'resourceName'],
  SriovNetwork: ['resourceName'],
};

const [made, refused, misses]: [Map<string, number>, string[], string[]] = [new Map<string, number>(), [], []];
for (const file of process.argv.slice(2).flatMap(filesIn)) {
  for (const documents of inputsOf(file)) take(file, documents);
}
console.log(`no object of a cluster: ${refused.length}\n${refused.join('\n')}\n\nmissed: ${misses.length}\n${misses.join('\n')}\n`);
for (const [what, count] of [...made].sort()) console.log(`${count} ${what}`);
const expressed = [...made.values()].reduce((sum, count) => sum + count, 0);
console.log(`${expressed} of ${expressed + misses.length} objects: ${(100 * expressed / Math.max(1, expressed + misses.length)).toFixed(1)} %`);

function take(file: string, documents: readonly InputDocument[]): void {
  const ours = documents.filter((document) => manifestsOf([document]).some(hasConstruct));
  const manifests = manifestsOf(ours);
  const { objects, left } = importManifests(ours);
  for (const { kind, fidelity } of objects) {
    if (fidelity !== 'object') made.set(`${fidelity} ${kind}`, (made.get(`${fidelity} ${kind}`) ?? 0) + 1);
  }
  const missed = [...objects.filter(({ fidelity }) => fidelity === 'object'), ...left];
  for (const one of missed) {
    const manifest = manifests.find(({ kind, name, namespace }) => kind === one.kind && name === one.name && namespace === one.namespace);
    const reason = 'reason' in one ? one.reason : one.statements.map((statement) => (statement.kind === 'comment' ? statement.text : '')).join('');
    const refusal = manifest === undefined ? undefined : refusalOf(manifest);
    (refusal === undefined ? misses : refused).push(`${file} ${one.kind} ${one.name}: ${refusal ?? reason}`);
  }
}

/** Why no cluster takes it; undefined: one may. */
function refusalOf(manifest: Manifest): string | undefined {
  const { kind, name, object } = manifest;
  if (!NAME.test(name)) return 'a template or a patch: its name is none';
  if (!isObject(object.spec)) return 'it says nothing: it has no spec';
  const missing = (REQUIRED[kind] ?? []).find((field) => valueAt(object, 'spec', field) === undefined);
  if (missing !== undefined) return `spec.${missing} is required`;
  const labels = Object.values({ ...objectAt(object, 'spec', 'nodeSelector'), ...objectAt(object, 'metadata', 'annotations') });
  if (labels.some((value) => typeof value !== 'string' || value.endsWith('_'))) return 'a label or annotation of it is none';
  if (cniConfigOf(manifest).kind === 'unreadable') return 'its config is not JSON';
  const [finding] = run(CHECKS, read([{ value: object, source: {} }])).filter(({ level }) => level === 'error');
  return finding === undefined ? undefined : `${finding.code} ${finding.message}`;
}
