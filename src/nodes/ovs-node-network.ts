/** A host's own addresses behind an Open vSwitch bond. */
export interface OvsHost {
  /** The host's name as `hostname -s` prints it: it names the file, `/etc/nmstate/openshift/<hostname>.yml`. */
  readonly hostname: string;

  /** Its addresses with prefix length, such as `10.0.100.11/24`. */
  readonly addresses: string[];
}

/**
 * The nodes' own network on the bond that the VMs use too: OpenShift's `br-ex`, joined to the bond's bridge by patch ports.
 *
 * @see https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/advanced_networking/enabling-ovs-balance-slb-mode
 */
export interface OvsNodeNetwork {
  /** The hosts, each with its own addresses. */
  readonly hosts: OvsHost[];

  /**
   * VLAN of the nodes' traffic on the bond, 1–4094.
   *
   * @default - untagged
   */
  readonly vlan?: number;

  /**
   * IPv4 next hop of the default route.
   *
   * @default - none
   */
  readonly gateway?: string;

  /**
   * IPv6 next hop of the default route.
   *
   * @default - none
   */
  readonly gateway6?: string;

  /**
   * DNS servers.
   *
   * @default - none
   */
  readonly nameservers?: string[];

  /**
   * Name of the bridge that carries the nodes' addresses.
   *
   * @default br-ex
   */
  readonly bridgeName?: string;
}
