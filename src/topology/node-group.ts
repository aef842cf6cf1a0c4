import { isDeepStrictEqual } from 'node:util';
import { addTo } from './add-to';
import { BridgeMapping, Device } from './device';
import { JsonObject } from './json';
import { ClusterNode, nodesFor, Selection } from './node';
import { once } from './once';
import { Manifest, Place } from './place';
import { SwitchPort } from './switch-ports';

/** One statement about the network of some nodes: a policy, or a file that the hosts apply themselves. */
export interface NodePolicy extends Selection {
  readonly manifest: Manifest;
  /** `fabric`: it says what the switch offers, and makes nothing. */
  readonly format: 'policy' | 'nmstate' | 'netplan' | 'fabric';
  /** What it states: nmstate's NetworkState, or netplan's file. */
  readonly state: JsonObject;
  readonly statePlace: Place;
  readonly devices: readonly Device[];
  readonly mappings: readonly BridgeMapping[];
  readonly switchPorts: { readonly [device: string]: SwitchPort };
}

/** The same device in two policies that surely select the same nodes. */
export interface DeviceConflict {
  readonly first: Device;
  readonly second: Device;
}

/** Nodes that one selector means, with everything that is stated of them. */
export interface NodeGroup extends Selection {
  /** The nodes that it selects; undefined: not known, since the input has no nodes or does not say which. */
  readonly nodes?: readonly ClusterNode[];
  readonly policies: readonly NodePolicy[];
  /** By name; of a device that two policies name, the one that is not absent. */
  readonly devices: ReadonlyMap<string, Device>;
  readonly mappings: readonly BridgeMapping[];
  readonly conflicts: readonly DeviceConflict[];
  readonly switchPorts: { readonly [device: string]: SwitchPort };
}

/** The policies by the nodes that they mean: equal selectors surely mean the same. */
export function nodeGroupsOf(policies: readonly NodePolicy[], all: readonly ClusterNode[]): readonly NodeGroup[] {
  const manifests = new Map<Manifest, number>();
  const groups = new Map<string, NodePolicy[]>();
  for (const policy of policies) {
    // Where nobody states the nodes, only what stands in one object is surely for the same ones.
    if (!manifests.has(policy.manifest)) manifests.set(policy.manifest, manifests.size);
    const nodes = policy.selector === undefined ? manifests.get(policy.manifest) : Object.entries(policy.selector).sort();
    const key = JSON.stringify([policy.hostname ?? null, nodes]);
    addTo(groups, key, policy);
  }
  return [...groups.values()].map((group) => groupOf(group, all));
}

function groupOf(policies: readonly NodePolicy[], all: readonly ClusterNode[]): NodeGroup {
  const nodes = nodesFor(policies[0] ?? {}, all);
  const devices = new Map<string, Device>();
  const conflicts: DeviceConflict[] = [];
  for (const device of policies.flatMap((policy) => policy.devices)) {
    const first = devices.get(device.name);
    if (first !== undefined) conflicts.push({ first, second: device });
    if (first === undefined || first.state === 'absent') devices.set(device.name, device);
  }
  return {
    selector: policies[0]?.selector,
    hostname: policies[0]?.hostname,
    nodes,
    policies,
    devices,
    mappings: policies.flatMap((policy) => policy.mappings),
    conflicts,
    switchPorts: Object.assign({}, portsOfAll(nodes), ...policies.map((policy) => policy.switchPorts)),
  };
}

/** What all of the nodes say alike of a device's switch port. */
function portsOfAll([first, ...others]: readonly ClusterNode[] = []): { readonly [device: string]: SwitchPort } {
  const common = Object.entries(first?.switchPorts ?? {}).filter(([device, port]) => (
    others.every(({ switchPorts }) => Object.prototype.hasOwnProperty.call(switchPorts, device) && isDeepStrictEqual(switchPorts[device], port))
  ));
  return Object.fromEntries(common);
}

/** Whether two selections have a node in common: surely, surely not, or nobody knows without the nodes. */
export function overlap(one: NodeGroup, other: NodeGroup): 'surely' | 'surely not' | 'unknown' {
  if (one.nodes?.some((node) => other.nodes?.includes(node) === true) === true) return 'surely';
  if (one.selector === undefined || other.selector === undefined) return 'unknown';
  const [a, b] = [one.selector, other.selector];
  if (Object.entries(a).some(([key, value]) => b[key] !== undefined && b[key] !== value)) return 'surely not';
  const isWithin = (inner: object, outer: { readonly [key: string]: string }) => Object.keys(outer).every((key) => key in inner);
  // A selection of nodes by fewer labels holds the one by more, which is not empty as far as anyone can tell.
  return isWithin(a, b) || isWithin(b, a) ? 'surely' : 'unknown';
}

/** Tells groups apart. Where nobody states the nodes, only what stands in one object is surely for the same ones. */
export const groupKeyOf = once(({ selector, hostname, policies }: NodeGroup): string => {
  const { kind, namespace, name } = policies[0]?.manifest ?? {};
  return JSON.stringify([hostname ?? '', selector === undefined ? [kind, namespace, name] : Object.entries(selector).sort()]);
});
