#!/bin/bash
# Nothing but what the lab asks for goes over the wires.

mkdir -p /run/netns /run/lab
ip link set lo up
for d in all default; do echo 1 >/proc/sys/net/ipv4/conf/$d/arp_ignore; echo 0 >/proc/sys/net/ipv4/conf/$d/rp_filter; done
echo 1 >/proc/sys/net/ipv6/conf/default/disable_ipv6
{ echo 1 >/proc/sys/net/core/devconf_inherit_init_net; } 2>/dev/null
say kernel "$(uname -r)"
