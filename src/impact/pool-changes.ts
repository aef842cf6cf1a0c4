import { Change } from './change';
import { Comparison } from './comparison';
import { targetsName } from './node-policy-changes';
import { NodeTarget } from './node-target';
import { objectChange } from './object-change';
import { Pair } from './pairs';
import { machineNames, usersOf } from './users';
import { listing } from '../text/listing';
import { sameJson } from '../topology/same-json';
import { VfPool } from '../topology/vf-pool';

const DRAIN = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/plugins/generic/generic_plugin.go#L367';
const COMPARED = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/helper.go#L205';
const REBOOT = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/plugins/generic/generic_plugin.go#L468';
const PLUGIN = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/daemon/daemon.go#L400';

/** The fields that decide what the functions of a NIC are. */
const OF_FUNCTIONS = ['numVfs', 'deviceType', 'eSwitchMode', 'vdpaType', 'mtu', 'isRdma', 'nicSelector', 'nodeSelector', 'linkType', 'externallyManaged', 'bridge'];
const ONE_BY_ONE = 'one after another, or as a SriovNetworkPoolConfig has it';

/** What a change of a SriovNetworkNodePolicy does to its nodes: functions are made anew on a drained node. */
export function poolChanges(pair: Pair, { before, after }: Comparison): readonly Change[] {
  const was = pair.before === undefined ? undefined : before.pools.get(pair.before);
  const now = pair.after === undefined ? undefined : after.pools.get(pair.after);
  const pool = now ?? was;
  if (pool === undefined) return [];
  const nodes = [...(was === undefined ? [] : before.targets(was)), ...(now === undefined ? [] : after.targets(now))];
  const networks = was === undefined ? [] : before.networksWith.get(was.resourceName) ?? [];
  const machines = machineNames(networks.flatMap((network) => usersOf(before.topology, network).machines));
  const named = uniqueTargets(nodes);
  return [{ ...changeOf(pool, was, now, machines, targetsName(named)), nodes: named.map(({ name }) => name) }];
}

function changeOf(pool: VfPool, was: VfPool | undefined, now: VfPool | undefined, machines: readonly string[], where: string): Change {
  const move = machines.length === 0 ? '' : `; of their VMs ${listing(machines)} ${machines.length === 1 ? 'is' : 'are'} on its functions`;
  if (was === undefined) {
    return objectChange(pool.manifest, 'unknown', `makes functions on ${where}: it drains no node whose NICs have none yet, but may reboot it for a kernel argument`, machines, DRAIN, REBOOT);
  }
  if (now === undefined) return objectChange(pool.manifest, 'interrupts', `is deleted: ${where} are drained ${ONE_BY_ONE}, and lose its functions${move}`, machines, DRAIN);
  const keys = [...new Set([...Object.keys(was.spec), ...Object.keys(now.spec)])].filter((key) => !sameJson(was.spec[key], now.spec[key])).sort();
  if (keys.length === 0) return objectChange(pool.manifest, 'nothing', 'changes nothing of the functions');
  const what = `changes ${keys.join(', ')}`;
  if (keys.some((key) => OF_FUNCTIONS.includes(key))) {
    return objectChange(pool.manifest, 'interrupts', `${what}: ${where} are drained ${ONE_BY_ONE}, and may reboot${move}`, machines, DRAIN, COMPARED, REBOOT);
  }
  return objectChange(pool.manifest, 'restart', `${what}: the device plugin starts anew on ${where}, and pods that start later see it`, machines, PLUGIN, COMPARED);
}

function uniqueTargets(targets: readonly NodeTarget[]): readonly NodeTarget[] {
  const byName = new Map(targets.map((target) => [target.name, target]));
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
