import { contains, interfaceAddress, ipAddress, networkCidr, Cidr } from './ip';
import { Owner, refuse } from './refuse';

/** A route that the IPAM plugin adds to the pod. */
export interface IpamRoute {
  /** Where to, such as `0.0.0.0/0`. */
  readonly destination: string;

  /**
   * Next hop.
   *
   * @default - the network's gateway
   */
  readonly gateway?: string;
}

/** A range of addresses. */
export interface AddressRange {
  /** The network, such as `192.168.1.0/24`. */
  readonly subnet: string;

  /**
   * First address handed out.
   *
   * @default - the first of the subnet
   */
  readonly rangeStart?: string;

  /**
   * Last address handed out.
   *
   * @default - the last of the subnet
   */
  readonly rangeEnd?: string;
}

/** Options of `Ipam.hostLocal`. */
export interface HostLocalOptions {
  /**
   * First address handed out.
   *
   * @default - the first of the subnet
   */
  readonly rangeStart?: string;

  /**
   * Last address handed out.
   *
   * @default - the last of the subnet
   */
  readonly rangeEnd?: string;

  /**
   * The network's gateway. It is never handed out.
   *
   * @default - the plugin takes the subnet's first address
   */
  readonly gateway?: string;

  /**
   * Routes for the pod.
   *
   * @default - none
   */
  readonly routes?: IpamRoute[];

  /**
   * More ranges of which the pod gets one address each, such as the IPv6 one of a dual-stack network.
   *
   * @default - none
   */
  readonly moreRanges?: AddressRange[];
}

/** Options of `Ipam.staticAddresses`. */
export interface StaticOptions {
  /**
   * Next hop for every address.
   *
   * @default - none
   */
  readonly gateway?: string;

  /**
   * Routes for the pod.
   *
   * @default - none
   */
  readonly routes?: IpamRoute[];
}

/** Options of `Ipam.whereabouts`. */
export interface WhereaboutsOptions {
  /**
   * First address handed out.
   *
   * @default - the first of the range
   */
  readonly rangeStart?: string;

  /**
   * Last address handed out.
   *
   * @default - the last of the range
   */
  readonly rangeEnd?: string;

  /**
   * Networks never handed out, such as `192.168.1.1/32`. Whereabouts does not keep the gateway free by itself.
   *
   * @default - none
   */
  readonly exclude?: string[];

  /**
   * The network's gateway.
   *
   * @default - none
   */
  readonly gateway?: string;

  /**
   * Name of the pool: networks with the same name share their reservations, others may overlap freely.
   *
   * @default - one pool for the range, shared by all who name that range
   */
  readonly networkName?: string;

  /**
   * More ranges of which the pod gets one address each, such as the IPv6 one of a dual-stack network.
   *
   * @default - none
   */
  readonly moreRanges?: AddressRange[];
}

/**
 * Who gives the pod's interface an address.
 *
 * VMs mostly want `none()`: the guest asks the network's own DHCP server or carries a static address. Under bridge binding
 * KubeVirt hands the pod's address on to the guest; under SR-IOV nothing does.
 */
export class Ipam {
  /** Nobody: the network is layer 2, the guest sees to its own address. */
  public static none(): Ipam {
    return new Ipam({});
  }

  /**
   * A pool on each node. Two nodes hand out the same address, so it suits node-local networks only.
   *
   * @param subnet such as `10.1.1.0/24`, without host bits
   * @param options range, gateway and routes
   * @throws if the subnet has host bits or fewer than two hosts, or a range leaves it
   * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/host-local/backend/allocator/range.go
   */
  public static hostLocal(subnet: string, options: HostLocalOptions = {}): Ipam {
    const owner = 'Ipam.hostLocal';
    const { moreRanges = [] } = options;
    const first = { ...addressRange(owner, { ...options, subnet }), gateway: gatewayOf(owner, options.gateway, subnet) };
    refuseOverlap(owner, [{ ...options, subnet }, ...moreRanges]);
    const pools = moreRanges.length === 0 ? first : { ranges: [[first], ...moreRanges.map((range) => [addressRange(owner, range)])] };
    return new Ipam({ type: 'host-local', ...pools, routes: routesOf(owner, options.routes) });
  }

  /**
   * Fixed addresses: the same for every pod and VM on the network, so it suits networks with one user.
   *
   * @param addresses with their prefix length, such as `192.168.1.50/24`
   * @param options gateway and routes
   * @throws if an address is none
   * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/static/main.go
   */
  public static staticAddresses(addresses: string[], options: StaticOptions = {}): Ipam {
    const owner = 'Ipam.staticAddresses';
    if (!Array.isArray(addresses) || addresses.length === 0) refuse(owner, 'addresses', addresses, 'at least one address');
    const gateway = options.gateway === undefined ? undefined : ipAddress(owner, 'gateway', options.gateway).text;
    return new Ipam({
      type: 'static',
      addresses: addresses.map((address) => ({ address: interfaceAddress(owner, 'addresses', address).text, gateway })),
      routes: routesOf(owner, options.routes),
    });
  }

  /**
   * One pool for the cluster, kept by whereabouts. The reservation belongs to the pod: a VM gets another address when it
   * restarts or migrates.
   *
   * @param network such as `192.168.1.0/24`, without host bits
   * @param options range, exclusions and gateway
   * @throws if the network has host bits or is longer than /30 or /126, or a range or exclusion leaves it
   * @see https://github.com/k8snetworkplumbingwg/whereabouts/blob/v0.9.4/pkg/types/types.go
   */
  public static whereabouts(network: string, options: WhereaboutsOptions = {}): Ipam {
    const owner = 'Ipam.whereabouts';
    const cidr = networkCidr(owner, 'network', network);
    refuseTooSmall(owner, 'network', cidr);
    const { moreRanges = [] } = options;
    const excluded = options.exclude?.map((text) => within(owner, 'exclude', networkCidr(owner, 'exclude', text), cidr));
    return new Ipam({
      type: 'whereabouts',
      ...whereaboutsRange(owner, { ...options, subnet: network }),
      exclude: excluded,
      gateway: options.gateway === undefined ? undefined : ipAddress(owner, 'gateway', options.gateway).text,
      network_name: options.networkName,
      ipRanges: moreRanges.length === 0 ? undefined : moreRanges.map((range) => whereaboutsRange(owner, range)),
    });
  }

  /**
   * The network's own DHCP server, asked by the CNI's dhcp daemon, which must run on each node. The lease is the pod's.
   *
   * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/dhcp/main.go
   */
  public static dhcp(): Ipam {
    return new Ipam({ type: 'dhcp' });
  }

  private constructor(private readonly config: { readonly [key: string]: unknown }) {}

  /**
   * The plugin's configuration, `{}` for none.
   *
   * @internal
   */
  public get _config(): { readonly [key: string]: unknown } {
    return this.config;
  }
}

function addressRange(owner: Owner, { subnet, rangeStart, rangeEnd }: AddressRange): AddressRange {
  const cidr = networkCidr(owner, 'subnet', subnet);
  refuseTooSmall(owner, 'subnet', cidr);
  const start = rangeStart === undefined ? undefined : within(owner, 'rangeStart', ipAddress(owner, 'rangeStart', rangeStart), cidr);
  const end = rangeEnd === undefined ? undefined : within(owner, 'rangeEnd', ipAddress(owner, 'rangeEnd', rangeEnd), cidr);
  if (start !== undefined && end !== undefined && ipAddress(owner, 'rangeStart', start).address > ipAddress(owner, 'rangeEnd', end).address) {
    refuse(owner, 'rangeStart', start, `an address up to rangeEnd ${end}`);
  }
  return { subnet, rangeStart: start, rangeEnd: end };
}

/** Whereabouts writes snake_case and silently ignores host-local's camelCase. */
function whereaboutsRange(owner: Owner, range: AddressRange): object {
  const { subnet, rangeStart, rangeEnd } = addressRange(owner, range);
  return { range: subnet, range_start: rangeStart, range_end: rangeEnd };
}

/** The plugin refuses to start on ranges that overlap. */
function refuseOverlap(owner: Owner, ranges: readonly AddressRange[]): void {
  const spans = ranges.map(({ subnet, rangeStart, rangeEnd }) => {
    const { family, first, last } = networkCidr(owner, 'subnet', subnet);
    const [start, end] = [rangeStart, rangeEnd].map((text) => (text === undefined ? undefined : ipAddress(owner, 'range', text).address));
    return { subnet, family, first: start ?? first, last: end ?? last };
  });
  spans.forEach((span, i) => {
    const other = spans.slice(0, i).find((before) => before.family === span.family && before.first <= span.last && span.first <= before.last);
    if (other !== undefined) refuse(owner, 'moreRanges', span.subnet, `a range that does not overlap the one in ${other.subnet}`);
  });
}

function refuseTooSmall(owner: Owner, prop: string, cidr: Cidr): void {
  const longest = cidr.family === 4 ? 30 : 126;
  if (cidr.prefixLength > longest) refuse(owner, prop, cidr.text, `a network of /${longest} or shorter, so that there is an address to hand out`);
}

/** The plugin takes a gateway outside the subnet, as point-to-point links have it, but none of the other family. */
function gatewayOf(owner: Owner, gateway: string | undefined, subnet: string): string | undefined {
  if (gateway === undefined) return undefined;
  const { family } = networkCidr(owner, 'subnet', subnet);
  if (ipAddress(owner, 'gateway', gateway).family !== family) refuse(owner, 'gateway', gateway, `an IPv${family} address, as subnet ${subnet} is`);
  return gateway;
}

function within(owner: Owner, prop: string, inner: Cidr, outer: Cidr): string {
  if (!contains(outer, inner)) refuse(owner, prop, inner.text, `what lies in ${outer.text}`);
  return inner.text;
}

function routesOf(owner: Owner, routes: readonly IpamRoute[] | undefined): object[] | undefined {
  return routes?.map(({ destination, gateway }) => ({
    dst: networkCidr(owner, 'routes.destination', destination).text,
    gw: gateway === undefined ? undefined : ipAddress(owner, 'routes.gateway', gateway).text,
  }));
}
