import { goField } from './cni-config';
import { Network } from './network';

/**
 * The MTU that a network gives a pod's interface; undefined: not known. The bridge plugin's veth has the kernel's 1500 unless something is said; a tuning plugin in the chain has the last word.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L568
 */
export function mtuInPod({ kind, mtu, config }: Network): number | undefined {
  const tuning = config.kind === 'config' ? config.plugins.find(({ type }) => type === 'tuning') : undefined;
  const tuned = tuning === undefined ? undefined : goField(tuning.config, 'mtu');
  if (typeof tuned === 'number' && tuned > 0) return tuned;
  return mtu ?? (kind === 'bridge' && config.kind === 'config' ? 1500 : undefined);
}
