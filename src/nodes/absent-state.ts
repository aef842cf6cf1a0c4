import { NetworkState } from '../manifests/nmstate';
import { conflict, Owner } from '../values/refuse';

/** Sections whose making can be undone; of DNS nobody knows what was there before, so it stays. */
const KNOWN = ['interfaces', 'routes', 'ovn', 'dns-resolver'];

/**
 * What takes away what a state makes. NICs stay: they are the machine's, and an absent one is only left alone. Routes of interfaces that go, go with them.
 */
export function absentState(owner: Owner, { interfaces = [], routes, ovn, ...rest }: NetworkState): NetworkState {
  const [foreign] = Object.entries(rest).filter(([section, value]) => value !== undefined && !KNOWN.includes(section));
  if (foreign !== undefined) conflict(owner, `what section "${foreign[0]}" makes cannot be taken away by turning it round`, 'state its removal in a NodeNetworkPolicy');
  const made = interfaces.filter(({ type, state }) => type !== undefined && type !== 'ethernet' && state !== 'absent');
  const names = new Set(made.map(({ name }) => name));
  const config = (routes?.config ?? []) as readonly { readonly [key: string]: unknown }[];
  const left = config.filter((route) => !names.has(String(route['next-hop-interface'])));
  const mappings = ovn?.['bridge-mappings'] ?? [];
  if (made.length + left.length + mappings.length === 0) {
    conflict(owner, 'there is nothing to take away', 'remove the construct: NICs and DNS stay as they are');
  }
  return {
    interfaces: made.length === 0 ? undefined : made.map(({ name, type }) => ({ name, type, state: 'absent' })),
    routes: left.length === 0 ? undefined : { config: left.map((route) => ({ ...route, state: 'absent' })) },
    ovn: mappings.length === 0 ? undefined : { 'bridge-mappings': mappings.map(({ localnet }) => ({ localnet, state: 'absent' })) },
  };
}
