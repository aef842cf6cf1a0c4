import { goField } from '../topology/cni-config';
import { Network } from '../topology/network';

/** A field of the plugin that makes a network; undefined where an operator writes the configuration. */
export function pluginField({ config }: Network, key: string): unknown {
  const plugin = config.kind === 'config' ? config.plugins[0] : undefined;
  return plugin === undefined ? undefined : goField(plugin.config, key);
}
