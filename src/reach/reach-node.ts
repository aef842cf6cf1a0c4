import { ClusterNode, nodesFor, HOSTNAME } from '../topology/node';
import { NodeGroup } from '../topology/node-group';
import { nodesName, NodeView, nodeViewsOf } from '../topology/node-view';
import { Topology } from '../topology/topology';

/** One node, or the nodes of a group, with what is stated of them. */
export interface ReachNode {
  readonly views: readonly NodeView[];
  /** The one node's hostname. */
  readonly host?: string;
  /** The one node's name, where the input has it. */
  readonly nodes?: ReadonlySet<string>;
}

/** The node, host or node group that a name means: a Node, a host with a file of its own, a policy, or labels (`role=worker`). */
export function nodeCalled(name: string, topology: Topology): ReachNode | undefined {
  const views = nodeViewsOf(topology);
  const node = topology.nodes.find((candidate) => candidate.name === name);
  if (node !== undefined) return { views: views.filter(({ group }) => holds(group, node)), host: node.labels[HOSTNAME], nodes: new Set([name]) };
  const ofHost = views.filter(({ group }) => group.hostname === name || group.selector?.[HOSTNAME] === name);
  if (ofHost.length > 0) return { views: ofHost, host: name };
  const isOfPolicy = ({ policies }: NodeGroup) => policies.some(({ manifest }) => manifest.name === name);
  const ofGroup = views.filter(({ group }) => labelsText(group) === name || nodesName(group) === name || isOfPolicy(group));
  return ofGroup.length > 0 ? { views: ofGroup } : undefined;
}

function holds(group: NodeGroup, node: ClusterNode): boolean {
  return nodesFor(group, [node])?.length === 1;
}

function labelsText({ selector }: NodeGroup): string | undefined {
  return selector === undefined ? undefined : Object.entries(selector).map(([key, value]) => (value === '' ? key : `${key}=${value}`)).sort().join(',');
}
