#!/bin/bash
# Open vSwitch and OVN, each node's with files of its own in /run/lab/NODE, the central part's in /run/lab/c.
# The datapath is the one in user space: the kernel's lacks connection tracking zones in user-mode-linux.

vsctl() { local node=$1; shift; ovs-vsctl --db="unix:/run/lab/$node/db.sock" --timeout=20 "$@"; }
detached() {
  local ns=$1 name=$2
  shift 2
  OVS_RUNDIR=/run/lab/$ns OVN_RUNDIR=/run/lab/$ns ip netns exec "$ns" "$@" --pidfile="/run/lab/$ns/$name.pid" --detach --no-chdir -vconsole:off -vsyslog:off \
    >/dev/null 2>/run/lab/refused || refused "$ns"
}

# start_ovs NODE CALL…: the words of one ovs-vsctl, parted by --
start_ovs() {
  local node=$1
  shift
  mkdir -p "/run/lab/$node"
  ovsdb-tool create "/run/lab/$node/conf.db" /usr/share/openvswitch/vswitch.ovsschema
  detached "$node" db ovsdb-server "/run/lab/$node/conf.db" --remote="punix:/run/lab/$node/db.sock"
  vsctl "$node" --no-wait init -- set Open_vSwitch . "external_ids:system-id=$node" external_ids:ovn-bridge-datapath-type=netdev
  detached "$node" ovs-vswitchd ovs-vswitchd "unix:/run/lab/$node/db.sock"
  [ $# = 0 ] || vsctl "$node" "$@" 2>/run/lab/refused || refused "$node"
}

# start_ovn_central: the databases and northd, on a network of their own with the nodes
start_ovn_central() {
  mkdir -p /run/lab/c
  links c <<END
link set lo up
link add mgmt type bridge
link set mgmt up
END
  for db in nb sb; do
    ovsdb-tool create /run/lab/c/$db.db /usr/share/ovn/ovn-$db.ovsschema
    detached c $db ovsdb-server /run/lab/c/$db.db --remote=punix:/run/lab/c/$db.sock
  done
  detached c northd ovn-northd --ovnnb-db=unix:/run/lab/c/nb.sock --ovnsb-db=unix:/run/lab/c/sb.sock
}

# join_ovn NODE NUMBER MAPPINGS: tunnels of the datapath in user space need a bridge of its own with the node's address
join_ovn() {
  local node=$1 address=169.254.77.$((10 + $2)) mappings=$3
  ip link add lab-mgmt0 netns "$node" type veth peer name "m$2" netns c
  links c <<END
link set m$2 master mgmt
link set m$2 up
END
  vsctl "$node" add-br lab-mgmt -- set bridge lab-mgmt datapath_type=netdev -- add-port lab-mgmt lab-mgmt0 2>/run/lab/refused || refused "$node"
  links "$node" <<END
link set lo up
link set lab-mgmt0 up
link set lab-mgmt up
addr add $address/24 dev lab-mgmt
END
  vsctl "$node" set Open_vSwitch . external_ids:ovn-remote=unix:/run/lab/c/sb.sock external_ids:ovn-encap-type=geneve "external_ids:ovn-encap-ip=$address" \
    ${mappings:+"external_ids:ovn-bridge-mappings=$mappings"}
  detached "$node" controller ovn-controller "unix:/run/lab/$node/db.sock"
}

nbctl() { ovn-nbctl --db=unix:/run/lab/c/nb.sock "$@" 2>/run/lab/refused || refused c; }

# ovs_port NODE POD DEVICE MAC MTU BRIDGE [SETTING…]: a cable from the pod into a bridge
ovs_port() {
  local node=$1 pod=$2 device=$3 mac=$4 mtu=$5 bridge=$6 port=h$2$3
  shift 6
  [ -S "/run/lab/$node/db.sock" ] || { say failed "$pod" "nothing makes Open vSwitch bridge $bridge on the node"; return 1; }
  ip link add "$port" netns "$node" mtu "$mtu" type veth peer name "$device" netns "$pod" mtu "$mtu" ${mac:+address "$mac"} 2>/run/lab/result \
    && ip -n "$node" link set "$port" up && ip -n "$pod" link set "$device" up \
    && vsctl "$node" add-port "$bridge" "$port" "$@" 2>/run/lab/result || { say failed "$pod" "$(one_line /run/lab/result)"; return 1; }
}

# ovs_active NODE BOND: the port of a bond that carries what goes to all
ovs_active() {
  OVS_RUNDIR=/run/lab/$1 ovs-appctl bond/show "$2" |
    awk '/^(member|slave) / { sub(":", "", $2); port = $2 } /^ +active (member|slave)$/ { print port }'
}

stop_daemons() {
  local file
  for file in /run/lab/*/*.pid; do kill "$(<"$file")" 2>/dev/null; done
  sleep 0.3
}
