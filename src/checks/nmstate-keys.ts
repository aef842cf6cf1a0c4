import { Keys, keys } from './unknown-keys';

const ANY = 'anything';

/*
 * Written down from the structs of nmstate 2.2.37 (rust/src/lib), aliases with them. What newer versions have is only
 * added where kubernetes-nmstate's own documentation uses it: ipv4.forwarding.
 */
const PORT_VLAN = keys('enable-native mode tag trunk-tags');
const IP = keys('enabled dhcp autoconf dhcp-client-id dhcp-duid address auto-dns auto-gateway auto-routes auto-route-table-id auto-route-metric '
  + 'addr-gen-mode allow-extra-address token dhcp-send-hostname dhcp-custom-hostname forwarding');

const BASE = {
  ...(keys('name profile-name description type driver state identifier mac-address permanent-mac-address mtu min-mtu max-mtu wait-ip mptcp controller '
    + 'accept-all-mac-addresses copy-mac-from ovs-db 802.1x lldp ethtool dispatch') as object),
  ipv4: IP,
  ipv6: IP,
};

const BOND = keys('mode port ports ports-config', {
  options: keys('ad_actor_sys_prio ad_actor_system ad_select ad_user_port_key all_slaves_active arp_all_targets arp_interval arp_ip_target arp_validate downdelay '
    + 'fail_over_mac lacp_rate lp_interval miimon min_links num_grat_arp num_unsol_na packets_per_slave primary primary_reselect resend_igmp tlb_dynamic_lb '
    + 'updelay use_carrier xmit_hash_policy balance_slb balance-slb arp_missed_max'),
});

const LINUX_PORT = keys('name stp-hairpin-mode stp-path-cost stp-priority', { vlan: PORT_VLAN });
const LINUX_BRIDGE = keys('', {
  port: LINUX_PORT,
  ports: LINUX_PORT,
  options: keys('gc-timer group-addr group-forward-mask group-fwd-mask hash-max hello-timer mac-ageing-time multicast-last-member-count '
    + 'multicast-last-member-interval multicast-membership-interval multicast-querier multicast-querier-interval multicast-query-interval '
    + 'multicast-query-response-interval multicast-query-use-ifaddr multicast-router multicast-snooping multicast-startup-query-count '
    + 'multicast-startup-query-interval vlan-protocol vlan-default-pvid', { stp: keys('enabled forward-delay hello-time max-age priority') }),
});

const OVS_PORT = keys('name', { 'vlan': PORT_VLAN, 'link-aggregation': keys('mode port ports bond-downdelay bond-updelay ovs-db') });
const OVS_BRIDGE = keys('allow-extra-patch-ports', {
  port: OVS_PORT, ports: OVS_PORT, options: keys('stp rstp mcast-snooping-enable fail-mode datapath'),
});

const ETHERNET = keys('auto-negotiation speed duplex', {
  'sr-iov': keys('drivers-autoprobe total-vfs', {
    vfs: keys('id iface-name mac-address spoof-check trust min-tx-rate max-tx-rate vlan-id qos vlan-proto'),
  }),
});

/** The keys of an interface, by its type. */
export const INTERFACE_KEYS: ReadonlyMap<string, Keys> = new Map<string, Keys>(Object.entries({
  'ethernet': { ...BASE, ethernet: ETHERNET, veth: ANY },
  'bond': { ...BASE, 'link-aggregation': BOND },
  'linux-bridge': { ...BASE, bridge: LINUX_BRIDGE },
  'ovs-bridge': { ...BASE, bridge: OVS_BRIDGE },
  'ovs-interface': { ...BASE, patch: keys('peer'), dpdk: keys('devargs rx-queue n_rxq n_rxq_desc n_txq_desc') },
  'vlan': { ...BASE, vlan: keys('base-iface id protocol registration-protocol reorder-headers loose-binding') },
}));

/** The keys of a state beside its interfaces. */
export const STATE_KEYS: Keys = keys('description interfaces', {
  'hostname': keys('running config'),
  'dns-resolver': keys('running', { config: keys('server search options') }),
  'routes': keys('running', {
    config: keys('state destination next-hop-interface next-hop-address metric table-id weight route-type cwnd source'),
  }),
  'route-rules': keys('', {
    config: keys('family state ip-from ip-to priority route-table fwmark fwmask action iif suppress-prefix-length suppress_prefixlength'),
  }),
  'ovs-db': keys('external_ids other_config'),
  'ovn': keys('bridge-mappings'),
});
