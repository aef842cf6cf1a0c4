import { listAt, textAt, textMapAt } from './json';
import { NodeState } from './node-state';
import { Manifest } from './place';
import { SwitchPort, switchPortsOf } from './switch-ports';

/** A node of the cluster, as a Node object of the input states it. */
export interface ClusterNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  /** As a NodeNetworkState found it; undefined: the input has none. */
  readonly state?: NodeState;
  readonly switchPorts: { readonly [device: string]: SwitchPort };
  readonly manifest: Manifest;
}

/** The label by which the kubelet says a node's name. */
export const HOSTNAME = 'kubernetes.io/hostname';

/** A Node of the input. The kubelet gives every node its host's name as a label. */
export function nodeOf(manifest: Manifest, states: ReadonlyMap<string, NodeState>): ClusterNode | undefined {
  if (manifest.kind !== 'Node' || manifest.apiVersion !== 'v1') return undefined;
  const labels = textMapAt(manifest.object, 'metadata', 'labels');
  return {
    name: manifest.name,
    labels: { [HOSTNAME]: manifest.name, ...labels },
    state: states.get(manifest.name),
    switchPorts: switchPortsOf(manifest),
    manifest,
  };
}

/** Which nodes something is for. */
export interface Selection {
  /** Labels that all must match; undefined: not stated. */
  readonly selector?: { readonly [key: string]: string };
  /** One host alone. */
  readonly hostname?: string;
}

/** The nodes that have every label of a node selector. */
export function nodesWith(selector: { readonly [key: string]: string }, nodes: readonly ClusterNode[]): readonly ClusterNode[] {
  const wanted = Object.entries(selector);
  return nodes.filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value));
}

/** The nodes that a policy or file is for; undefined where that is not stated, or where the input has no nodes. */
export function nodesFor({ selector, hostname }: Selection, nodes: readonly ClusterNode[]): readonly ClusterNode[] | undefined {
  if (nodes.length === 0 || (selector === undefined && hostname === undefined)) return undefined;
  // A file may be called by the host's short name.
  const isMeant = ({ name }: ClusterNode) => hostname === undefined || name.split('.')[0] === hostname.split('.')[0];
  return nodesWith(selector ?? {}, nodes).filter(isMeant);
}

/** Whether machines that tolerate nothing may run on a node. */
export function mayRunMachines({ labels, manifest }: ClusterNode): boolean {
  const isTainted = listAt(manifest.object, 'spec', 'taints').some((taint) => textAt(taint, 'effect') !== 'PreferNoSchedule');
  return !isTainted && labels['kubevirt.io/schedulable'] !== 'false';
}
