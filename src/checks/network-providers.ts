import { Device } from '../topology/device';
import { ClusterNode, nodesFor } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { hasUnknownNames } from '../topology/unknown-names';

/** The nodes that surely or perhaps have each bridge and mapping, by the words of messages: `bridge "br1"`, `mapping of "physnet"`. */
export type Providers = ReadonlyMap<string, ReadonlySet<ClusterNode>>;

/**
 * What the policies make on which nodes, and what these were found to have; undefined where somebody may make more than can be read.
 */
export function providersOf(policies: readonly NodePolicy[], nodes: readonly ClusterNode[]): Providers | undefined {
  const providers = new Map<string, Set<ClusterNode>>();
  const provide = (what: string, node: ClusterNode) => {
    const having = providers.get(what);
    if (having === undefined) providers.set(what, new Set([node]));
    else having.add(node);
  };
  for (const policy of policies) {
    if (policy.format === 'fabric') continue;
    const selected = nodesFor(policy, nodes);
    if (selected === undefined || hasUnknownNames(policy)) return undefined;
    for (const what of offersOf(policy)) selected.forEach((node) => provide(what, node));
  }
  for (const node of nodes) {
    const { devices, mappings } = node.state ?? { devices: new Map<string, Device>(), mappings: [] };
    for (const what of offersOf({ devices: [...devices.values()], mappings })) provide(what, node);
  }
  return providers;
}

/** An interface without a type may be a bridge that the node has already. */
function offersOf({ devices, mappings }: Pick<NodePolicy, 'devices' | 'mappings'>): readonly string[] {
  const bridges = devices.filter(({ kind, state }) => state !== 'absent' && (kind === 'linux-bridge' || kind === 'other'));
  return [
    ...bridges.map(({ name }) => `bridge "${name}"`),
    ...mappings.filter(({ isAbsent }) => !isAbsent).map(({ localnet }) => `mapping of "${localnet}"`),
  ];
}
