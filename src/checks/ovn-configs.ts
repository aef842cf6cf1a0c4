import { configField } from './config-field';
import { Network, networkId } from '../topology/network';

/** The attachments whose configuration is for OVN-Kubernetes, whatever else it says. */
export function ovnAttachments(networks: readonly Network[]): readonly Network[] {
  return networks.filter((network) => network.config.kind === 'config' && configField(network, 'type') === 'ovn-k8s-cni-overlay');
}

/** A text of the configuration; undefined where there is none, or an empty one. */
export function ovnText(network: Network, key: string): string | undefined {
  const value = configField(network, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** For messages: `OVN network "vms/lan"`. */
export function ovnTitle(network: Network): string {
  return `OVN network "${networkId(network)}"`;
}
