import { LabOptions } from './lab-options';
import { Machine } from '../topology/machine';
import { HOSTNAME } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { Topology } from '../topology/topology';

/** A node of the lab before anything is built: who it is, and what is stated of it. */
export interface PlacedNode {
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly policies: readonly NodePolicy[];
}

/** A machine, and the node that it runs on. */
export interface PlacedMachine {
  readonly name: string;
  readonly machine: Machine;
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
}

/**
 * Nodes for every group, and one for every machine to run on. A node is concrete here: it has labels, and the policies that select it are those
 * whose labels it has.
 */
export function placeNodes(topology: Topology, { nodesPerGroup }: LabOptions): Placement {
  const drafts = draftsOf(topology, nodesPerGroup);
  const copies = topology.machines.flatMap((machine) => copiesOf(machine, nodesPerGroup));
  const machines = copies.map(({ name, machine }, i) => ({ name, machine, node: nodeFor(machine, i, drafts) }));
  return { nodes: drafts.map((draft, i) => placed(draft, i, topology.nodePolicies)), machines };
}

function draftsOf(topology: Topology, nodesPerGroup: number): Draft[] {
  const stated = topology.nodes.map(({ name, labels }): Draft => (
    { name, labels: new Map(Object.entries({ [HOSTNAME]: name, ...labels })), isFixed: true, policies: [] }));
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

function copiesOf(machine: Machine, most: number): readonly { readonly name: string; readonly machine: Machine }[] {
  const id = machine.namespace === undefined ? machine.name : `${machine.namespace}/${machine.name}`;
  const isOne = machine.kind === 'VirtualMachine' || machine.kind === 'VirtualMachineInstance';
  if (isOne) return [{ name: id, machine }];
  return Array.from({ length: Math.min(machine.replicas ?? 1, most) }, (_, i) => ({ name: `${id}-${i}`, machine }));
}

/** The first that fits counting from the machine's turn, so that machines spread; else one that can be given its labels; else one of its own. */
function nodeFor(machine: Machine, turn: number, drafts: Draft[]): number {
  const wanted = Object.entries(machine.nodeSelector);
  const order = drafts.map((_, i) => (turn + i) % drafts.length);
  const has = ({ labels }: Draft) => wanted.every(([key, value]) => labels.get(key) === value);
  const mayHave = ({ labels, isFixed }: Draft) => !isFixed && wanted.every(([key, value]) => (labels.get(key) ?? value) === value);
  const fit = order.find((i) => has(drafts[i] as Draft)) ?? order.find((i) => mayHave(drafts[i] as Draft));
  if (fit === undefined) return drafts.push({ labels: new Map(wanted), isFixed: false, policies: [] }) - 1;
  for (const [key, value] of wanted) (drafts[fit] as Draft).labels.set(key, value);
  return fit;
}

function placed({ name, labels, policies }: Draft, i: number, all: readonly NodePolicy[]): PlacedNode {
  const hostname = labels.get(HOSTNAME);
  const selecting = all.filter((policy) => {
    if (policy.selector === undefined) return policies.includes(policy);
    const isHost = policy.hostname === undefined || policy.hostname === hostname;
    return isHost && Object.entries(policy.selector).every(([key, value]) => labels.get(key) === value);
  });
  return { name: name ?? hostname ?? `node-${i}`, labels: Object.fromEntries(labels), policies: selecting };
}
