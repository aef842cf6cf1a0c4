import { ClusterNode, nodesOf } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { Topology } from '../topology/topology';

const HOSTNAME = 'kubernetes.io/hostname';

/** Nodes that a policy means: one by its name, or all that have some labels, where the input does not say which those are. */
export interface NodeTarget {
  /** A node's name, or `nodes with "role=worker"`. */
  readonly name: string;
  readonly isNode: boolean;
  /** Labels that they surely have; undefined: nothing is known of them. */
  readonly labels?: { readonly [key: string]: string };
  /** There are no labels but these: the node is in the input. */
  readonly hasAllLabels?: boolean;
}

/** The nodes of two states of one cluster: those of the later one, and the earlier one's that it does not have. */
export function clusterNodes(before: Topology, after: Topology): readonly ClusterNode[] {
  const nodes = new Map([...nodesOf(before.manifests), ...nodesOf(after.manifests)].map((node) => [node.name, node]));
  return [...nodes.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Finds the nodes of a policy. With Node objects in the input these are all there are. */
export function targetFinder(nodes: readonly ClusterNode[]): (policy: Pick<NodePolicy, 'selector' | 'hostname' | 'manifest'>) => readonly NodeTarget[] {
  const byLabel = new Map<string, ClusterNode[]>();
  for (const node of nodes) {
    for (const label of Object.entries(labelsOf(node))) {
      const key = JSON.stringify(label);
      const others = byLabel.get(key);
      if (others === undefined) byLabel.set(key, [node]);
      else others.push(node);
    }
  }
  return ({ selector, hostname, manifest }) => {
    if (hostname !== undefined) return [{ name: hostname, isNode: true, labels: { ...selector, [HOSTNAME]: hostname } }];
    if (selector === undefined) return [{ name: `the nodes of ${manifest.kind} "${manifest.name}"`, isNode: false }];
    const wanted = Object.entries(selector);
    if (nodes.length === 0) return [symbolic(selector)];
    const candidates = wanted.map((label) => byLabel.get(JSON.stringify(label)) ?? []);
    const fewest = candidates.reduce<readonly ClusterNode[]>((least, list) => (list.length < least.length ? list : least), nodes);
    return fewest.filter((node) => wanted.every(([key, value]) => labelsOf(node)[key] === value)).map((node) => ({ name: node.name, isNode: true, labels: labelsOf(node), hasAllLabels: true }));
  };
}

function symbolic(selector: { readonly [key: string]: string }): NodeTarget {
  const labels = Object.entries(selector).map(([key, value]) => (value === '' ? key : `${key}=${value}`)).sort();
  const hostname = selector[HOSTNAME];
  if (hostname !== undefined) return { name: hostname, isNode: true, labels: selector };
  return { name: labels.length === 0 ? 'every node' : `nodes with "${labels.join(',')}"`, isNode: false, labels: selector };
}

/** A node that is in the input by its name only still has its hostname. */
function labelsOf({ name, labels }: ClusterNode): { readonly [key: string]: string } {
  return labels[HOSTNAME] === undefined ? { ...labels, [HOSTNAME]: name } : labels;
}
