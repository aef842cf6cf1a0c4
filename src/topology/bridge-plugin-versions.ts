import { BridgeNetwork } from './network';
import { isOlder } from '../values/is-older';

/** A key that some of the plugins in use do not know. */
export type NewerKey = 'vlanTrunk' | 'preserveDefaultVlan' | 'portIsolation';

/**
 * The first version of the CNI project's bridge plugin that knows a key; those before read over it.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.3.0/plugins/main/bridge/bridge.go#L59-L60
 * @see https://github.com/containernetworking/plugins/blob/v1.7.0/plugins/main/bridge/bridge.go#L65
 */
const KNOWN_SINCE: { readonly [key in NewerKey]: readonly [major: number, minor: number] } = {
  vlanTrunk: [1, 3], preserveDefaultVlan: [1, 3], portIsolation: [1, 7],
};

/** The keys that a version does not know. */
export function keysUnknownTo(version: string): readonly NewerKey[] {
  return (Object.keys(KNOWN_SINCE) as NewerKey[]).filter((key) => isOlder(version, ...KNOWN_SINCE[key]));
}

/**
 * Whether a port stays in the bridge's default VLAN beside its own. Until 1.7 that was the default, and before 1.3 there was no other way.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.7.1/plugins/main/bridge/bridge.go#L111
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L457
 */
export function keepsDefaultVlan({ preserveDefaultVlan }: BridgeNetwork, version: string): boolean {
  if (isOlder(version, ...KNOWN_SINCE.preserveDefaultVlan)) return true;
  return preserveDefaultVlan ?? isOlder(version, 1, 8);
}
