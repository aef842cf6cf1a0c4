import { interfaceAddress, ipAddress, Cidr } from '../values/ip';
import { refuse } from '../values/refuse';

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
    const owner = 'HostAddressing.fixed';
    if (!Array.isArray(addresses) || addresses.length === 0) refuse(owner, 'addresses', addresses, 'at least one address');
    gatewayOf(owner, 'gateway', options.gateway, 4);
    gatewayOf(owner, 'gateway6', options.gateway6, 6);
    options.nameservers?.forEach((server) => ipAddress(owner, 'nameservers', server));
    return new HostAddressing('fixed', addresses.map((address) => interfaceAddress(owner, 'addresses', address)), options);
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

function gatewayOf(owner: string, prop: string, gateway: string | undefined, family: 4 | 6): void {
  if (gateway === undefined) return;
  if (ipAddress(owner, prop, gateway).family !== family) refuse(owner, prop, gateway, `an IPv${family} address`);
}
