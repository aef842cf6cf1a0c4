import { ClusterNode, nodesWith } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { hasUnknownNames } from '../topology/unknown-names';

/** The nodes that surely or perhaps have each bridge and mapping, by the words of messages: `bridge "br1"`, `mapping of "physnet"`. */
export type Providers = ReadonlyMap<string, ReadonlySet<ClusterNode>>;

/**
 * What the policies make on which nodes; undefined where somebody may make more than can be read.
 */
export function providersOf(policies: readonly NodePolicy[], nodes: readonly ClusterNode[]): Providers | undefined {
  const providers = new Map<string, Set<ClusterNode>>();
  for (const policy of policies) {
    if (policy.selector === undefined && policy.hostname === undefined) return undefined;
    if (hasUnknownNames(policy)) return undefined;
    for (const what of offersOf(policy)) {
      const having = providers.get(what) ?? new Set<ClusterNode>();
      providers.set(what, having);
      for (const node of nodesOfPolicy(policy, nodes)) having.add(node);
    }
  }
  return providers;
}

function nodesOfPolicy({ selector = {}, hostname }: NodePolicy, nodes: readonly ClusterNode[]): readonly ClusterNode[] {
  // A file may be called by the host's short name.
  const isMeant = ({ name }: ClusterNode) => hostname === undefined || name.split('.')[0] === hostname.split('.')[0];
  return nodesWith(selector, nodes).filter(isMeant);
}

/** An interface without a type may be a bridge that the node has already. */
function offersOf({ devices, mappings }: NodePolicy): readonly string[] {
  const bridges = devices.filter(({ kind, state }) => state !== 'absent' && (kind === 'linux-bridge' || kind === 'other'));
  return [
    ...bridges.map(({ name }) => `bridge "${name}"`),
    ...mappings.filter(({ isAbsent }) => !isAbsent).map(({ localnet }) => `mapping of "${localnet}"`),
  ];
}
