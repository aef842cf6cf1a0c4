import { IAttachableNetwork } from './attachable-network';
import { Owner, refuse } from './refuse';

/** What a VM or a pod can be attached to at all. */
export function checkedNetwork<T extends IAttachableNetwork>(owner: Owner, network: T): T {
  if (typeof network?.networkNameFrom === 'function') return network;
  refuse(owner, 'network', network, 'a network, such as a LinuxBridgeNetwork or LinuxBridgeNetwork.named(…)');
}
