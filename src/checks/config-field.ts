import { CniPlugin, goField } from '../topology/cni-config';
import { isObject } from '../topology/json';
import { Network } from '../topology/network';
import { Place, within } from '../topology/place';

/** The part of a network's own CNI configuration that says what kind it is; undefined where an operator writes the configuration. */
export function pluginOf({ config }: Network): CniPlugin | undefined {
  return config.kind === 'config' ? config.plugins[0] : undefined;
}

/** A field of that part, as Go binds it. */
export function configField(network: Network, key: string): unknown {
  const plugin = pluginOf(network);
  return plugin === undefined ? undefined : goField(plugin.config, key);
}

/** Where that field stands, as the user spelled it. */
export function configPlace(network: Network, key: string): Place {
  const plugin = pluginOf(network);
  if (plugin === undefined) return within(network.place, key);
  const keys = Object.keys(plugin.config);
  const written = keys.includes(key) ? key : keys.find((candidate) => candidate.toLowerCase() === key.toLowerCase());
  return within(plugin.place, written ?? key);
}

/** The objects of a list in that part, each with its place. */
export function configEntries(network: Network, key: string) {
  const list = configField(network, key);
  if (!Array.isArray(list)) return [];
  const place = configPlace(network, key);
  return list.map((entry: unknown, i) => ({ entry: isObject(entry) ? entry : {}, place: within(place, i) }));
}

/** A whole number among a configuration's values. */
export function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}
