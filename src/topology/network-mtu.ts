import { goField } from './cni-config';
import { BridgeNetwork, Network } from './network';

/**
 * The MTU of the port that the bridge plugin makes on the node: the kernel's, unless something is said.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L568
 */
export function mtuOnBridge({ mtu = 1500 }: BridgeNetwork): number {
  return mtu;
}

/**
 * The MTU that a network gives a pod's interface; undefined: not known. A tuning plugin in the chain has the last word.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/tuning/tuning.go#L397
 */
export function mtuInPod(network: Network): number | undefined {
  const { mtu, config } = network;
  const tuning = config.kind === 'config' ? config.plugins.find(({ type }) => type === 'tuning') : undefined;
  const tuned = tuning === undefined ? undefined : goField(tuning.config, 'mtu');
  if (typeof tuned === 'number' && tuned > 0) return tuned;
  return network.kind === 'bridge' && config.kind === 'config' ? mtuOnBridge(network) : mtu;
}
