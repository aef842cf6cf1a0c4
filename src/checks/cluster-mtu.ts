import { Topology } from '../topology/topology';

/** The MTU of the pod network, as all objects that state it agree; undefined: not known. */
export function podNetworkMtu({ platform }: Topology): number | undefined {
  const [first, ...others] = platform.clusterNetworks.flatMap(({ mtu }) => mtu ?? []);
  return others.every((mtu) => mtu === first) ? first : undefined;
}
