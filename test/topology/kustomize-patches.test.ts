import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

const VM = 'apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: { name: NAME }\nspec: { template: { spec: { domain: {} } } }\n';
const vm = (name: string) => VM.replace('NAME', name);
const machines = (files: { readonly [file: string]: string }) => (
  read(Object.entries(files).flatMap(([file, text]) => documentsIn(text, file))).machines.map(({ name }) => name)
);
const kustomization = (body: string, kind = 'Kustomization') => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: ${kind}\n${body}`;

describe('patches of kustomize', () => {
  it('are parts of objects, and read as none, wherever the kustomization names them', () => {
    expect(machines({
      'site/vms/kustomization.yaml': kustomization('patches: [{ path: patch-disks.yaml, target: { kind: VirtualMachine } }, { patch: "- op: add" }]\npatchesStrategicMerge: [../shared/patch.yaml]\n'),
      'site/vms/component.yaml': kustomization('patchesJson6902: [{ path: ./patch-cpu.yaml }]', 'Component'),
      'site/vms/patch-disks.yaml': vm('.*'),
      'site/shared/patch.yaml': vm('part'),
      'site/vms/patch-cpu.yaml': vm('cpu'),
      'site/vms/patch-nobody-names.yaml': vm('own'),
      'site/vms/web.yaml': vm('web'),
    })).toEqual(['own', 'web']);
  });

  it('are what their own kustomization names, and nothing of another kind or folder', () => {
    expect(machines({ 'a/kustomization.yaml': kustomization('patches: [{ path: web.yaml }]'), 'b/web.yaml': vm('web') })).toEqual(['web']);
    expect(machines({ 'flux.yaml': 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: {}\npatches: [{ path: web.yaml }]\n', 'web.yaml': vm('web') })).toEqual(['web']);
  });

  it('that cannot be read are said to be so', () => {
    const topology = read([
      ...documentsIn(kustomization('patches: [{ path: web.yaml }]'), 'kustomization.yaml'), ...documentsIn('kind: [', 'web.yaml'),
    ]);
    expect(topology.unreadable).toHaveLength(1);
  });
});
