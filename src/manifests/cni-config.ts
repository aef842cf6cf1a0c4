/** A plugin's part of a CNI configuration. */
export interface CniPluginConfig {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a CNI configuration says of itself. */
export interface CniConfigHead {
  readonly cniVersion: string;
  readonly name: string;
}

/**
 * The text of `spec.config`. One writer for all networks, so that the order of keys is fixed: who (version, name, plugin), then what, then IPAM.
 * Without a chain it is the single-plugin form, which tools that read only the top level (ipam-extensions, for one) understand.
 */
export function cniConfig(head: CniConfigHead, plugin: CniPluginConfig, chain?: readonly CniPluginConfig[]): string {
  const config = chain === undefined ? { ...head, ...plugin } : { ...head, plugins: [plugin, ...chain] };
  return JSON.stringify(config, undefined, 2);
}
