import { addTo } from '../topology/add-to';
import { Network } from '../topology/network';
import { once } from '../topology/once';

type OfKind<K> = Extract<Network, { readonly kind: K }>;

/** The networks of one kind, in the input's order. */
export function networksOfKind<K extends Network['kind']>(kind: K, networks: readonly Network[]): readonly OfKind<K>[] {
  const isOfKind = (network: Network): network is OfKind<K> => network.kind === kind;
  return (byKind(networks).get(kind) ?? []).filter(isOfKind);
}

/** The networks with an IPAM plugin, in the input's order. */
export const networksWithIpam = once((networks: readonly Network[]): readonly Network[] => networks.filter(({ ipam }) => ipam !== undefined));

const byKind = once((networks: readonly Network[]): ReadonlyMap<string, readonly Network[]> => {
  const index = new Map<string, Network[]>();
  for (const network of networks) {
    addTo(index, network.kind, network);
  }
  return index;
});
