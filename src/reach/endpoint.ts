import { machinesOwning } from './address-owners';
import { PodInterface, podInterfacesOf } from './pod-ports';
import { nodeCalled, ReachNode } from './reach-node';
import { Machine } from '../topology/machine';
import { networkId } from '../topology/network';
import { Nic } from '../topology/nic';
import { Topology } from '../topology/topology';
import { Workload } from '../topology/workload';

/** What a question is about. */
export type Endpoint =
  /** All interfaces of a machine, or one. */
  | { readonly kind: 'machine'; readonly name: string; readonly machine: Machine; readonly nics: readonly Nic[] }
  /** All interfaces that Multus gives a pod, or those of a template's pods; or one. */
  | { readonly kind: 'pod'; readonly name: string; readonly workload: Workload; readonly interfaces: readonly PodInterface[] }
  | { readonly kind: 'node'; readonly name: string; readonly node: ReachNode }
  /** Beyond the switch. */
  | { readonly kind: 'outside'; readonly name: string; readonly vlan: number }
  /** The text means nothing, or too much. */
  | { readonly kind: 'problem'; readonly message: string };

const SYNTAX = 'an endpoint is NAMESPACE/VM, NAMESPACE/VM:INTERFACE, node/NAME, outside:VLAN, or the IP address of a VM';
/** More names than this help nobody. */
const MOST_NAMES = 5;

/** What a text means: `vms/web`, `vms/web:data`, `node/worker-1`, `outside:25`, `10.0.0.5`. A VM's name alone will do where there is one of it. */
export function parseEndpoint(topology: Topology, text: string): Endpoint {
  const outside = /^outside:(\d{1,4})$/.exec(text);
  if (outside !== null) {
    const vlan = Number(outside[1]);
    return vlan >= 1 && vlan <= 4094 ? { kind: 'outside', name: text, vlan } : problem(text, 'a VLAN is from 1 to 4094');
  }
  if (text.startsWith('node/')) {
    const node = nodeCalled(text.slice('node/'.length), topology);
    return node === undefined ? problem(text, 'no node or node group of the input is called so') : { kind: 'node', name: text, node };
  }
  const owners = machinesOwning(text, topology.machines);
  if (owners !== undefined) return ofAddress(text, owners);
  return ofMachine(text, topology);
}

function ofAddress(text: string, owners: readonly { readonly machine: Machine; readonly nic: Nic }[]): Endpoint {
  const [first, second] = owners;
  if (first === undefined) return problem(text, 'no VM\'s cloud-init gives it this address');
  if (second !== undefined) return problem(text, `both ${nicName(first)} and ${nicName(second)} have this address`);
  return { kind: 'machine', name: nicName(first), machine: first.machine, nics: [first.nic] };
}

function ofMachine(text: string, { machines, workloads }: Topology): Endpoint {
  const match = /^(?:([^/:]+)\/)?([^/:]+)(?::([^/:]+))?$/.exec(text);
  if (match === null) return problem(text, SYNTAX);
  const [, namespace, name, nicText] = match;
  const mayBeThere = (machine: Machine | Workload) => namespace === undefined || machine.namespace === undefined || machine.namespace === namespace;
  const named = machines.filter((machine) => machine.name === name && mayBeThere(machine));
  const [machine, second] = named;
  const pods = workloads.filter((workload) => workload.name === name && mayBeThere(workload));
  if (machine === undefined && pods.length > 0) return ofPod(text, pods, nicText);
  if (machine === undefined) return problem(text, machines.length === 0 ? 'the input has no VM' : `the input has ${namesText(machines.map(networkId))}; ${SYNTAX}`);
  if (second !== undefined) return problem(text, severalOf(named));
  const nics = machine.nics.filter((nic) => nicText === undefined || nic.name === nicText);
  if (nics.length > 0) return { kind: 'machine', name: text, machine, nics };
  if (machine.nics.length === 0) return problem(text, `VM "${networkId(machine)}" has no interface`);
  return problem(text, `VM "${networkId(machine)}" has ${namesText(machine.nics.map((nic) => nic.name))}`);
}

/** Equal names are told apart by nothing that could be typed here. */
function severalOf(machines: readonly Machine[]): string {
  const ids = new Set(machines.map(networkId));
  return ids.size === 1 ? `the input has ${machines.length} VMs of this name and namespace` : `it may be ${namesText([...ids])}`;
}

function ofPod(text: string, [workload, ...others]: readonly Workload[], interfaceName: string | undefined): Endpoint {
  if (workload === undefined || others.length > 0) return problem(text, 'several workloads are called so');
  const all = podInterfacesOf(workload);
  const interfaces = all.filter(({ name }) => interfaceName === undefined || name === interfaceName);
  if (interfaces.length > 0) return { kind: 'pod', name: text, workload, interfaces };
  return problem(text, all.length === 0 ? 'its annotation is not what Multus reads' : `it has ${namesText(all.map(({ name }) => name))}`);
}

function problem(text: string, what: string): Endpoint {
  return { kind: 'problem', message: `"${text}" is no endpoint here: ${what}` };
}

function nicName({ machine, nic }: { readonly machine: Machine; readonly nic: Nic }): string {
  return `${networkId(machine)}:${nic.name}`;
}

function namesText(names: readonly string[]): string {
  const all = [...new Set(names)].sort();
  const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : '';
  return `${all.slice(0, MOST_NAMES).map((name) => `"${name}"`).join(', ')}${more}`;
}
