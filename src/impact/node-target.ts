import { addTo } from '../topology/add-to';
import { ClusterNode, HOSTNAME } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { Topology } from '../topology/topology';

/** Nodes that a policy means: one by its name, or all that have some labels, where the input does not say which those are. */
export interface NodeTarget {
  /** A node's name, or `nodes with "role=worker"`. */
  readonly name: string;
  readonly isNode: boolean;
  /** Labels that they surely have; undefined: nothing is known of them. */
  readonly labels?: { readonly [key: string]: string };
  /** Those that they had before. */
  readonly oldLabels?: { readonly [key: string]: string };
  /** There are no labels but these: the node is in the input. */
  readonly hasAllLabels?: boolean;
}

/** A node of two states of one cluster: where only one has it, it is as that one says. */
export interface LabelledNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly oldLabels: { readonly [key: string]: string };
}

/** The nodes of both states. */
export function labelledNodes(before: Topology, after: Topology): readonly LabelledNode[] {
  const byName = ({ nodes }: Topology) => new Map(nodes.map((node) => [node.name, labelsOf(node)]));
  const [old, now] = [byName(before), byName(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  return names.map((name) => ({ name, labels: now.get(name) ?? old.get(name) ?? {}, oldLabels: old.get(name) ?? now.get(name) ?? {} }));
}

/** Finds the nodes of a policy by the labels of one state. With Node objects in the input these are all there are. */
export function targetFinder(nodes: readonly LabelledNode[], which: 'labels' | 'oldLabels'): (policy: Pick<NodePolicy, 'selector' | 'hostname' | 'manifest'>) => readonly NodeTarget[] {
  const byLabel = new Map<string, LabelledNode[]>();
  for (const node of nodes) {
    for (const label of Object.entries(node[which])) {
      const key = JSON.stringify(label);
      addTo(byLabel, key, node);
    }
  }
  return ({ selector, hostname, manifest }) => {
    if (hostname !== undefined) return [known(hostname, true, { ...selector, [HOSTNAME]: hostname })];
    if (selector === undefined) return [{ name: `the nodes of ${manifest.kind} "${manifest.name}"`, isNode: false }];
    const wanted = Object.entries(selector);
    if (nodes.length === 0) return [symbolic(selector)];
    const candidates = wanted.map((label) => byLabel.get(JSON.stringify(label)) ?? []);
    const fewest = candidates.reduce<readonly LabelledNode[]>((least, list) => (list.length < least.length ? list : least), nodes);
    const selected = fewest.filter((node) => wanted.every(([key, value]) => node[which][key] === value));
    return selected.map((node) => ({ ...node, isNode: true, hasAllLabels: true }));
  };
}

function symbolic(selector: { readonly [key: string]: string }): NodeTarget {
  const labels = Object.entries(selector).map(([key, value]) => (value === '' ? key : `${key}=${value}`)).sort();
  const hostname = selector[HOSTNAME];
  if (hostname !== undefined) return known(hostname, true, selector);
  return known(labels.length === 0 ? 'every node' : `nodes with "${labels.join(',')}"`, false, selector);
}

function known(name: string, isNode: boolean, labels: { readonly [key: string]: string }): NodeTarget {
  return { name, isNode, labels, oldLabels: labels };
}

/** A node that is in the input by its name only still has its hostname. */
function labelsOf({ name, labels }: ClusterNode): { readonly [key: string]: string } {
  return labels[HOSTNAME] === undefined ? { ...labels, [HOSTNAME]: name } : labels;
}
