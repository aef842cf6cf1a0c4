import { VlanSpan } from '../values/vlan-span';

/**
 * The parts of nmstate's NetworkState that we write, in its own spelling.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/net_state.rs
 */
export interface NetworkState {
  readonly 'interfaces'?: readonly NmstateInterface[];
  readonly 'routes'?: { readonly config: readonly object[] };
  readonly 'dns-resolver'?: { readonly config: object };
  readonly 'ovn'?: { readonly 'bridge-mappings': readonly BridgeMappingState[] };
  readonly [section: string]: unknown;
}

/** One interface of a NetworkState. */
export interface NmstateInterface {
  readonly name: string;
  readonly type?: string;
  readonly state?: string;
  readonly [key: string]: unknown;
}

/** Which bridge carries a physical network. */
export interface BridgeMappingState {
  readonly localnet: string;
  readonly bridge?: string;
  readonly state: 'present' | 'absent';
}

/** Which VLANs a port of a Linux bridge carries: tagged ones, and one untagged. */
export function trunkPort(name: string, spans: readonly VlanSpan[], nativeVlan?: number): object {
  const native = nativeVlan === undefined ? {} : { 'enable-native': true, 'tag': nativeVlan };
  return { name, vlan: { 'mode': 'trunk', ...native, 'trunk-tags': spans.map(trunkTag) } };
}

function trunkTag({ min, max }: VlanSpan): object {
  return min === max ? { id: min } : { 'id-range': { min, max } };
}

/** A port of an Open vSwitch bridge that joins several NICs. Its ports are objects, where a Linux bond's are names. */
export function ovsBondPort(name: string, mode: string, ports: readonly string[]): object {
  return { name, 'link-aggregation': { mode, port: ports.map((port) => ({ name: port })) } };
}

/** One end of a cable between two Open vSwitch bridges. */
export function patchInterface(name: string, peer: string): NmstateInterface {
  return { name, type: 'ovs-interface', state: 'up', patch: { peer } };
}

/** A number where the text is one: nmstate takes both, people expect the number. */
export function numeric(text: string): string | number {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}
