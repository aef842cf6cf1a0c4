import { keyOf, Sketch } from './sketch';
import { external, NetworkKey } from './sketch-networks';
import { Machine } from '../topology/machine';
import { networkId } from '../topology/network';
import { Attachment, Nic, NicBinding } from '../topology/nic';
import { placeOf } from '../topology/place';
import { Topology } from '../topology/topology';
import { Workload } from '../topology/workload';

/** Something that is attached to networks. */
export interface Attached {
  readonly of: Machine | Workload;
  readonly key: string;
  /** Keys of the networks that it is on. */
  readonly networks: readonly string[];
}

/** Draws the machines and workloads, each by itself, with an edge to each network. */
export function sketchMachines(sketch: Sketch, { machines, workloads }: Topology, networkIn: NetworkKey): readonly Attached[] {
  const attached: Attached[] = [];
  const namesakes = new Map<string, number>();
  const add = ({ namespace, name, manifest }: Machine | Workload, kind: string, details: readonly string[] = []) => {
    const id = networkId({ namespace, name });
    // Two of one name are a mistake of the input's, and both are in the picture.
    const count = namesakes.get(keyOf(kind, id)) ?? 0;
    namesakes.set(keyOf(kind, id), count + 1);
    return sketch.add({ key: keyOf('machine', kind, id, `${count}`), column: 'machine', kind, name: id, details, places: [placeOf(manifest)] });
  };
  for (const machine of machines) {
    const pod = machine.nics.filter(({ network }) => network.kind === 'pod').map((nic) => `pod network: ${nicLabel(nic)}`);
    const key = add(machine, machine.kind === 'VirtualMachine' ? 'VM' : machine.kind, pod);
    const networks = machine.nics.flatMap((nic) => {
      const network = keyOfNetwork(sketch, machine, nic, networkIn);
      if (network !== undefined) sketch.join(network, key, nicLabel(nic));
      return network ?? [];
    });
    attached.push({ of: machine, key, networks });
  }
  for (const workload of workloads) {
    const { selections } = workload;
    const key = add(workload, workload.manifest.kind);
    const wanted = selections.kind === 'attachments' ? selections.attachments : [];
    const networks = wanted.map(({ networkName, attachment }) => keyOfAttachment(sketch, workload, networkName, attachment, networkIn));
    for (const network of networks) sketch.join(network, key);
    attached.push({ of: workload, key, networks });
  }
  return attached;
}

function keyOfNetwork(sketch: Sketch, machine: Machine, { network }: Nic, networkIn: NetworkKey): string | undefined {
  switch (network.kind) {
    case 'multus': return keyOfAttachment(sketch, machine, network.networkName, network.attachment, networkIn);
    default: return undefined;
  }
}

function keyOfAttachment(
  sketch: Sketch,
  { namespace }: Machine | Workload,
  networkName: string,
  attachment: Attachment,
  networkIn: NetworkKey,
): string {
  if (attachment.kind === 'network') return networkIn(attachment.network);
  return external(sketch, 'network', 'network', networkName.includes('/') ? networkName : networkId({ namespace, name: networkName }));
}

function nicLabel({ name, binding, state }: Nic): string {
  return `${name} (${[bindingName(binding), state].filter((word) => word !== undefined && word !== 'up').join(', ')})`;
}

function bindingName(binding: NicBinding): string {
  switch (binding.kind) {
    case 'plugin': return binding.plugin;
    case 'none': return 'no binding';
    case 'several': return 'several bindings';
    default: return binding.kind;
  }
}
