import { ClusterNode, nodesOf, nodesWith } from '../topology/node';
import { NodeGroup } from '../topology/node-group';
import { nodesName, NodeView, nodeViewsOf } from '../topology/node-view';
import { Topology } from '../topology/topology';

/** One node, or the nodes of a group, with what is stated of them. */
export interface ReachNode {
  readonly views: readonly NodeView[];
  /** The one node's name. */
  readonly host?: string;
}

/** The node, host or node group that a name means: a Node, a host with a file of its own, a policy, or labels (`role=worker`). */
export function nodeCalled(name: string, topology: Topology): ReachNode | undefined {
  const views = nodeViewsOf(topology);
  const node = nodesOf(topology.manifests).find((candidate) => candidate.name === name);
  if (node !== undefined) return { views: views.filter(({ group }) => holds(group, node)), host: name };
  const ofHost = views.filter(({ group }) => group.hostname === name || group.selector?.['kubernetes.io/hostname'] === name);
  if (ofHost.length > 0) return { views: ofHost, host: name };
  const ofGroup = views.filter(({ group }) => labelsText(group) === name || nodesName(group) === name || group.policies.some(({ manifest }) => manifest.name === name));
  return ofGroup.length > 0 ? { views: ofGroup } : undefined;
}

function holds({ selector, hostname }: NodeGroup, node: ClusterNode): boolean {
  if (hostname !== undefined && hostname.split('.')[0] !== node.name.split('.')[0]) return false;
  return selector !== undefined && nodesWith(selector, [node]).length > 0;
}

function labelsText({ selector }: NodeGroup): string | undefined {
  return selector === undefined ? undefined : Object.entries(selector).map(([key, value]) => (value === '' ? key : `${key}=${value}`)).sort().join(',');
}
