import { GuestSide, guestSideOf } from './guest-subnets';
import { podNetworkDoubt, portsLetIn } from './pod-network';
import { launcherOf, policiesOn, Policies } from './policies-on';
import { obstacleToMachine } from './start-obstacle';
import { isObject } from '../topology/json';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { Nic } from '../topology/nic';
import { Topology } from '../topology/topology';
import { Cidr } from '../values/ip';

/** Interfaces of equal `frames` are alike to frames, those of equal `all` also to packets. */
export interface PortKey {
  readonly frames: string;
  readonly all: string;
}

/** Tells interfaces that are alike from those that are not. */
export function portKeys(topology: Topology, policies: Policies): (machine: Machine, nic: Nic) => PortKey {
  const { networks, machines } = topology;
  const numbers = new Map(networks.map((network, i) => [network, i]));
  const sides = new Map(machines.flatMap((machine) => machine.nics.map((nic) => [nic, guestSideOf(machine, nic)] as const)));
  const nested = nestedNetworks([...sides.values()].flatMap(({ subnets = [] }) => subnets));
  return (machine, nic) => {
    const { network, binding, state } = nic;
    const attached = network.kind === 'multus' && network.attachment.kind === 'network' ? network.attachment.network : undefined;
    const on = attached === undefined ? JSON.stringify([network.kind, ...whereNothingIsAttached(machine, nic, topology)]) : numbers.get(attached);
    const placed = [Object.entries(machine.nodeSelector).sort(), machine.hasInstancetype || isObject(machine.spec.affinity)];
    const frames = JSON.stringify([on, binding, state ?? 'up', placed, obstacleToMachine(machine, topology) ?? '', policiesFor(machine, nic, attached, policies)]);
    return { frames, all: frames + sideKey(sides.get(nic), nested) };
  };
}

function whereNothingIsAttached(machine: Machine, nic: Nic, topology: Topology): readonly unknown[] {
  switch (nic.network.kind) {
    case 'multus': return [nic.network.networkName, machine.namespace];
    case 'pod': return [podNetworkDoubt(machine, nic, topology), portsLetIn(nic)];
    case 'other': return [];
  }
}

function policiesFor(machine: Machine, { network: { kind } }: Nic, network: Network | undefined, policies: Policies): readonly string[] {
  return network === undefined && kind !== 'pod' ? [] : policiesOn(launcherOf(machine), network, policies);
}

/** Two guests of one subnet are alike, unless it lies within another's: then it counts which of its addresses each has. */
function sideKey(side: GuestSide | undefined, nested: ReadonlySet<string>): string {
  const subnets = side?.subnets?.map((cidr) => (nested.has(spanOf(cidr)) ? `${spanOf(cidr)}@${cidr.address}` : spanOf(cidr))).sort();
  return JSON.stringify([subnets ?? null, [...side?.gateways ?? []].sort(), side?.mtu ?? null]);
}

function spanOf({ family, first, last }: Cidr): string {
  return `${family}:${first}-${last}`;
}

/** The networks that hold another, or lie in one: networks either nest or are apart. */
function nestedNetworks(all: readonly Cidr[]): ReadonlySet<string> {
  const distinct = [...new Map(all.map((cidr) => [spanOf(cidr), cidr])).values()].sort(byStart);
  const nested = new Set<string>();
  const around: Cidr[] = [];
  for (const cidr of distinct) {
    while (around.length > 0 && !holds(around[around.length - 1], cidr)) around.pop();
    const outer = around[around.length - 1];
    if (outer !== undefined) [outer, cidr].forEach((network) => nested.add(spanOf(network)));
    around.push(cidr);
  }
  return nested;
}

function byStart(one: Cidr, other: Cidr): number {
  if (one.family !== other.family) return one.family - other.family;
  if (one.first !== other.first) return one.first < other.first ? -1 : 1;
  return one.last > other.last ? -1 : 1;
}

function holds(outer: Cidr | undefined, inner: Cidr): boolean {
  return outer !== undefined && outer.family === inner.family && outer.last >= inner.last;
}
