import { Check, Mistake } from './check';
import { networkName } from './cni-configs';
import { GuestAddress, guestAddresses } from './guest-addresses';
import { guestInterfaces, guestName } from './guest-interfaces';
import { networkSubnets } from './network-subnets';
import { addressIn, cidrIn } from './subnet-text';
import { GuestInterface, GuestRoute } from '../topology/guest';
import { Machine } from '../topology/machine';
import { Cidr, contains } from '../values/ip';

export const guestAddressOutsideItsNetwork: Check = {
  code: 'VMN507',
  level: 'error',
  title: 'a guest\'s address is outside its network\'s subnets, or its gateway is not within reach',
  why: 'an OVN port may send from the address that was allocated to it only; on other networks nobody answers, and the kernel takes no route by a gateway that it cannot reach',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/ovn/base_network_controller_pods.go#L600-L625',
    'https://github.com/torvalds/linux/blob/0134e89c7bcc9fde1da962c82a120691e185619f/net/ipv4/fib_semantics.c',
  ],

  *find({ machines }) {
    for (const address of guestAddresses(machines)) yield* outside(address);
    for (const { machine, entry } of guestInterfaces(machines)) yield* unreachable(entry, machine);
  },
};

function* outside({ machine, entry, network, cidr, place }: GuestAddress): Iterable<Mistake> {
  const subnets = networkSubnets(network).filter(({ family }) => family === cidr.family);
  if (subnets.length === 0 || subnets.some((subnet) => subnet.first <= cidr.address && cidr.address <= subnet.last)) return;
  yield {
    at: place,
    message: `${guestName(entry, machine)} has address ${cidr.text}, but ${networkName(network)} has ${subnets.map(({ text }) => text).join(', ')}`,
    fix: 'give it an address of that network, or take what gives addresses out of the network',
    related: [network.place],
    level: network.kind === 'ovn' ? 'error' : 'warning',
  };
}

/** IPv4 alone: routers announce IPv6 prefixes. */
function* unreachable(entry: GuestInterface, machine: Machine): Iterable<Mistake> {
  const addresses = entry.addresses.map(({ text }) => cidrIn(text));
  const known = addresses.flatMap((cidr) => (cidr?.family === 4 ? cidr : []));
  if (entry.dhcp4 || known.length === 0 || addresses.includes(undefined)) return;
  for (const route of entry.routes) {
    const gateway = addressIn(route.via);
    if (gateway?.family !== 4 || route.onLink || [...known, ...linkRoutes(entry.routes)].some((cidr) => holds(cidr, gateway))) continue;
    yield {
      at: route.place,
      message: `${guestName(entry, machine)} has gateway ${gateway.text}, which its addresses ${known.map(({ text }) => text).join(', ')} do not reach`,
      fix: 'name a gateway in the network of an address, or write on-link: true to the route',
      related: entry.addresses.map(({ place }) => place),
      level: 'warning',
    };
  }
}

/** What is reached without a gateway. */
function linkRoutes(routes: readonly GuestRoute[]): readonly Cidr[] {
  return routes.flatMap(({ to, via, onLink }) => (via === undefined || onLink ? cidrIn(to.includes('/') ? to : `${to}/32`) ?? [] : []));
}

function holds(cidr: Cidr, gateway: Cidr): boolean {
  return contains({ ...cidr, address: cidr.first }, gateway);
}
