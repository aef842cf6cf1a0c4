import { childrenOf } from './above';
import { Comparison } from './comparison';
import { Pair } from './pairs';
import { addTo } from '../topology/add-to';
import { NodePolicy } from '../topology/node-group';

/**
 * The order in which policies and hosts' files are applied. What stands on a device of another one, a port or a VLAN interface's base, comes after that:
 * nmstate refuses ports that are not there. Else policies come before files, which take a restart: then kubernetes-nmstate applies all policies of the
 * node again, and one that is still the old one brings back what was to go. Among policies those that take something away come first.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ethernet.rs#L201
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/controllers/handler/nodenetworkconfigurationpolicy_controller.go#L338
 */
export function inHostOrder<T extends { readonly pair: Pair }>(subjects: readonly T[], comparison: Comparison): readonly T[] {
  const hosts = subjects.map((subject) => hostOf(subject, comparison)).sort((one, other) => one.rank - other.rank);
  const makers = new Map<string, Host<T>[]>();
  for (const host of hosts) {
    for (const key of keysOf(host, ({ makes }) => makes, comparison)) addTo(makers, key, host);
  }
  const ordered = new Set<Host<T>>();
  const begun = new Set<Host<T>>();
  const waiting = [...hosts].reverse();
  for (let host = waiting.pop(); host !== undefined; host = waiting.pop()) {
    if (begun.has(host)) {
      ordered.add(host);
      continue;
    }
    begun.add(host);
    const bases = keysOf(host, ({ standsOn }) => standsOn, comparison).flatMap((key) => makers.get(key) ?? []).filter((base) => !begun.has(base));
    waiting.push(host, ...[...new Set(bases)].reverse());
  }
  return [...ordered].map(({ subject }) => subject);
}

interface Host<T> {
  readonly subject: T;
  readonly policies: readonly Ordered[];
  readonly rank: number;
}

/** A policy, or one file, with the names of devices. */
interface Ordered {
  readonly policy: NodePolicy;
  readonly makes: readonly string[];
  readonly standsOn: readonly string[];
}

function hostOf<T extends { readonly pair: Pair }>(subject: T, { before, after }: Comparison): Host<T> {
  const { pair } = subject;
  const was = pair.before === undefined ? [] : before.policies.get(pair.before) ?? [];
  const now = pair.after === undefined ? [] : after.policies.get(pair.after) ?? [];
  const had = new Set(was.flatMap(({ devices }) => devices.filter(({ state }) => state !== 'absent').map(({ name }) => name)));
  const takesAway = now.some(({ devices, mappings }) => [...devices.filter(({ state }) => state === 'absent'), ...mappings.filter(({ isAbsent }) => isAbsent)].length > 0);
  const policies = now.map((policy) => {
    const devices = policy.devices.filter(({ state }) => state !== 'absent');
    // nmstate maps what is not there yet, but VMs wait for the bridge: only where the old one has to go first they must.
    const mapped = takesAway ? [] : policy.mappings.flatMap(({ bridge, isAbsent }) => (bridge === undefined || isAbsent ? [] : [bridge]));
    return {
      policy,
      makes: devices.filter(({ kind, name }) => kind !== 'nic' && !had.has(name)).map(({ name }) => name),
      standsOn: [...devices.flatMap(childrenOf), ...mapped],
    };
  });
  const isFile = now.some(({ format }) => format !== 'policy');
  return { subject, policies, rank: isFile ? 2 : takesAway ? 0 : 1 };
}

/** Devices by node and name: equal names on other nodes are other devices. */
function keysOf<T>({ policies }: Host<T>, names: (ordered: Ordered) => readonly string[], { after }: Comparison): readonly string[] {
  return policies.flatMap((ordered) => {
    const devices = names(ordered);
    if (devices.length === 0) return [];
    return after.targets(ordered.policy).flatMap((target) => devices.map((device) => JSON.stringify([target.name, device])));
  });
}
