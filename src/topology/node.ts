import { listAt, textAt, textMapAt } from './json';
import { Manifest } from './place';

/** A node of the cluster, as a Node object of the input states it. */
export interface ClusterNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly manifest: Manifest;
}

/** The nodes of the input; none where nobody put them in, which says nothing of the cluster. */
export function nodesOf(manifests: readonly Manifest[]): readonly ClusterNode[] {
  const nodes = manifests.filter(({ kind, apiVersion }) => kind === 'Node' && apiVersion === 'v1');
  return nodes.map((manifest) => ({ name: manifest.name, labels: textMapAt(manifest.object, 'metadata', 'labels'), manifest }));
}

/** The nodes that have every label of a node selector. */
export function nodesWith(selector: { readonly [key: string]: string }, nodes: readonly ClusterNode[]): readonly ClusterNode[] {
  const wanted = Object.entries(selector);
  return nodes.filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value));
}

/** Whether machines that tolerate nothing may run on a node. */
export function mayRunMachines({ labels, manifest }: ClusterNode): boolean {
  const isTainted = listAt(manifest.object, 'spec', 'taints').some((taint) => textAt(taint, 'effect') !== 'PreferNoSchedule');
  return !isTainted && labels['kubevirt.io/schedulable'] !== 'false';
}
