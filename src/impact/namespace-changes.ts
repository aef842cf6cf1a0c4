import { Change } from './change';
import { Comparison } from './comparison';
import { objectChange } from './object-change';
import { Pair } from './pairs';
import { mayRun } from './runs';
import { machineNames } from './users';
import { counted } from '../text/listing';
import { selects } from '../topology/attachments';
import { textMapAt } from '../topology/json';
import { Manifest } from '../topology/place';

const PRIMARY = 'k8s.ovn.org/primary-user-defined-network';
const IN_USE = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/clustermanager/userdefinednetwork/nad.go#L40';
const LABEL_EVIDENCE = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/helm/ovn-kubernetes/charts/ovnkube-control-plane/templates/rbac-ovnkube-cluster-manager.yaml#L160';

/** What a change of a Namespace does: the label for a primary network comes with the namespace or never. */
export function namespaceChanges(pair: Pair, comparison: Comparison): readonly Change[] {
  if (pair.kind === 'added') return [objectChange(pair.after, 'nothing', 'is new')];
  const machines = machinesIn(pair.before.name, comparison);
  const stop = machines.length === 0 ? '' : `, with ${counted('VM', machines)}`;
  if (pair.kind === 'removed') return [objectChange(pair.before, machines.length === 0 ? 'nothing' : 'interrupts', `is deleted${stop}`, machines)];
  if (isRecreatedNamespace(pair)) {
    const verb = labelsOf(pair.after.object)[PRIMARY] === undefined ? 'lose' : 'get';
    return [objectChange(pair.after, machines.length === 0 ? 'nothing' : 'interrupts', `cannot ${verb} the label "${PRIMARY}" later: it has to be deleted and made again${stop}`, machines, LABEL_EVIDENCE)];
  }
  const { lost, gained } = selectedBy(pair.before, pair.after, comparison);
  return [
    ...(lost.length === 0 ? [] : [objectChange(pair.after, 'unknown', `leaves ${counted('ClusterUserDefinedNetwork', lost)}: whether a pod holds on to it is not known`, machines, IN_USE)]),
    ...(gained.length === 0 ? [] : [objectChange(pair.after, 'nothing', `gets ${counted('ClusterUserDefinedNetwork', gained)}`)]),
    ...(lost.length + gained.length > 0 ? [] : [objectChange(pair.after, 'nothing', 'changes its labels or annotations, which no running pod notices')]),
  ];
}

/** Whether an admission policy of OVN-Kubernetes refuses the change. */
export function isRecreatedNamespace({ before, after }: Pair): boolean {
  if (before === undefined || after === undefined) return false;
  return (labelsOf(before.object)[PRIMARY] === undefined) !== (labelsOf(after.object)[PRIMARY] === undefined);
}

function selectedBy(was: Manifest, now: Manifest, { after }: Comparison) {
  const selectors = after.topology.networks.flatMap(({ name, namespaceSelector }) => (
    namespaceSelector === undefined ? [] : [{ name, namespaceSelector }]
  ));
  const names = (manifest: Manifest) => selectors.filter(({ namespaceSelector }) => (
    selects(namespaceSelector, { ...labelsOf(manifest.object), 'kubernetes.io/metadata.name': manifest.name })
  )).map(({ name }) => name).sort();
  const [old, young] = [names(was), names(now)];
  return { lost: old.filter((name) => !young.includes(name)), gained: young.filter((name) => !old.includes(name)) };
}

function machinesIn(namespace: string, { before }: Comparison): readonly string[] {
  return machineNames((before.machinesIn.get(namespace) ?? []).filter(mayRun));
}

function labelsOf(object: unknown): { readonly [key: string]: string } {
  return textMapAt(object, 'metadata', 'labels');
}
