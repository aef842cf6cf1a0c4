import { CniConfig, CniPlugin, ipamTypeOf } from './cni-config';

/** Plugins that hand out no address without an `ipam`. */
const WITHOUT_IPAM = new Set(['bridge', 'cnv-bridge', 'macvlan', 'ipvlan', 'vlan', 'tuning', 'cnv-tuning', 'bandwidth']);

/**
 * The plugin sbr of a chain in which no plugin before it gives an address: it refuses that.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/sbr/main.go#L112-L116
 */
export function sbrWithoutAddress(config: CniConfig): CniPlugin | undefined {
  if (config.kind !== 'config') return undefined;
  const at = config.plugins.findIndex(({ type }) => type === 'sbr');
  const before = config.plugins.slice(0, Math.max(at, 0));
  const mayAddress = before.some(({ type, config: plugin }) => !WITHOUT_IPAM.has(type ?? '') || ipamTypeOf(plugin) !== undefined);
  return at < 1 || mayAddress ? undefined : config.plugins[at];
}
