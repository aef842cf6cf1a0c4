import { Access } from '../topology/access';
import { ClusterNode, nodesWith, HOSTNAME } from '../topology/node';
import { NodeGroup, overlap } from '../topology/node-group';
import { mayRunOn } from '../topology/segments';

/** Where an endpoint may be, and how its frames travel there. */
export interface Place extends Access {
  /** The one node; undefined: any of the group. */
  readonly host?: string;
  /** The nodes by name, where the input has all nodes. */
  readonly nodes?: ReadonlySet<string>;
}

/** The places of a machine: node groups that have what its network hangs on. */
export function placesAmong(accesses: readonly Access[], nodeSelector: { readonly [key: string]: string }): readonly Place[] {
  const possible = accesses.filter(({ view }) => view === undefined || mayRunOn(nodeSelector, view.group));
  return possible.map((access) => ({ ...access, host: nodeSelector[HOSTNAME] ?? hostOf(access.view?.group) }));
}

/** The places where the input has all nodes: those without what the network hangs on are places too. */
export function placesOnNodes(
  accesses: readonly Access[], elsewhere: Access, nodeSelector: { readonly [key: string]: string }, all: readonly ClusterNode[],
): readonly Place[] {
  const places = new Map<Access, Set<string>>();
  for (const node of nodesWith(nodeSelector, all)) {
    const access = accesses.find(({ view }) => view !== undefined && isOf(view.group, node)) ?? elsewhere;
    places.set(access, (places.get(access) ?? new Set()).add(node.name));
  }
  return [...places].map(([access, nodes]) => ({ ...access, host: nodeSelector[HOSTNAME] ?? hostOf(access.view?.group), nodes }));
}

/** The one node that a group means, if it is one. */
export function hostOf(group: NodeGroup | undefined): string | undefined {
  return group?.hostname ?? group?.selector?.[HOSTNAME];
}

/** Whether two endpoints may be on one node. */
export function mayShareNode(one: Place, other: Place): boolean {
  if (one.nodes !== undefined && other.nodes !== undefined) return [...one.nodes].some((name) => other.nodes?.has(name) === true);
  if (one.host !== undefined && other.host !== undefined && one.host !== other.host) return false;
  if (one.view === undefined || other.view === undefined || one.view === other.view) return true;
  return overlap(one.view.group, other.view.group) !== 'surely not';
}

/** Whether two endpoints may be on different nodes. */
export function mayBeApart(one: Place, other: Place): boolean {
  if (one.nodes !== undefined && other.nodes !== undefined) return new Set([...one.nodes, ...other.nodes]).size > 1;
  return one.host === undefined || one.host !== other.host;
}

function isOf({ selector = {}, hostname }: NodeGroup, node: ClusterNode): boolean {
  // A file may be called by the host's short name.
  const isHost = hostname === undefined || hostname.split('.')[0] === node.name.split('.')[0];
  return isHost && nodesWith(selector, [node]).length > 0;
}
