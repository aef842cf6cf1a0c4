import { nicName } from './attachments';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { Attachment } from '../topology/nic';
import { Place, within } from '../topology/place';
import { Workload } from '../topology/workload';

/** Somebody who asks for a network by its Multus name. */
export interface NetworkRequest {
  /** For messages: `interface "data" of VM "vms/db"`. */
  readonly asker: string;
  readonly networkName: string;
  /** Where the name without a slash is looked for; undefined: not stated. */
  readonly namespace?: string;
  readonly attachment: Attachment;
  /** The name. */
  readonly place: Place;
}

/** What the machines ask for. */
export function* machineRequests(machines: readonly Machine[]): Iterable<NetworkRequest> {
  for (const machine of machines) {
    for (const nic of machine.nics) {
      const { network, networkPlace } = nic;
      if (network.kind !== 'multus' || networkPlace === undefined) continue;
      const { networkName, attachment } = network;
      yield { asker: nicName(nic, machine), networkName, namespace: machine.namespace, attachment, place: within(networkPlace, 'multus', 'networkName') };
    }
  }
}

/** What the workloads' pods ask for. */
export function* workloadRequests(workloads: readonly Workload[]): Iterable<NetworkRequest> {
  for (const { manifest, name, namespace, place, selections } of workloads) {
    if (selections.kind !== 'attachments') continue;
    const asker = workloadName(manifest.kind, namespace, name);
    for (const { networkName, attachment } of selections.attachments) yield { asker, networkName, namespace, attachment, place };
  }
}

/** For messages: `Deployment "shop/web"`. */
export function workloadName(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} "${namespace === undefined ? name : `${namespace}/${name}`}"`;
}

/** For messages: in which namespace a name was looked for. */
export function wantedIn({ networkName, namespace }: NetworkRequest): string {
  const isPlain = !networkName.includes('/') && namespace !== undefined;
  return isPlain ? `network "${networkName}" in namespace "${namespace}"` : `network "${networkName}"`;
}

/** For messages: where the input has it. */
export function foundIn({ namespace, name, namespaceSelector }: Network): string {
  if (namespaceSelector !== undefined) return `"${name}" is made in other namespaces only, by its namespaceSelector`;
  return `the input has it in namespace "${namespace ?? ''}" only`;
}
