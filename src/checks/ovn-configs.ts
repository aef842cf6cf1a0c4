import { configField, configPlace } from './config-field';
import { Network, networkId } from '../topology/network';
import { once } from '../topology/once';
import { Place } from '../topology/place';

/** The attachments whose configuration is for OVN-Kubernetes, whatever else it says. */
export const ovnAttachments = once((networks: readonly Network[]): readonly Network[] => {
  return networks.filter((network) => network.config.kind === 'config' && configField(network, 'type') === 'ovn-k8s-cni-overlay');
});

/** A text of the configuration; undefined where there is none, or an empty one. */
export function ovnText(network: Network, key: string): string | undefined {
  const value = configField(network, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** For messages: `OVN network "vms/lan"`. */
export function ovnTitle(network: Network): string {
  return `OVN network "${networkId(network)}"`;
}

/** A text of an OVN network's configuration. */
interface OvnText {
  readonly network: Network;
  readonly text: string;
  readonly at: Place;
}

/** The attachments that give a key a text which is none of those that OVN-Kubernetes knows. */
export function* ovnTextsOutside(known: readonly string[], key: string, networks: readonly Network[]): Iterable<OvnText> {
  for (const network of ovnAttachments(networks)) {
    const text = ovnText(network, key);
    if (text !== undefined && !known.includes(text)) yield { network, text, at: configPlace(network, key) };
  }
}
