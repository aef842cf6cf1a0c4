import { JsonObject } from '../topology/json';
import { NetworkEntry } from '../topology/machine';
import { Nic } from '../topology/nic';

/** Whether a key is there as Go has it: a null is as good as nothing. */
export function isGiven(object: JsonObject, key: string): boolean {
  return object[key] !== undefined && object[key] !== null;
}

/** For messages: `network "lan"`. */
export function entryName({ name }: NetworkEntry): string {
  return `network "${name ?? ''}"`;
}

/** The default network, as KubeVirt finds it: the pod network, or Multus' default. */
export function isOnDefaultNetwork({ network }: Nic): boolean {
  return network.kind === 'pod' || (network.kind === 'multus' && network.isDefault);
}

/** For messages: `the pod network`, `network "vms/lan"`. */
export function nicNetworkName({ network, name }: Nic): string {
  if (network.kind === 'pod') return 'the pod network';
  return network.kind === 'multus' ? `network "${network.networkName}"` : `network "${name}"`;
}
