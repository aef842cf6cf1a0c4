import { CniConfig } from '../topology/cni-config';
import { Network, networkId } from '../topology/network';
import { once } from '../topology/once';

/** A CNI configuration that could be read. */
export type ReadCniConfig = Extract<CniConfig, { readonly kind: 'config' }>;

/** A network of the input with its own CNI configuration. */
export interface ConfiguredNetwork {
  readonly network: Network;
  readonly config: ReadCniConfig;
}

/** The networks whose CNI configuration could be read. */
export const configuredNetworks = once((networks: readonly Network[]): readonly ConfiguredNetwork[] => {
  return networks.flatMap((network) => (network.config.kind === 'config' ? { network, config: network.config } : []));
});

/** For messages: `network "vms/lan"`. */
export function networkName(network: Network): string {
  return `network "${networkId(network)}"`;
}
