import { ovnMtu } from './ovn-mtu';
import { givenList, insideSubnets, ovnSubnets } from './ovn-subnets';
import { Cidr, contains, ipAddress, networkCidr } from '../values/ip';
import { optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';

/** What a user-defined network is to the pods on it. */
export enum NetworkRole {
  /** Their default network, in place of the cluster's. */
  PRIMARY = 'Primary',
  /** One more network, attached by Multus. */
  SECONDARY = 'Secondary',
}

/** Options of `OvnTopology.layer2`. */
export interface Layer2Options {
  /** Primary or secondary. */
  readonly role: NetworkRole;

  /**
   * Subnets that OVN hands addresses out of, at most one IPv4 and one IPv6.
   *
   * @default - none: the guests see to their own addresses; secondary networks only
   */
  readonly subnets?: string[];

  /**
   * Keeps a VM's address over restarts and migrations. Needs `subnets`.
   *
   * @default - true with subnets
   */
  readonly persistentIps?: boolean;

  /**
   * MTU in bytes, 576–65536, at least 1280 with IPv6.
   *
   * @default - OVN-Kubernetes' own
   */
  readonly mtu?: number;

  /**
   * Subnets between the cluster's routers, at most one IPv4 and one IPv6. Primary networks only.
   *
   * @default - 100.65.0.0/16 and fd99::/64
   */
  readonly joinSubnets?: string[];

  /**
   * The gateway's addresses, one for each of the subnets. Primary networks only.
   *
   * @default - the first address of each subnet
   */
  readonly defaultGatewayIps?: string[];

  /**
   * Parts of the subnets that are handed out only on request. Primary networks only.
   *
   * @default - none
   */
  readonly reservedSubnets?: string[];

  /**
   * Parts of the subnets for OVN's own addresses, such as gateways. Primary networks only.
   *
   * @default - none
   */
  readonly infrastructureSubnets?: string[];
}

/** A subnet of a layer 3 network, of which each node gets a part. */
export interface Layer3Subnet {
  /** The whole, such as `10.20.0.0/16`. */
  readonly cidr: string;

  /**
   * Prefix length of a node's part, longer than the whole's; under 32 for IPv4, 64 for IPv6.
   *
   * @default - 24 for IPv4, 64 for IPv6
   */
  readonly hostSubnet?: number;
}

/** Options of `OvnTopology.layer3`. */
export interface Layer3Options {
  /** Primary or secondary. */
  readonly role: NetworkRole;

  /** What the nodes' parts are cut from. A secondary network takes at most one IPv4 and one IPv6. */
  readonly subnets: Layer3Subnet[];

  /**
   * MTU in bytes, 576–65536, at least 1280 with IPv6.
   *
   * @default - OVN-Kubernetes' own
   */
  readonly mtu?: number;

  /**
   * Subnets between the cluster's routers, at most one IPv4 and one IPv6. Primary networks only.
   *
   * @default - 100.65.0.0/16 and fd99::/64
   */
  readonly joinSubnets?: string[];
}

/**
 * How a user-defined network spans the nodes. A VLAN of the data centre is an `OvnLocalnetNetwork`.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go
 */
export class OvnTopology {
  /**
   * One subnet across all nodes: a VM keeps its address when it migrates.
   *
   * @param options role and subnets
   * @throws if a rule of the CRD refuses the options
   */
  public static layer2(options: Layer2Options): OvnTopology {
    const owner = 'OvnTopology.layer2';
    const role = requiredRole(owner, options?.role);
    const subnets = ovnSubnets(owner, 'subnets', options.subnets);
    const isPrimary = role === NetworkRole.PRIMARY;
    if (isPrimary && subnets.length === 0) refuse(owner, 'subnets', options.subnets, 'at least one, since role is Primary');
    if (options.persistentIps && subnets.length === 0) conflict(owner, 'persistentIps needs subnets', 'give subnets, or leave persistentIps out');
    if (!isPrimary) primaryOnly(owner, { ...options });
    checkGateways(owner, options, subnets);
    checkParts(owner, options);

    return new OvnTopology('Layer2', role, {
      role,
      mtu: ovnMtu(owner, options.mtu, subnets),
      subnets: givenList(options.subnets),
      ipam: subnets.length === 0 ? { mode: 'Disabled' } : options.persistentIps ?? true ? { lifecycle: 'Persistent' } : undefined,
      joinSubnets: joined(owner, options.joinSubnets),
      defaultGatewayIPs: options.defaultGatewayIps,
      reservedSubnets: insideSubnets(owner, 'reservedSubnets', options.reservedSubnets, subnets),
      infrastructureSubnets: insideSubnets(owner, 'infrastructureSubnets', options.infrastructureSubnets, subnets),
    });
  }

  /**
   * A subnet for each node, routed between them: no live migration, no broadcast across nodes.
   *
   * @param options role and subnets
   * @throws if a rule of the CRD refuses the options
   */
  public static layer3(options: Layer3Options): OvnTopology {
    const owner = 'OvnTopology.layer3';
    const role = requiredRole(owner, options?.role);
    if (!Array.isArray(options.subnets) || options.subnets.length === 0) refuse(owner, 'subnets', options.subnets, 'at least one');
    const cidrs = options.subnets.map(({ cidr }) => networkCidr(owner, 'subnets.cidr', cidr));
    cidrs.forEach(({ text, family, prefixLength }, i) => {
      // OVN-Kubernetes renders IPv6 parts as /64 only.
      const [least, most] = family === 4 ? [prefixLength + 1, 31] : [64, 64];
      const own = optionalWholeNumber(owner, 'subnets.hostSubnet', options.subnets[i]?.hostSubnet, least, most) ?? (family === 4 ? 24 : 64);
      if (own <= prefixLength) refuse(owner, 'subnets.cidr', text, `a network shorter than /${own}, a node's part of it`);
    });
    if (role === NetworkRole.SECONDARY) ovnSubnets(owner, 'subnets', options.subnets.map(({ cidr }) => cidr));
    if (role === NetworkRole.SECONDARY) primaryOnly(owner, { ...options });

    return new OvnTopology('Layer3', role, {
      role,
      mtu: ovnMtu(owner, options.mtu, cidrs),
      subnets: options.subnets.map(({ cidr, hostSubnet }) => ({ cidr, hostSubnet })),
      joinSubnets: joined(owner, options.joinSubnets),
    });
  }

  /** What the network is to the pods on it. */
  public readonly role: NetworkRole;

  /**
   * The CRD's word.
   *
   * @internal
   */
  public readonly _topology: 'Layer2' | 'Layer3';

  private readonly config: { readonly [key: string]: unknown };

  private constructor(topology: 'Layer2' | 'Layer3', role: NetworkRole, config: { readonly [key: string]: unknown }) {
    this._topology = topology;
    this.role = role;
    this.config = config;
  }

  /**
   * The topology's part of a spec.
   *
   * @internal
   */
  public _toKube(): object {
    return { topology: this._topology, [this._topology.toLowerCase()]: this.config };
  }

  /**
   * MTU, where it is given.
   *
   * @internal
   */
  public get _mtu(): number | undefined {
    return this.config.mtu as number | undefined;
  }
}

const PRIMARY_ONLY = ['joinSubnets', 'defaultGatewayIps', 'reservedSubnets', 'infrastructureSubnets'];

function primaryOnly(owner: string, options: { readonly [option: string]: unknown }): void {
  const given = PRIMARY_ONLY.find((option) => options[option] !== undefined);
  if (given !== undefined) conflict(owner, `${given} is for primary networks, but role is Secondary`, `leave ${given} out`);
}

function requiredRole(owner: string, role: NetworkRole): NetworkRole {
  return oneOf(owner, 'role', role, { ...NetworkRole }) ?? refuse(owner, 'role', role, 'Primary, Secondary');
}

/** One gateway for each subnet, in it, and in the infrastructure's part if there is one. */
function checkGateways(owner: string, { defaultGatewayIps, infrastructureSubnets }: Layer2Options, subnets: readonly Cidr[]): void {
  if (defaultGatewayIps === undefined) return;
  const gateways = defaultGatewayIps.map((text) => ipAddress(owner, 'defaultGatewayIps', text));
  if (gateways.length !== subnets.length) refuse(owner, 'defaultGatewayIps', defaultGatewayIps, `as many as subnets, ${subnets.length}`);
  const bare = subnets.find((subnet) => !gateways.some((gateway) => gateway.family === subnet.family));
  if (bare !== undefined) refuse(owner, 'defaultGatewayIps', defaultGatewayIps, `one in each subnet; ${bare.text} has none`);
  const parts = (infrastructureSubnets ?? []).map((text) => networkCidr(owner, 'infrastructureSubnets', text));
  for (const gateway of gateways) {
    if (!subnets.some((subnet) => contains(subnet, gateway))) refuse(owner, 'defaultGatewayIps', gateway.text, 'an address of the subnets');
    const own = parts.filter((part) => part.family === gateway.family);
    if (own.length > 0 && !own.some((part) => contains(part, gateway))) refuse(owner, 'defaultGatewayIps', gateway.text, 'an address of infrastructureSubnets');
  }
}

/** What is reserved for people and what for OVN are different parts. */
function checkParts(owner: string, { reservedSubnets = [], infrastructureSubnets = [] }: Layer2Options): void {
  const parts = infrastructureSubnets.map((text) => networkCidr(owner, 'infrastructureSubnets', text));
  for (const text of reservedSubnets) {
    const reserved = networkCidr(owner, 'reservedSubnets', text);
    const other = parts.find((part) => contains(part, reserved) || contains(reserved, part));
    if (other !== undefined) refuse(owner, 'reservedSubnets', text, `what does not overlap infrastructureSubnets ${other.text}`);
  }
}

function joined(owner: string, subnets: readonly string[] | undefined): readonly string[] | undefined {
  ovnSubnets(owner, 'joinSubnets', subnets);
  return subnets;
}
