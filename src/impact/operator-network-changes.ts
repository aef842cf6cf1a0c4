import { Change } from './change';
import { Comparison } from './comparison';
import { objectChange } from './object-change';
import { Pair } from './pairs';
import { machineNames, stayingUsers } from './users';
import { counted } from '../text/listing';
import { textAt } from '../topology/json';

const RENDERED = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/controllers/generic_network_controller.go#L127';

/** What a change of a SriovNetwork does: its operator writes the NetworkAttachmentDefinition anew, which pods read when they start. */
export function operatorNetworkChanges(pair: Pair, { before, after }: Comparison): readonly Change[] {
  if (pair.kind === 'added') return [objectChange(pair.after, 'nothing', 'is new')];
  const network = before.networks.get(pair.before);
  const machines = network === undefined ? [] : machineNames(stayingUsers(before.topology, network, after.topology).machines);
  if (machines.length === 0) return [objectChange(pair.before, 'nothing', `${pair.kind === 'removed' ? 'is deleted' : 'changes'}; no VM of the input stays on it`, [], RENDERED)];
  const who = counted('VM', machines);
  if (pair.kind === 'removed') {
    return [objectChange(pair.before, 'restart', `is deleted: ${who} ${machines.length === 1 ? 'keeps' : 'keep'} the network until the next restart or migration, which fails`, machines, RENDERED)];
  }
  const [was, now] = [textAt(pair.before.object, 'spec', 'networkNamespace'), textAt(pair.after.object, 'spec', 'networkNamespace')];
  if (was !== now) {
    return [objectChange(pair.before, 'restart', `moves to namespace "${now ?? pair.after.namespace ?? ''}": ${who} ${machines.length === 1 ? 'does' : 'do'} not find it at the next restart or migration`, machines, RENDERED)];
  }
  return [objectChange(pair.before, 'restart', `changes: ${who} ${machines.length === 1 ? 'takes' : 'take'} it at the next restart or live migration`, machines, RENDERED)];
}
