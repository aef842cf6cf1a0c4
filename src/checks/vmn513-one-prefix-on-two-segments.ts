import { Check } from './check';
import { networkName } from './cni-configs';
import { guestAddresses } from './guest-addresses';
import { networkSubnets } from './network-subnets';
import { Network } from '../topology/network';
import { Place } from '../topology/place';
import { segmentOfNetwork } from '../topology/segments';
import { Topology } from '../topology/topology';
import { Cidr, networkOf } from '../values/ip';

export const onePrefixOnTwoSegments: Check = {
  code: 'VMN513',
  level: 'warning',
  title: 'two VLANs of one trunk have addresses of the same prefix',
  why: 'a router, or a guest on both, reaches such a prefix by one of the VLANs only; most often one of the VLANs or addresses is a slip',
  evidence: ['https://github.com/harvester/harvester/issues/3414'],

  *find(topology) {
    const firsts = new Map<string, Use>();
    const told = new Set<string>();
    for (const use of [...usesOf(topology)].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))) {
      const key = JSON.stringify([use.trunk, networkOf(use.cidr)]);
      const first = firsts.get(key);
      firsts.set(key, first ?? use);
      if (first === undefined || first.vlan === use.vlan || isOneSegment(first.network, use.network, topology) || told.has(`${key} ${use.vlan}`)) continue;
      told.add(`${key} ${use.vlan}`);
      yield {
        at: use.place,
        message: `${networkName(use.network)} has ${networkOf(use.cidr)} on ${vlanName(use.vlan)}, which ${networkName(first.network)} has on ${vlanName(first.vlan)}`,
        fix: 'give each VLAN a prefix of its own, or both networks the same VLAN',
        related: [first.place],
      };
    }
  },
};

/** A prefix on a VLAN. */
interface Use {
  readonly network: Network;
  /** What carries the VLANs: those of one trunk are surely different segments. */
  readonly trunk: string;
  readonly vlan: number;
  readonly cidr: Cidr;
  readonly place: Place;
}

function* usesOf({ networks, machines }: Topology): Iterable<Use> {
  for (const network of networks) {
    for (const cidr of networkSubnets(network)) yield* useOf(network, cidr, network.place);
  }
  for (const { network, cidr, place } of guestAddresses(machines)) yield* useOf(network, cidr, place);
}

/** A prefix of one address tells nothing. */
function* useOf(network: Network, cidr: Cidr, place: Place): Iterable<Use> {
  const on = trunkOf(network);
  if (on !== undefined && cidr.prefixLength < (cidr.family === 4 ? 32 : 128)) yield { network, ...on, cidr, place };
}

function trunkOf(network: Network): { readonly trunk: string; readonly vlan: number } | undefined {
  switch (network.kind) {
    case 'bridge': return { trunk: `bridge ${network.bridge}`, vlan: network.vlan };
    case 'ovs': return network.bridge === undefined || network.vlan === undefined ? undefined : { trunk: `ovs ${network.bridge}`, vlan: network.vlan };
    case 'ovn': return network.physicalNetworkName === undefined ? undefined : { trunk: `localnet ${network.physicalNetworkName}`, vlan: network.vlan ?? 0 };
    case 'vlan': return network.master === undefined ? undefined : { trunk: `nic ${network.master}`, vlan: network.vlan };
    default: return undefined;
  }
}

/** On a bridge that does not filter, the VLANs are one. */
function isOneSegment(one: Network, other: Network, topology: Topology): boolean {
  const [a, b] = [segmentOfNetwork(one, topology), segmentOfNetwork(other, topology)];
  return a !== undefined && a.id === b?.id;
}

function orderOf({ trunk, vlan, network }: Use): string {
  return JSON.stringify([trunk, String(vlan).padStart(5, '0'), network.namespace ?? '', network.name]);
}

function vlanName(vlan: number): string {
  return vlan === 0 ? 'no VLAN' : `VLAN ${vlan}`;
}
