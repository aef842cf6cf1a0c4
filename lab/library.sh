#!/bin/bash
# What every script of the lab starts with: what Multus, the CNI plugins' caller and KubeVirt do. Lines that the lab reads start with `@lab` and a tab.
# A process takes 50 ms in user-mode-linux, so `ip` and `bridge` are given many commands at once.

say() { local IFS=$'\t'; printf '@lab\t%s\n' "$*"; }
# one_line FILE: what it holds, as a word of a report
one_line() { tr -s '\000-\037' ' ' <"$1" | cut -c1-400; }

# links NAMESPACE, port_vlans NAMESPACE: a batch of `ip` or `bridge`; what the kernel refuses of it is said, the rest is done.
links() { ip -n "$1" -force -batch - >/dev/null 2>/run/lab/refused || refused "$1"; }
port_vlans() { bridge -n "$1" -force -batch - >/dev/null 2>/run/lab/refused || refused "$1"; }
refused() { sed -i '/^Command failed/d' /run/lab/refused; say refused "$1" "$(one_line /run/lab/refused)"; }

# cni NODE POD DEVICE ARGS [TYPE CONFIG]…: each plugin gets the result of the one before, the last one's is in /run/lab/result. CONFIG lacks its last brace.
cni() {
  local node=$1 pod=$2 device=$3 args=$4 result='' type config
  shift 4
  export CNI_COMMAND=ADD CNI_CONTAINERID=$pod CNI_NETNS=/run/netns/$pod CNI_IFNAME=$device CNI_ARGS=$args CNI_PATH=$CNI_FOLDER
  while [ $# -gt 0 ]; do
    type=$1 config=$2
    shift 2
    ip netns exec "$node" "$CNI_FOLDER/$type" >/run/lab/result 2>/run/lab/stderr <<<"$config${result:+,\"prevResult\":$result}}" || {
      cat /run/lab/stderr >>/run/lab/result
      say failed "$pod" "$type: $(one_line /run/lab/result)"
      return 1
    }
    read -r -d '' result </run/lab/result || true
  done
}

# bridge_binding POD DEVICE GUEST GUEST_DEVICE MAC ADDRESS STATE TABLE RESULT: KubeVirt's virt-launcher, with a veth where it has a tap.
bridge_binding() {
  local pod=$1 device=$2 guest=$3 inside=$4 mac=$5 address=$6 state=$7 table=$8 result=$9 link mtu own bridge=k6t-$2
  ip -n "$pod" -o link show "$device" >/run/lab/link 2>&1 || { say failed "$pod" "no interface $device"; return 1; }
  read -r link </run/lab/link
  [[ $link =~ mtu\ ([0-9]+) ]] && mtu=${BASH_REMATCH[1]}
  [[ $link =~ link/ether\ ([0-9a-f:]+) ]] && own=${BASH_REMATCH[1]}
  local random
  printf -v random '02:%02x:%02x:%02x:%02x:%02x' $((RANDOM % 256)) $((RANDOM % 256)) $((RANDOM % 256)) $((RANDOM % 256)) $((RANDOM % 256))
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
  local addresses=''
  while [[ $result =~ \"address\":\ *\"([0-9./]+)\"(.*) ]]; do
    addresses+="addr add ${BASH_REMATCH[1]} dev $inside"$'\n'
    result=${BASH_REMATCH[2]}
  done
  links "$guest" <<END
addr add $address/32 dev $inside
link set $inside $state
route add 100.64.0.0/10 dev $inside table $table
rule add from $address table $table
$addresses
END
}

# pod_interface POD DEVICE ADDRESS TABLE: a pod that is no VM has the lab's address on its own interface
pod_interface() {
  local pod=$1 device=$2 address=$3 table=$4
  ip -n "$pod" -o link show "$device" >/run/lab/link 2>&1 || { say failed "$pod" "no interface $device"; return 1; }
  links "$pod" <<END
link set $device up
addr add $address/32 dev $device
route add 100.64.0.0/10 dev $device table $table
rule add from $address table $table
END
}

# pull NODE NIC PEER: the cable of a NIC
pull() { say pulled "$1" "$2"; ip -n s link set "$3" down; }

# pull_active NODE BOND kernel|ovs NIC PEER [NIC PEER]…: the cable of the port that a bond uses. Where all of them are used, the first one's.
pull_active() {
  local node=$1 bond=$2 by=$3 active=''
  shift 3
  if [ "$by" = ovs ]; then
    active=$(ovs_active "$node" "$bond")
  else
    active=$(ip netns exec "$node" cat "/sys/class/net/$bond/bonding/active_slave" 2>/dev/null)
  fi
  local nic=$1 peer=$2
  while [ $# -gt 0 ]; do
    [ "$1" != "$active" ] || { nic=$1 peer=$2; break; }
    shift 2
  done
  pull "$node" "$nic" "$peer"
}

# Waits until every bond that speaks LACP in the namespaces has an aggregator with all its ports, 15 s at most. Lines: NAMESPACE BOND PORTS
await_lacp() {
  perl -e '
    my @bonds = map { chomp; [split / /] } <STDIN>;
    for my $try (1 .. 75) {
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
