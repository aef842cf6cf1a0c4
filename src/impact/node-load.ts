import { listAt, numberAt, textAt, valueAt } from '../topology/json';
import { Topology } from '../topology/topology';

/** What a node's interface carries, as its NodeNetworkState has it: addresses, nothing at all, or who knows. */
export type NodeLoad = 'addresses' | 'nothing' | 'unknown';

const MAIN_TABLE = 254;
const LINK_LOCAL = /^(169\.254\.|fe80:)/i;

/** Finds what an interface of a node carries. */
export function nodeLoadOf({ nodeStates }: Topology): (node: string, device: string) => NodeLoad {
  const nodes = new Map([...nodeStates].map(([name, { manifest }]) => [name, loadsOf(valueAt(manifest.object, 'status', 'currentState'))] as const));
  return (node, device) => nodes.get(node)?.get(device) ?? 'unknown';
}

function loadsOf(state: unknown): ReadonlyMap<string, NodeLoad> {
  const defaults = new Set(listAt(state, 'routes', 'running').filter(isDefault).map((route) => textAt(route, 'next-hop-interface')));
  const loads = new Map<string, NodeLoad>();
  for (const entry of listAt(state, 'interfaces')) {
    const name = textAt(entry, 'name');
    if (name === undefined) continue;
    // What hangs on its controller is for others to say.
    const rest = textAt(entry, 'controller') === undefined ? 'nothing' : 'unknown';
    loads.set(name, defaults.has(name) || hasAddress(entry) ? 'addresses' : rest);
  }
  return loads;
}

function isDefault(route: unknown): boolean {
  return ['0.0.0.0/0', '::/0'].includes(textAt(route, 'destination') ?? '') && (numberAt(route, 'table-id') ?? MAIN_TABLE) === MAIN_TABLE;
}

function hasAddress(entry: unknown): boolean {
  return ['ipv4', 'ipv6'].some((family) => listAt(entry, family, 'address').some((address) => !LINK_LOCAL.test(textAt(address, 'ip') ?? '')));
}
