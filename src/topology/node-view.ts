import { BridgeMapping, Device } from './device';
import { NodeGroup } from './node-group';
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

const views = new WeakMap<readonly NodeGroup[], readonly NodeView[]>();

/** The views of all groups. Made once for a topology: many checks ask. */
export function nodeViewsOf({ nodeGroups }: Pick<Topology, 'nodeGroups'>): readonly NodeView[] {
  const known = views.get(nodeGroups);
  if (known !== undefined) return known;
  const bySelector = bySelectorOf({ nodeGroups });
  const made = nodeGroups.map((group) => viewOf(group, widerGroups(group, bySelector)));
  views.set(nodeGroups, made);
  return made;
}

const selected = new WeakMap<readonly NodeGroup[], Map<string, NodeView>>();

/** The view of the nodes with some labels, which need not be a group's. */
export function viewOfNodes(topology: Pick<Topology, 'nodeGroups'>, selector: { readonly [key: string]: string }): NodeView {
  const key = keyOf(Object.entries(selector));
  const made = selected.get(topology.nodeGroups) ?? new Map<string, NodeView>();
  selected.set(topology.nodeGroups, made);
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
  const known = byDevice.get(topology.nodeGroups) ?? indexed(nodeViewsOf(topology));
  byDevice.set(topology.nodeGroups, known);
  return known.get(name) ?? [];
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
  const [first] = devices;
  return first !== undefined && devices.every((device) => device.kind === kind) ? first as Extract<Device, { kind: K }> : undefined;
}

/** For messages: `nodes with "role=worker"`. */
export function nodesName({ selector, hostname, policies }: NodeGroup): string {
  if (hostname !== undefined) return `node "${hostname}"`;
  if (selector === undefined) return `the nodes of ${policies[0]?.manifest.kind ?? 'policy'} "${policies[0]?.manifest.name ?? ''}"`;
  const labels = Object.entries(selector).map(([key, value]) => (value === '' ? key : `${key}=${value}`)).sort();
  return labels.length === 0 ? 'every node' : `nodes with "${labels.join(',')}"`;
}

const byDevice = new WeakMap<readonly NodeGroup[], ReadonlyMap<string, readonly NodeView[]>>();

function indexed(all: readonly NodeView[]): ReadonlyMap<string, readonly NodeView[]> {
  const index = new Map<string, NodeView[]>();
  for (const view of all) {
    const names = view.group.policies.flatMap(({ devices, switchPorts }) => [...devices.map(({ name }) => name), ...Object.keys(switchPorts)]);
    for (const name of new Set(names)) {
      const others = index.get(name);
      if (others === undefined) index.set(name, [view]);
      else others.push(view);
    }
  }
  return index;
}

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
  const all = [group, ...wider];
  for (const device of all.flatMap(({ policies }) => policies.flatMap((policy) => policy.devices))) {
    if (device.state === 'absent') continue;
    const others = devices.get(device.name);
    if (others === undefined) devices.set(device.name, [device]);
    else others.push(device);
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
  return wider.sort((one, other) => labelCount(other) - labelCount(one));
}

function labelCount({ selector = {} }: NodeGroup): number {
  return Object.keys(selector).length;
}

function keyOf(labels: readonly (readonly [string, string])[]): string {
  return JSON.stringify([...labels].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where something is stated is no part of what is stated. */
function sign(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part));
}
