import { cidrIn } from './subnet-text';
import { ipamOf } from '../topology/ipam';
import { Network } from '../topology/network';
import { once } from '../topology/once';
import { Cidr } from '../values/ip';

/** The subnets that a network gives addresses of; none where one of them is not understood. A virtual function's IPAM does not reach the guest. */
export const networkSubnets = once((network: Network): readonly Cidr[] => {
  if (network.kind === 'sriov') return [];
  const texts = network.kind === 'ovn' ? network.subnets.map((text) => text.split('/').slice(0, 2).join('/')) : ipamSubnets(network);
  const cidrs = texts.flatMap((text) => cidrIn(text) ?? []);
  return cidrs.length === texts.length ? cidrs : [];
});

function ipamSubnets(network: Network): readonly string[] {
  const ipam = ipamOf(network);
  switch (ipam.kind) {
    case 'host-local': return ipam.sets.flat().map(({ network: text }) => text);
    case 'whereabouts': return ipam.ranges.map(({ network: text }) => text.slice(text.indexOf('-') + 1));
    case 'static': return ipam.addresses.map(({ text }) => text);
    default: return [];
  }
}
