import { above } from './above';
import { nodeLoadOf } from './node-load';
import { NodeTarget } from './node-target';
import { runningNodesOf } from './runs';
import { usersOf } from './users';
import { addTo } from '../topology/add-to';
import { BridgeMapping } from '../topology/device';
import { deviceOfNetwork } from '../topology/device-of-network';
import { hasAddress } from '../topology/has-address';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { Statements } from '../topology/node-statements';
import { qualifiedName } from '../topology/object-name';
import { Topology } from '../topology/topology';
import { Workload } from '../topology/workload';

/** What depends on devices of some nodes. */
export interface Dependents {
  readonly machines: readonly Machine[];
  readonly workloads: readonly Workload[];
  /** Devices with the nodes' own addresses or their default route. */
  readonly carriers: readonly string[];
}

/** Tells what depends on devices, or on physical networks, of some nodes. */
export type DependentFinder = (target: NodeTarget, statements: Statements, devices: readonly string[], localnets?: readonly string[]) => Dependents;

/** Finds what depends on the nodes of a state. */
export function dependentFinder(topology: Topology): DependentFinder {
  const networks = networksByDevice(topology);
  const load = nodeLoadOf(topology);
  const nodes = runningNodesOf(topology);
  return (target, statements, devices, localnets = []) => {
    const reached = above(devices, statements);
    const isReached = ({ bridge, isAbsent }: BridgeMapping) => !isAbsent && bridge !== undefined && reached.has(bridge);
    const mapped = [...statements.mappings].filter(([, mappings]) => mappings.some(isReached));
    const places = [...reached].map((name) => `device ${name}`);
    const physical = [...new Set([...localnets, ...mapped.map(([localnet]) => localnet)])].map((localnet) => `localnet ${localnet}`);
    const users = [...places, ...physical].flatMap((key) => networks.get(key) ?? []).map((network) => usersOf(topology, network));
    return {
      machines: users.flatMap(({ machines }) => machines).filter((machine) => mayBeOn(machine, target, nodes)),
      workloads: users.flatMap(({ workloads }) => workloads),
      carriers: [...reached].filter((name) => isCarrier(statements, name) || load(target.name, name) === 'addresses').sort(),
    };
  };
}

function networksByDevice({ networks, vfPools }: Topology): ReadonlyMap<string, readonly Network[]> {
  const index = new Map<string, Network[]>();
  const add = (key: string, network: Network) => {
    addTo(index, key, network);
  };
  const nicsOf = new Map<string, string[]>();
  for (const { resourceName, nics } of vfPools) nicsOf.set(resourceName, [...nicsOf.get(resourceName) ?? [], ...nics.map(({ name }) => name)]);
  for (const network of networks) {
    const device = deviceOfNetwork(network);
    if (device !== undefined) add(`device ${device}`, network);
    if (network.kind === 'ovn' && network.physicalNetworkName !== undefined) add(`localnet ${network.physicalNetworkName}`, network);
    if (network.resourceName !== undefined) nicsOf.get(network.resourceName)?.forEach((nic) => add(`device ${nic}`, network));
  }
  return index;
}

/** Where the VM runs, if the input says so; else wherever its node selector lets it. */
function mayBeOn(machine: Machine, { name, isNode, labels, hasAllLabels = false }: NodeTarget, nodes: ReadonlyMap<string, string>): boolean {
  const node = nodes.get(qualifiedName(machine));
  if (node !== undefined && isNode) return node === name;
  if (labels === undefined) return true;
  return Object.entries(machine.nodeSelector).every(([key, value]) => labels[key] === value || (labels[key] === undefined && !hasAllLabels));
}

function isCarrier({ devices }: Statements, name: string): boolean {
  return (devices.get(name) ?? []).some((device) => device.state !== 'absent' && hasAddress(device));
}
