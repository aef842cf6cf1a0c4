/** The parts of netplan's configuration that we write. `gateway4` is not among them: netplan has deprecated it for routes. */
export interface Netplan {
  readonly network: {
    readonly version: 2;
    readonly ethernets: { readonly [nic: string]: object };
    readonly bonds?: { readonly [bond: string]: object };
    readonly bridges: { readonly [bridge: string]: object };
  };
}

/**
 * netplan's words for the kernel's bonding options.
 *
 * @see https://netplan.readthedocs.io/en/stable/netplan-yaml/#properties-for-device-type-bonds
 */
export const BOND_PARAMETERS: { readonly [option: string]: string } = {
  ad_select: 'ad-select',
  all_slaves_active: 'all-slaves-active',
  arp_all_targets: 'arp-all-targets',
  arp_interval: 'arp-interval',
  arp_ip_target: 'arp-ip-targets',
  arp_validate: 'arp-validate',
  downdelay: 'down-delay',
  fail_over_mac: 'fail-over-mac-policy',
  lacp_rate: 'lacp-rate',
  lp_interval: 'learn-packet-interval',
  miimon: 'mii-monitor-interval',
  min_links: 'min-links',
  num_grat_arp: 'gratuitous-arp',
  packets_per_slave: 'packets-per-slave',
  primary: 'primary',
  primary_reselect: 'primary-reselect-policy',
  resend_igmp: 'resend-igmp',
  updelay: 'up-delay',
  xmit_hash_policy: 'transmit-hash-policy',
};

/** A bond's parameters in netplan's words, or the option that has none. */
export function bondParameters(
  mode: string,
  options: { readonly [option: string]: string },
): { readonly unknown: string } | { readonly parameters: object } {
  const entries = Object.entries(options);
  const unknown = entries.find(([option]) => BOND_PARAMETERS[option] === undefined)?.[0];
  if (unknown !== undefined) return { unknown };
  const parameters = entries.map(([option, value]) => [BOND_PARAMETERS[option], option === 'arp_ip_target' ? value.split(',') : value]);
  return { parameters: { mode, ...Object.fromEntries(parameters) } };
}
