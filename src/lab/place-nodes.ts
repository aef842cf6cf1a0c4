import { hasNetworksOf } from './hangs-on';
import { LabOptions } from './lab-options';
import { Machine } from '../topology/machine';
import { networkId } from '../topology/network';
import { HOSTNAME } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { Topology } from '../topology/topology';
import { Workload } from '../topology/workload';

/** A node of the lab before anything is built: who it is, and what is stated of it. */
export interface PlacedNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly policies: readonly NodePolicy[];
  /** What the Node object says of the switch; a policy's word counts more. */
  readonly switchPorts: NodePolicy['switchPorts'];
}

/** A machine or pod, and the node that it runs on. */
export interface PlacedMachine {
  readonly name: string;
  readonly made: Machine | Workload;
  readonly node: number;
}

/** Where everything runs. */
export interface Placement {
  readonly nodes: readonly PlacedNode[];
  readonly machines: readonly PlacedMachine[];
}

interface Draft {
  readonly name?: string;
  readonly labels: Map<string, string>;
  /** A Node object says every label; what we make up may get more. */
  readonly isFixed: boolean;
  /** Policies of which nobody says the nodes. */
  readonly policies: readonly NodePolicy[];
  readonly switchPorts?: NodePolicy['switchPorts'];
}

/**
 * Nodes for every group, and one for every machine to run on. A node is concrete here: it has labels, and the policies that select it are those
 * whose labels it has.
 */
export function placeNodes(topology: Topology, { nodesPerGroup }: LabOptions): Placement {
  const drafts = draftsOf(topology, nodesPerGroup);
  const perNode = topology.workloads.filter(isPerNode);
  const anywhere = [...topology.machines, ...topology.workloads.filter((workload) => !isPerNode(workload))];
  const copies = anywhere.flatMap((made) => copiesOf(made, nodesPerGroup));
  const spread = copies.map(({ name, made }, i) => ({ name, made, node: nodeFor(made, i, drafts, topology.nodePolicies) }));
  const machines = [...spread, ...perNode.flatMap((made) => onEachNode(made, drafts))];
  return { nodes: drafts.map((draft, i) => placed(draft, i, topology.nodePolicies)), machines };
}

function draftsOf(topology: Topology, nodesPerGroup: number): Draft[] {
  const stated = topology.nodes.map(({ name, labels, switchPorts }): Draft => (
    { name, labels: new Map(Object.entries({ [HOSTNAME]: name, ...labels })), isFixed: true, policies: [], switchPorts }));
  const drafts: Draft[] = [];
  for (const { selector, hostname, policies } of topology.nodeGroups) {
    const wanted = Object.entries({ ...selector, ...(hostname === undefined ? {} : { [HOSTNAME]: hostname }) });
    const unknown = selector === undefined ? policies : [];
    const known = unknown.length > 0 ? [] : stated.filter(({ labels }) => wanted.every(([key, value]) => labels.get(key) === value));
    const found = known.slice(0, nodesPerGroup).filter((draft) => !drafts.includes(draft));
    drafts.push(...found);
    if (known.length > 0 || (unknown.length === 0 && stated.length > 0)) continue;
    const count = wanted.some(([key]) => key === HOSTNAME) ? 1 : nodesPerGroup;
    for (let i = 0; i < count; i++) drafts.push({ labels: new Map(wanted), isFixed: false, policies: unknown });
  }
  return drafts.length > 0 ? drafts : stated.slice(0, nodesPerGroup);
}

/** Kinds that are what they are called; the others make some by a template. */
const SINGLE = new Set(['VirtualMachine', 'VirtualMachineInstance', 'Pod']);

function copiesOf(made: Machine | Workload, most: number): readonly { readonly name: string; readonly made: Machine | Workload }[] {
  const id = networkId(made);
  if (SINGLE.has(made.manifest.kind)) return [{ name: id, made }];
  return Array.from({ length: Math.min(made.replicas ?? 1, most) }, (_, i) => ({ name: `${id}-${i}`, made }));
}

function isPerNode({ manifest }: Workload): boolean {
  return manifest.kind === 'DaemonSet';
}

function onEachNode(made: Workload, drafts: readonly Draft[]): readonly PlacedMachine[] {
  return drafts.flatMap((draft, node) => (hasLabels(draft, made.nodeSelector) ? [{ name: `${networkId(made)}-${node}`, made, node }] : []));
}

function hasLabels({ labels }: Draft, selector: { readonly [key: string]: string }): boolean {
  return Object.entries(selector).every(([key, value]) => labels.get(key) === value);
}

/**
 * The first that fits counting from the machine's turn, so that machines spread; else one that can be given its labels; else one of its own. Of nodes that
 * we make up, one that has its networks: the input says no more of who is where.
 */
function nodeFor(made: Machine | Workload, turn: number, drafts: Draft[], policies: readonly NodePolicy[]): number {
  const { nodeSelector } = made;
  const wanted = Object.entries(nodeSelector);
  const turns = drafts.map((_, i) => (turn + i) % drafts.length);
  const isHome = (i: number) => drafts[i]?.isFixed === true || hasNetworksOf(made, selecting(drafts[i] as Draft, policies));
  const order = [...turns.filter(isHome), ...turns.filter((i) => !isHome(i))];
  const mayHave = ({ labels, isFixed }: Draft) => !isFixed && wanted.every(([key, value]) => (labels.get(key) ?? value) === value);
  const fit = order.find((i) => hasLabels(drafts[i] as Draft, nodeSelector)) ?? order.find((i) => mayHave(drafts[i] as Draft));
  if (fit === undefined) return drafts.push({ labels: new Map(wanted), isFixed: false, policies: [] }) - 1;
  for (const [key, value] of wanted) (drafts[fit] as Draft).labels.set(key, value);
  return fit;
}

/** The policies that apply to a node. */
function selecting({ labels, policies }: Pick<Draft, 'labels' | 'policies'>, all: readonly NodePolicy[]): readonly NodePolicy[] {
  const hostname = labels.get(HOSTNAME);
  return all.filter((policy) => {
    if (policy.selector === undefined) return policies.includes(policy);
    const isHost = policy.hostname === undefined || policy.hostname === hostname;
    return isHost && Object.entries(policy.selector).every(([key, value]) => labels.get(key) === value);
  });
}

function placed(draft: Draft, i: number, all: readonly NodePolicy[]): PlacedNode {
  const { name, labels, switchPorts = {} } = draft;
  const hostname = labels.get(HOSTNAME);
  return { name: name ?? hostname ?? `node-${i}`, labels: Object.fromEntries(labels), policies: selecting(draft, all), switchPorts };
}
