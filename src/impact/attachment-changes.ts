import { Change, Severity } from './change';
import { Comparison } from './comparison';
import { objectChange } from './object-change';
import { Pair } from './pairs';
import { machineNames, stayingUsers, workloadNames } from './users';
import { counted, listing } from '../text/listing';
import { CniConfig } from '../topology/cni-config';
import { JsonObject, objectAt } from '../topology/json';
import { Network } from '../topology/network';
import { sameJson } from '../topology/same-json';

/** Multus reads it when a pod starts, and never again. */
const AT_START = 'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L448';
const RECREATED = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/networkmanager/nad_controller.go#L667';
const INCOMPATIBLE = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1024';

/** The keys of which OVN-Kubernetes says that a network is another one. */
const OVN_KEYS = ['name', 'topology', 'mtu', 'vlanID', 'allowPersistentIPs', 'role', 'physicalNetworkName', 'subnets', 'excludeSubnets', 'joinSubnets', 'transport'];

/** What a change of a NetworkAttachmentDefinition does to who is on it. */
export function attachmentChanges(pair: Pair, { before, after }: Comparison): readonly Change[] {
  if (pair.kind === 'added') return [objectChange(pair.after, 'nothing', 'is new')];
  const was = before.networks.get(pair.before);
  const now = pair.after === undefined ? undefined : after.networks.get(pair.after);
  if (was === undefined) return [];
  const users = stayingUsers(before.topology, was, after.topology);
  const [machines, workloads] = [machineNames(users.machines), workloadNames(users.workloads)];
  const nobody = machines.length + workloads.length === 0;
  const who = [...(machines.length === 0 ? [] : [counted('VM', machines)]), ...(workloads.length === 0 ? [] : [listing(workloads)])].join(' and ');
  const change = (severity: Severity, text: string, evidence: string) => objectChange(pair.before, severity, text, machines, evidence);
  if (now === undefined) {
    if (nobody) return [change('nothing', 'is deleted; nothing of the input stays on it', AT_START)];
    if (was.kind === 'ovn') return [change('interrupts', `is deleted: OVN-Kubernetes takes its network from ${who}`, RECREATED)];
    return [change('restart', `is deleted: ${who} ${machines.length + workloads.length === 1 ? 'keeps' : 'keep'} the network until the next restart or migration, which fails`, AT_START)];
  }
  const keys = changedKeys(was, now);
  if (keys.length === 0) return [change('nothing', 'changes in what no plugin reads', AT_START)];
  const what = `changes ${keys.join(', ')}`;
  if (nobody) return [change('nothing', `${what}; nothing of the input stays on it`, AT_START)];
  if (was.kind === 'ovn' && keys.some((key) => OVN_KEYS.includes(key))) {
    return [{ ...change('interrupts', `${what}: OVN-Kubernetes deletes its network and makes it anew, or refuses while another attachment has the old one; ${who} ${machines.length + workloads.length === 1 ? 'is' : 'are'} on it`, RECREATED), evidence: [RECREATED, INCOMPATIBLE] }];
  }
  return [change('restart', `${what}: ${who} ${machines.length + workloads.length === 1 ? 'takes' : 'take'} it at the next restart or live migration`, AT_START)];
}

/** The keys of the configuration that differ, of a list's plugins as `plugins`, and the annotations that make pods different. */
function changedKeys(was: Network, now: Network): readonly string[] {
  const [one, other] = [configOf(was.config), configOf(now.config)];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !sameJson(one[key], other[key])).sort();
  return was.resourceName === now.resourceName ? keys : [...keys, 'resourceName'];
}

function configOf(config: CniConfig): JsonObject {
  switch (config.kind) {
    case 'config': return config.object;
    case 'unreadable': return { config: config.text };
    case 'absent': return objectAt({});
  }
}
