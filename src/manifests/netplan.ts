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

/** What networkd reads of an option: words, where the kernel takes its numbers too. */
const WORDS: { readonly [option: string]: readonly string[] } = {
  ad_select: ['stable', 'bandwidth', 'count'],
  arp_all_targets: ['any', 'all'],
  arp_validate: ['none', 'active', 'backup', 'all'],
  fail_over_mac: ['none', 'active', 'follow'],
  lacp_rate: ['slow', 'fast'],
  primary_reselect: ['always', 'better', 'failure'],
  xmit_hash_policy: ['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4'],
  all_slaves_active: ['false', 'true'],
};

/** A bond's parameters in netplan's words, or the option that has none. */
export function bondParameters(
  mode: string,
  options: { readonly [option: string]: string },
): { readonly unknown: string } | { readonly parameters: object } {
  const entries = Object.entries(options).map(([option, value]) => ({ option, value: worded(option, value) }));
  const foreign = entries.find(({ option }) => BOND_PARAMETERS[option] === undefined);
  if (foreign !== undefined) return { unknown: foreign.option };
  const wordless = entries.find(({ value }) => value === undefined);
  if (wordless !== undefined) return { unknown: `${wordless.option} ${options[wordless.option]}` };
  return { parameters: { mode, ...Object.fromEntries(entries.map(({ option, value }) => [BOND_PARAMETERS[option], value])) } };
}

function worded(option: string, value: string): unknown {
  if (option === 'arp_ip_target') return value.split(',');
  const words = WORDS[option];
  if (words === undefined) return value;
  const word = /^\d$/.test(value) ? words[Number(value)] : value;
  if (option === 'all_slaves_active') return word === undefined ? undefined : word === 'true';
  return word !== undefined && words.includes(word) ? word : undefined;
}
