import { interfaceAddress, ipAddress, Cidr } from '../values/ip';
import { Owner, refuse } from '../values/refuse';

/** Options of `HostAddressing.dhcp`. */
export interface DhcpAddressingOptions {
  /**
   * IPv6 by DHCP and router advertisements too.
   *
   * @default false
   */
  readonly ipv6?: boolean;
}

/** Options of `HostAddressing.fixed`. */
export interface FixedAddressingOptions {
  /**
   * IPv4 next hop of the default route.
   *
   * @default - no default route by this interface
   */
  readonly gateway?: string;

  /**
   * IPv6 next hop of the default route.
   *
   * @default - no default route by this interface
   */
  readonly gateway6?: string;

  /**
   * DNS servers.
   *
   * @default - as the node has them
   */
  readonly nameservers?: string[];
}

/** How a node itself gets its addresses on an interface. */
export class HostAddressing {
  /** Not at all: the interface carries VMs only. */
  public static none(): HostAddressing {
    return new HostAddressing('none', [], {});
  }

  /**
   * By DHCP.
   *
   * @param options whether IPv6 is asked for too
   */
  public static dhcp(options: DhcpAddressingOptions = {}): HostAddressing {
    return new HostAddressing('dhcp', [], {}, options.ipv6 ?? false);
  }

  /**
   * Fixed addresses. They are one node's: select one node, or use one construct a node.
   *
   * @param addresses with prefix length, such as `192.168.1.10/24`
   * @param options gateways and DNS
   * @throws if an address is none, or a gateway is of the wrong family
   */
  public static fixed(addresses: string[], options: FixedAddressingOptions = {}): HostAddressing {
    return HostAddressing._fixed('HostAddressing.fixed', '', addresses, options);
  }

  /**
   * Fixed addresses that came in by other props, under whose names they are refused.
   *
   * @internal
   */
  public static _fixed(owner: Owner, prefix: string, addresses: readonly string[], options: FixedAddressingOptions): HostAddressing {
    if (!Array.isArray(addresses) || addresses.length === 0) refuse(owner, `${prefix}addresses`, addresses, 'at least one address');
    gatewayOf(owner, `${prefix}gateway`, options.gateway, 4);
    gatewayOf(owner, `${prefix}gateway6`, options.gateway6, 6);
    options.nameservers?.forEach((server) => ipAddress(owner, `${prefix}nameservers`, server));
    return new HostAddressing('fixed', addresses.map((address) => interfaceAddress(owner, `${prefix}addresses`, address)), options);
  }

  /**
   * How.
   *
   * @internal
   */
  public readonly _method: 'none' | 'dhcp' | 'fixed';

  /**
   * The fixed addresses.
   *
   * @internal
   */
  public readonly _addresses: readonly Cidr[];

  /**
   * Gateways and DNS.
   *
   * @internal
   */
  public readonly _options: FixedAddressingOptions;

  /**
   * Whether DHCP is for IPv6 too.
   *
   * @internal
   */
  public readonly _ipv6: boolean;

  private constructor(method: 'none' | 'dhcp' | 'fixed', addresses: readonly Cidr[], options: FixedAddressingOptions, ipv6 = false) {
    this._method = method;
    this._addresses = addresses;
    this._options = options;
    this._ipv6 = ipv6;
  }
}

function gatewayOf(owner: Owner, prop: string, gateway: string | undefined, family: 4 | 6): void {
  if (gateway === undefined) return;
  if (ipAddress(owner, prop, gateway).family !== family) refuse(owner, prop, gateway, `an IPv${family} address`);
}
