import { Change } from './change';
import { Comparison } from './comparison';
import { objectChange } from './object-change';
import { Pair } from './pairs';
import { primaryUsers } from './primary-users';
import { machineNames, stayingUsers } from './users';
import { counted } from '../text/listing';
import { selects } from '../topology/attachments';
import { JsonObject, objectAt } from '../topology/json';
import { Manifest } from '../topology/place';
import { sameJson } from '../topology/same-json';
import { Topology } from '../topology/topology';

const FIXED = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/udn.go#L20';
const FIXED_CLUSTER = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L48';
const IN_USE = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/clustermanager/userdefinednetwork/nad.go#L40';

/** What a change of a UserDefinedNetwork or ClusterUserDefinedNetwork does: what it is never changes, where it is may. */
export function userDefinedChanges(pair: Pair, comparison: Comparison): readonly Change[] {
  const { before, after } = comparison;
  if (pair.kind === 'added') return [objectChange(pair.after, 'nothing', 'is new')];
  const network = before.networks.get(pair.before);
  const machines = network === undefined ? [] : [
    ...new Set([...machineNames(stayingUsers(before.topology, network, after.topology).machines), ...primaryUsers(network, comparison)]),
  ].sort();
  const name = pair.before;
  if (pair.kind === 'removed') {
    if (machines.length === 0) return [objectChange(name, 'nothing', 'is deleted; no VM of the input stays on it', [], IN_USE)];
    return [objectChange(name, 'interrupts', `is deleted, which waits until ${counted('VM', machines)} ${machines.length === 1 ? 'has' : 'have'} stopped`, machines, IN_USE)];
  }
  if (isRecreated(pair)) {
    const stop = machines.length === 0 ? '' : `, for which ${counted('VM', machines)} ${machines.length === 1 ? 'has' : 'have'} to stop`;
    const evidence = name.kind === 'UserDefinedNetwork' ? FIXED : FIXED_CLUSTER;
    return [objectChange(name, machines.length === 0 ? 'nothing' : 'interrupts', `has a network that nobody may change: it has to be deleted and made again${stop}`, machines, evidence)];
  }
  return [selectionChange(pair.before, pair.after, before.topology, after.topology)];
}

/** Whether the API server refuses the change. */
export function isRecreated({ before, after }: Pair): boolean {
  if (before === undefined || after === undefined) return false;
  const path = before.kind === 'UserDefinedNetwork' ? ['spec'] : ['spec', 'network'];
  return !sameJson(objectAt(before.object, ...path), objectAt(after.object, ...path));
}

function selectionChange(was: Manifest, now: Manifest, before: Topology, after: Topology): Change {
  const [old, young] = [selectorOf(was), selectorOf(now)];
  const inside = (selector: JsonObject, { namespaces }: Topology) => (
    new Set([...namespaces].filter(([, labels]) => selects(selector, labels)).map(([name]) => name))
  );
  const [one, other] = [inside(old, before), inside(young, after)];
  const [lost, gained] = [[...one].filter((name) => !other.has(name)).sort(), [...other].filter((name) => !one.has(name)).sort()];
  if (lost.length > 0) return objectChange(now, 'unknown', `is taken from ${counted('namespace', lost)}: whether a pod there holds on to it is not known`, [], IN_USE);
  if (gained.length > 0) return objectChange(now, 'nothing', `comes to ${counted('namespace', gained)}`);
  return objectChange(now, 'nothing', 'selects the same namespaces of the input');
}

function selectorOf({ object }: Manifest): JsonObject {
  return objectAt(object, 'spec', 'namespaceSelector');
}
