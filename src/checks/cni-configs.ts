import { CniConfig } from '../topology/cni-config';
import { Network, networkId } from '../topology/network';

/** A CNI configuration that could be read. */
export type ReadCniConfig = Extract<CniConfig, { readonly kind: 'config' }>;

/** A network of the input with its own CNI configuration. */
export interface ConfiguredNetwork {
  readonly network: Network;
  readonly config: ReadCniConfig;
}

/** The networks whose CNI configuration could be read. */
export function* configuredNetworks(networks: readonly Network[]): Iterable<ConfiguredNetwork> {
  for (const network of networks) {
    if (network.config.kind === 'config') yield { network, config: network.config };
  }
}

/** For messages: `network "vms/lan"`. */
export function networkName(network: Network): string {
  return `network "${networkId(network)}"`;
}
