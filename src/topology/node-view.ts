import { addTo } from './add-to';
import { BridgeMapping, Device } from './device';
import { ClusterNode } from './node';
import { groupKeyOf, NodeGroup } from './node-group';
import { once } from './once';
import { SwitchPort } from './switch-ports';
import { Topology } from './topology';

/** What is stated of the nodes of one group, by every policy that surely selects all of them. */
export interface NodeView {
  readonly group: NodeGroup;
  /** The group itself, then those that hold all its nodes, the widest last. */
  readonly groups: readonly NodeGroup[];
  /** Each statement of a device that is to be there, by its name: nmstate merges them. */
  readonly devices: ReadonlyMap<string, readonly Device[]>;
  readonly mappings: readonly BridgeMapping[];
  readonly switchPorts: { readonly [device: string]: SwitchPort };
}

/** A fact, and the device of the policy that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly device: Device;
}

/** More labels than this have too many subsets to look up: the wider groups are then left out, which makes facts unknown. */
const MOST_LABELS = 6;

/** The views of all groups. */
export function nodeViewsOf({ nodeGroups }: Pick<Topology, 'nodeGroups'>): readonly NodeView[] {
  return viewsOf(nodeGroups);
}

const viewsOf = once((nodeGroups: readonly NodeGroup[]): readonly NodeView[] => {
  const bySelector = bySelectorOf({ nodeGroups });
  const byNode = groupsByNode(nodeGroups);
  return nodeGroups.map((group) => viewOf(group, [...new Set([...widerGroups(group, bySelector), ...holdersOf(group, byNode)])]));
});

const selected = once((_: readonly NodeGroup[]) => new Map<string, NodeView>());

/** The view of the nodes with some labels, which need not be a group's. */
export function viewOfNodes(topology: Pick<Topology, 'nodeGroups'>, selector: { readonly [key: string]: string }): NodeView {
  const key = keyOf(Object.entries(selector));
  const made = selected(topology.nodeGroups);
  const view = made.get(key) ?? findView(topology, selector, key);
  made.set(key, view);
  return view;
}

function findView(topology: Pick<Topology, 'nodeGroups'>, selector: { readonly [key: string]: string }, key: string): NodeView {
  const same = nodeViewsOf(topology).find(({ group }) => selectorKeyOf(group) === key);
  if (same !== undefined) return same;
  const group: NodeGroup = { selector, policies: [], devices: new Map(), mappings: [], conflicts: [], switchPorts: {} };
  return viewOf(group, widerGroups(group, bySelectorOf(topology)));
}

/** The views that state something of a device, each of its own group's policies. */
export function viewsWith(topology: Pick<Topology, 'nodeGroups'>, name: string): readonly NodeView[] {
  return byDevice(nodeViewsOf(topology)).get(name) ?? [];
}

/** What all statements of a device that say it agree upon; undefined where none says it, or where they differ. */
export function stated<T>(view: NodeView, name: string, pick: (device: Device) => T | undefined): Stated<T> | undefined {
  let found: Stated<T> | undefined;
  for (const device of view.devices.get(name) ?? []) {
    const value = pick(device);
    if (value === undefined) continue;
    if (found !== undefined && sign(found.value) !== sign(value)) return undefined;
    found ??= { value, device };
  }
  return found;
}

/**
 * The statement of a device of one kind, where no other says that it is of another. An Open vSwitch bridge and its own internal port share a name.
 */
export function deviceOf<K extends Device['kind']>(view: NodeView, name: string, kind: K): Extract<Device, { kind: K }> | undefined {
  const namesake = kind === 'ovs-bridge' ? 'ovs-interface' : 'ovs-bridge';
  const devices = (view.devices.get(name) ?? []).filter((device) => device.kind !== namesake && (device.kind !== 'other' || device.type !== undefined));
  return devices.every((device): device is Extract<Device, { kind: K }> => device.kind === kind) ? devices[0] : undefined;
}

/** For messages: `nodes with "role=worker"`. */
export const nodesName = once(({ selector, hostname, policies }: NodeGroup): string => {
  if (hostname !== undefined) return `node "${hostname}"`;
  if (selector === undefined) return `the nodes of ${policies[0]?.manifest.kind ?? 'policy'} "${policies[0]?.manifest.name ?? ''}"`;
  const labels = Object.entries(selector).map(([key, value]) => (value === '' ? key : `${key}=${value}`)).sort();
  return labels.length === 0 ? 'every node' : `nodes with "${labels.join(',')}"`;
});

const byDevice = once((all: readonly NodeView[]): ReadonlyMap<string, readonly NodeView[]> => {
  const index = new Map<string, NodeView[]>();
  for (const view of all) {
    const names = view.group.policies.flatMap(({ devices, switchPorts }) => [...devices.map(({ name }) => name), ...Object.keys(switchPorts)]);
    for (const name of new Set(names)) {
      addTo(index, name, view);
    }
  }
  return index;
});

function bySelectorOf({ nodeGroups }: Pick<Topology, 'nodeGroups'>): ReadonlyMap<string, NodeGroup> {
  return new Map(nodeGroups.flatMap((group) => {
    const key = selectorKeyOf(group);
    return key === undefined ? [] : [[key, group] as const];
  }));
}

function selectorKeyOf({ selector, hostname }: NodeGroup): string | undefined {
  return selector === undefined || hostname !== undefined ? undefined : keyOf(Object.entries(selector));
}

function viewOf(group: NodeGroup, wider: readonly NodeGroup[]): NodeView {
  const devices = new Map<string, Device[]>();
  const all = [group, ...[...wider].sort(byWidth)];
  for (const device of all.flatMap(({ policies }) => policies.flatMap((policy) => policy.devices))) {
    if (device.state === 'absent') continue;
    addTo(devices, device.name, device);
  }
  return {
    group,
    groups: all,
    devices,
    mappings: all.flatMap(({ mappings }) => mappings),
    switchPorts: Object.assign({}, ...all.map(({ switchPorts }) => switchPorts).reverse()),
  };
}

/** The groups that hold every node of this one: those whose labels are some of its own. */
function widerGroups({ selector, hostname }: NodeGroup, bySelector: ReadonlyMap<string, NodeGroup>): readonly NodeGroup[] {
  if (selector === undefined) return [];
  const labels = Object.entries(selector);
  if (labels.length > MOST_LABELS) return [];
  const wider: NodeGroup[] = [];
  for (let bits = 0; bits < 2 ** labels.length; bits++) {
    const isAll = bits === 2 ** labels.length - 1;
    if (isAll && hostname === undefined) continue;
    const group = bySelector.get(keyOf(labels.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1)));
    if (group !== undefined) wider.push(group);
  }
  return wider;
}

/** The narrowest first: by the nodes that they hold or, where the input has none, by the labels that they ask for; never by where they stand. */
function byWidth(one: NodeGroup, other: NodeGroup): number {
  const difference = nodeCount(one) - nodeCount(other) || labelCount(other) - labelCount(one);
  return difference || (groupKeyOf(one) < groupKeyOf(other) ? -1 : 1);
}

function nodeCount({ nodes = [] }: NodeGroup): number {
  return nodes.length;
}

function labelCount({ selector = {} }: NodeGroup): number {
  return Object.keys(selector).length;
}

/** The groups of a node; found by the first node of a group, so that no pair of groups is looked at in vain. */
function groupsByNode(groups: readonly NodeGroup[]): ReadonlyMap<ClusterNode, readonly NodeGroup[]> {
  const firsts = new Set(groups.flatMap(({ nodes = [] }) => nodes.slice(0, 1)));
  const byNode = new Map<ClusterNode, NodeGroup[]>([...firsts].map((node) => [node, []]));
  for (const group of groups) {
    for (const node of group.nodes ?? []) byNode.get(node)?.push(group);
  }
  return byNode;
}

/** The other groups that hold every node of this one, as the nodes of the input show. */
function holdersOf(group: NodeGroup, byNode: ReadonlyMap<ClusterNode, readonly NodeGroup[]>): readonly NodeGroup[] {
  const [first, ...others] = group.nodes ?? [];
  const candidates = first === undefined ? [] : byNode.get(first) ?? [];
  return candidates.filter((candidate) => {
    const has = new Set(candidate.nodes);
    return candidate !== group && others.every((node) => has.has(node));
  });
}

function keyOf(labels: readonly (readonly [string, string])[]): string {
  return JSON.stringify([...labels].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where something is stated is no part of what is stated. */
function sign(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part));
}
