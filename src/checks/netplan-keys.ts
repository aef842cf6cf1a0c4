import { Keys, keys } from './unknown-keys';

/*
 * Written down from netplan 1.2.2 (src/parse.c), and what cloud-init 25.3 reads beside it (arp-ip-target).
 */
const MATCH = keys('driver macaddress name');
const ROUTE = keys('from on-link scope table to type via metric mtu congestion-window advertised-receive-window advertised-mss');
const RULE = keys('from mark priority table to type-of-service');
const DHCP = keys('hostname route-metric send-hostname use-dns use-domains use-hostname use-mtu use-ntp use-routes');

const COMMON = {
  ...(keys('accept-ra activation-mode addresses critical ignore-carrier dhcp4 dhcp6 dhcp-identifier gateway4 gateway6 ipv6-address-generation ipv6-address-token '
    + 'ipv6-mtu ipv6-privacy link-local macaddress mtu optional optional-addresses renderer hairpin port-mac-learning neigh-suppress networkmanager openvswitch') as object),
  'dhcp4-overrides': DHCP,
  'dhcp6-overrides': DHCP,
  'ra-overrides': keys('use-dns use-domains table'),
  'nameservers': keys('search addresses'),
  'routes': ROUTE,
  'routing-policy': RULE,
};

const ETHERNET: Keys = {
  ...COMMON,
  ...(keys('set-name wakeonlan wakeonwlan emit-lldp receive-checksum-offload transmit-checksum-offload tcp-segmentation-offload tcp6-segmentation-offload '
    + 'generic-segmentation-offload generic-receive-offload large-receive-offload auth link virtual-function-count embedded-switch-mode delay-virtual-functions-rebind '
    + 'infiniband-mode') as object),
  match: MATCH,
};

const BOND: Keys = {
  ...COMMON,
  interfaces: 'anything',
  parameters: keys('mode lacp-rate mii-monitor-interval min-links transmit-hash-policy ad-select all-slaves-active all-members-active arp-interval arp-ip-targets '
    + 'arp-ip-target arp-validate arp-all-targets up-delay down-delay fail-over-mac-policy gratuitous-arp gratuitious-arp packets-per-slave packets-per-member '
    + 'primary-reselect-policy resend-igmp learn-packet-interval primary'),
};

const BRIDGE: Keys = {
  ...COMMON,
  interfaces: 'anything',
  parameters: keys('ageing-time aging-time forward-delay hello-time max-age path-cost port-priority priority stp'),
};

/** The keys of a configuration beside its sections. */
export const NETPLAN_KEYS: Keys = keys('ethernets bonds bridges vlans renderer tunnels version vrfs wifis modems dummy-devices virtual-ethernets nm-devices openvswitch');

/** The keys of an interface, by the section that it stands in. */
export const NETPLAN_INTERFACES: { readonly [section: string]: Keys } = { ethernets: ETHERNET, bonds: BOND, bridges: BRIDGE, vlans: { ...COMMON, id: 'anything', link: 'anything' } };
