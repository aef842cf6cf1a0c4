import { configuredNetworks, networkName, ReadCniConfig } from './cni-configs';
import { CHAIN_KEYS, COMMON_KEYS, pluginShape } from './cni-plugin-keys';
import { Misfit, misfits, Reading, surelyFits } from './cni-shape';
import { JsonNode } from '../text/json/json-node';
import { readablePart } from '../text/json/readable-part';
import { CniPlugin, ipamTypeOf } from '../topology/cni-config';
import { Network } from '../topology/network';
import { once } from '../topology/once';
import { Place, within } from '../topology/place';

/** Something in a network's CNI configuration that its plugin does not take. */
export interface ConfigMisfit extends Misfit {
  readonly place: Place;
  /** For messages: `plugin "bridge"`. */
  readonly reader: string;
  readonly pluginType?: string;
  /** For messages: `network "vms/lan"`. */
  readonly owner: string;
}

/**
 * Multus reads a configuration into a map and writes it anew for its plugin; OVN-Kubernetes reads a single plugin's text itself.
 *
 * @see https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/vendor/github.com/containernetworking/cni/libcni/conf.go#L392-L417
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/cni.go#L116-L121
 */
const TOP: Reading = { path: [], key: '', known: [], isAsWritten: false };

/** All of them, looked for once. What nothing is known of is left alone. */
export const configMisfits = once((networks: readonly Network[]): readonly ConfigMisfit[] => {
  return configuredNetworks(networks).flatMap(({ network, config }) => {
    // Where things stand is read only where something does not fit.
    const root = isPlain(config) ? undefined : readablePart(config.text);
    return root === undefined ? [] : [...ofConfig(root, config, networkName(network))];
  });
});

function isPlain({ object, isChain, plugins }: ReadCniConfig): boolean {
  if (isChain && !surelyFits(object, CHAIN_KEYS)) return false;
  return plugins.every(({ type, config }) => {
    const shape = isReadAsWritten(type, isChain) ? undefined : pluginShape(type, ipamTypeOf(config));
    return shape !== undefined && surelyFits(config, shape);
  });
}

/** A number such as `100.0` is then no integer, which its value does not show. */
function isReadAsWritten(type: string | undefined, isChain: boolean): boolean {
  return type === 'ovn-k8s-cni-overlay' && !isChain;
}

function* ofConfig(read: JsonNode, config: ReadCniConfig, owner: string): Iterable<ConfigMisfit> {
  const isSingle = config.plugins[0]?.type !== undefined && !config.isChain;
  const plugins = read.entries?.find(({ name }) => name.toLowerCase() === 'plugins')?.value;
  if (plugins !== undefined && !isSingle) {
    for (const misfit of misfits(read, CHAIN_KEYS, TOP)) yield { ...misfit, place: within(config.place, ...misfit.path), reader: 'a chain of plugins', owner };
    if (!config.isChain) return;
  }
  for (const [i, plugin] of config.plugins.entries()) {
    const node = config.isChain ? plugins?.items?.[i] : read;
    if (node?.entries !== undefined) yield* ofPlugin(node, plugin, isReadAsWritten(plugin.type, config.isChain), owner);
  }
}

function* ofPlugin(node: JsonNode, { type, config, place }: CniPlugin, isAsWritten: boolean, owner: string): Iterable<ConfigMisfit> {
  const shape = pluginShape(type, ipamTypeOf(config));
  for (const misfit of misfits(node, shape ?? { keys: COMMON_KEYS }, { ...TOP, isAsWritten })) {
    // Multus itself reads the common keys of a plugin that nothing is known of.
    if (shape === undefined && misfit.wanted === undefined) continue;
    yield { ...misfit, place: within(place, ...misfit.path), reader: shape === undefined ? 'Multus' : `plugin "${type ?? ''}"`, pluginType: type, owner };
  }
}
