#!/bin/bash
# What every script of the lab starts with: what Multus, the CNI plugins' caller and KubeVirt do. Lines that the lab reads start with `@lab` and a tab.
# A process takes 50 ms in user-mode-linux, so `ip` and `bridge` are given many commands at once.

say() { local IFS=$'\t'; printf '@lab\t%s\n' "$*"; }
one_line() { tr -s '\000-\037' ' ' | cut -c1-400; }
refusals() { local out; out=$(grep -v -E '^(Command failed|$)' | one_line); [ -z "$out" ] || say refused "$1" "$out"; }
links() { ip -n "$1" -force -batch - 2>&1 >/dev/null | refusals "$1"; }
port_vlans() { bridge -n "$1" -force -batch - 2>&1 >/dev/null | refusals "$1"; }

# cni NODE POD DEVICE ARGS [TYPE CONFIG]…: each plugin gets the result of the one before. CONFIG lacks its last brace.
cni() {
  local node=$1 pod=$2 device=$3 args=$4 result='' type config
  shift 4
  while [ $# -gt 0 ]; do
    type=$1 config=$2
    shift 2
    result=$(printf '%s' "$config${result:+,\"prevResult\":$result}}" | CNI_COMMAND=ADD CNI_CONTAINERID=$pod CNI_NETNS=/run/netns/$pod CNI_IFNAME=$device CNI_ARGS=$args \
      CNI_PATH=$CNI_FOLDER timeout 20 ip netns exec "$node" "$CNI_FOLDER/$type" 2>/run/lab/stderr) || { printf '%s' "$type: $result $(cat /run/lab/stderr)"; return 1; }
  done
  printf '%s' "$result"
}

# bridge_binding POD DEVICE GUEST GUEST_DEVICE MAC ADDRESS STATE TABLE RESULT: KubeVirt's virt-launcher, with a veth where it has a tap.
bridge_binding() {
  local pod=$1 device=$2 guest=$3 inside=$4 mac=$5 address=$6 state=$7 table=$8 result=$9 link mtu own bridge=k6t-$2
  link=$(ip -n "$pod" -o link show "$device") || { say failed "$pod" "no interface $device"; return; }
  [[ $link =~ mtu\ ([0-9]+) ]] && mtu=${BASH_REMATCH[1]}
  [[ $link =~ link/ether\ ([0-9a-f:]+) ]] && own=${BASH_REMATCH[1]}
  local random; printf -v random '02:%02x:%02x:%02x:%02x:%02x' $((RANDOM % 256)) $((RANDOM % 256)) $((RANDOM % 256)) $((RANDOM % 256)) $((RANDOM % 256))
  links "$pod" <<END
addr flush dev $device
link set $device down
link set $device address $random
link add $bridge address $random type bridge
link set $bridge mtu $mtu
link set $device master $bridge
link set $device type bridge_slave learning off
link add tap$table mtu $mtu type veth peer name $inside netns $guest mtu $mtu address ${mac:-$own}
link set tap$table master $bridge
link set $bridge up
link set $device up
link set tap$table up
END
  {
    printf 'addr add %s/32 dev %s\nlink set %s %s\nroute add 100.64.0.0/10 dev %s table %s\nrule add from %s table %s\n' \
      "$address" "$inside" "$inside" "$state" "$inside" "$table" "$address" "$table"
    while [[ $result =~ \"address\":\ *\"([0-9./]+)\"(.*) ]]; do printf 'addr add %s dev %s\n' "${BASH_REMATCH[1]}" "$inside"; result=${BASH_REMATCH[2]}; done
  } | links "$guest"
}

# Waits until every bond that speaks LACP in the namespaces has an aggregator with all its ports, 6 s at most. Lines: NAMESPACE BOND PORTS
await_lacp() {
  perl -e '
    my @bonds = map { chomp; [split / /] } <STDIN>;
    for my $try (1 .. 30) {
      my $ready = 0;
      for my $bond (@bonds) {
        my ($name, $device, $ports) = @$bond;
        open(my $ns, "<", "/run/netns/$name") or next;
        syscall(308, fileno($ns), 0x40000000);
        open(my $file, "<", "/proc/thread-self/net/bonding/$device") or next;
        my $text = join "", <$file>;
        $ready++ if $text =~ /Number of ports: $ports\n/ && $text !~ /Partner Mac Address: 00:00:00:00:00:00\n\n/;
      }
      last if $ready == @bonds;
      select(undef, undef, undef, 0.2);
    }'
}

ping_all() { perl -e "$PING_PROGRAM" "$1" "$2"; }
