import { join } from 'node:path';
import { Testing } from 'cdk8s';
import * as ts from 'typescript';
import { kitchenSink } from '../coverage/kitchen-sink';

const PACKAGE = '@kubevirt-ui-ext/kubevirt-api/kubevirt';
const VIRTUAL_FILE = join(__dirname, 'rendered-virtual-machines.ts');

/** The package's generator puts a "_" before words that TypeScript reserves for something else; its own functions take it off again on the way out. */
const RENAMED = ['default', 'configuration'];

/** Fields of KubeVirt 1.9 that the package, generated from an earlier API, does not know. None today: take an entry out when the package has it. */
const MISSING_IN_PACKAGE: readonly string[] = [];

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

const objects: readonly Manifest[] = Testing.synth(kitchenSink()).filter(({ kind }) => kind === 'VirtualMachine' || kind === 'KubeVirt');

/** What the compiler says of a program that declares each object as its type: unknown fields at any depth are errors, since the objects are literals. */
function complaints(manifests: readonly Manifest[]): readonly string[] {
  const text = [
    `import { V1VirtualMachine, V1KubeVirt } from '${PACKAGE}';`,
    ...manifests.map((manifest, i) => `export const object${i}: V1${manifest.kind} = ${literal(manifest)};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === VIRTUAL_FILE || fileExists(name);
  host.getSourceFile = (name, version) => (name === VIRTUAL_FILE ? ts.createSourceFile(name, text, version) : getSourceFile(name, version));
  const program = ts.createProgram([VIRTUAL_FILE], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function literal(manifest: Manifest): string {
  return JSON.stringify(manifest, undefined, 2).replace(new RegExp(`"(${RENAMED.join('|')})": `, 'g'), '"_$1": ');
}

const isKnownToBeMissing = (complaint: string) => MISSING_IN_PACKAGE.some((field) => complaint.includes(`'"${field}"' does not exist`));

test('our virtual machines and KubeVirt configuration are of the types that KubeVirt\'s API generates', () => {
  expect(objects.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['VirtualMachine', 'KubeVirt']));
  expect(complaints(objects).filter((complaint) => !isKnownToBeMissing(complaint))).toEqual([]);
}, 120_000);

test('a field that KubeVirt does not have, deep in an interface, is found', () => {
  const spec = { runStrategy: 'Always', template: { spec: { domain: { devices: { interfaces: [{ name: 'a', mtu: 9000 }] } } } } };
  const wrong = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'wrong' }, spec };
  expect(complaints([wrong])).toEqual([expect.stringContaining('"mtu"\' does not exist in type \'V1Interface\'')]);
}, 120_000);

test('a field of the wrong type is found', () => {
  const spec = { runStrategy: 'Always', template: { spec: { domain: { devices: { interfaces: [{ name: 'a', bootOrder: 'first' }] } } } } };
  const wrong = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'wrong' }, spec };
  expect(complaints([wrong])).toEqual([expect.stringContaining('Type \'string\' is not assignable to type \'number\'')]);
}, 120_000);
