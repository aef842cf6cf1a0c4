/**
 * The program of the VLAN filter's DaemonSet: POSIX shell, `ip` and `bridge`. It reads what the Virtual Machine Orchestrator's filter reads from its
 * environment, compares and changes only what differs, so that a second pass changes nothing. VLANs are in place before filtering is switched on.
 */
export const VLAN_FILTER_SCRIPT = `set -u

say() { echo "vlan-filter: $*"; }

# Whether a list such as "10,20,25-100" is one; its parts are left in $spans.
read_spans() {
  spans=$(echo "$1" | tr ',' ' ')
  for span in $spans; do
    min=\${span%-*} max=\${span#*-}
    case $min$max in *[!0-9]*|'') return 1 ;; esac
    [ "$min" -ge 1 ] && [ "$min" -le "$max" ] && [ "$max" -le 4094 ] || return 1
  done
  [ -n "$spans" ]
}

# Whether the parts $1 hold VLAN $2.
holds() {
  for span in $1; do
    [ "$2" -ge "\${span%-*}" ] && [ "$2" -le "\${span#*-}" ] && return 0
  done
  return 1
}

count() {
  id=1 number=0
  while [ "$id" -le 4094 ]; do
    holds "$1" "$id" && number=$((number + 1))
    id=$((id + 1))
  done
  echo "$number"
}

# The ports of the bridge, one a line; more words narrow them.
ports() {
  ip -o link show master "$bridgeIF" "$@" | while read -r _ name _; do
    name=\${name%:}
    echo "\${name%%@*}"
  done
}

# The ports to the outside: all but those of pods and VMs, whose VLANs their networks set.
uplinks() {
  guests=" $(echo $(ports type veth) $(ports type tun)) "
  for port in $(ports); do
    [ -n "\${uplinkIF:-}" ] && [ "$port" != "$uplinkIF" ] && continue
    case $guests in *" $port "*) ;; *) echo "$port" ;; esac
  done
}

# The VLANs of a device, each as id:tagged, id:untagged, or id:native, that of frames that come in untagged.
vlans_of() {
  bridge vlan show dev "$1" | while read -r id flags; do
    if [ "$id" = "$1" ]; then id=\${flags%% *} flags="$flags "; fi
    case $id in *[!0-9]*|'') continue ;; esac
    case $flags in
      *PVID*) echo "$id:native" ;;
      *Untagged*) echo "$id:untagged" ;;
      *) echo "$id:tagged" ;;
    esac
  done
}

# Gives the device the VLANs from $1 to $2, tagged.
add() {
  [ "$1" -gt "$2" ] && return
  range=$1-$2
  [ "$1" -eq "$2" ] && range=$1
  bridge vlan add dev "$device" vid "$range" $self
}

# Makes the tagged VLANs of device $1 those of the parts $2, which are $3; $4 is "self" for the bridge itself. Its native VLAN stays:
# without it the node could lose its own address.
converge() {
  device=$1 wanted=$2 missing=$3 self=$4 native=0 changed=
  for entry in $(vlans_of "$device"); do
    id=\${entry%:*}
    if [ "$entry" = "$id:native" ]; then
      native=$id
      holds "$wanted" "$id" && missing=$((missing - 1))
    elif ! holds "$wanted" "$id"; then
      bridge vlan del dev "$device" vid "$id" $self && changed="$changed -$id"
    elif [ "$entry" = "$id:tagged" ]; then
      missing=$((missing - 1))
    fi
  done
  if [ "$missing" -gt 0 ]; then
    for span in $wanted; do
      min=\${span%-*} max=\${span#*-}
      if [ "$native" -ge "$min" ] && [ "$native" -le "$max" ]; then
        add "$min" $((native - 1))
        min=$((native + 1))
      fi
      add "$min" "$max"
    done
    changed="$changed +$missing"
  fi
  [ -z "$changed" ] || say "$device now has VLANs $wanted (changed:$changed)"
}

pass() {
  if [ -z "$(ip -o link show dev "$bridgeIF" type bridge 2>/dev/null)" ]; then
    say "there is no bridge $bridgeIF yet"
    return
  fi
  for uplink in $(uplinks); do converge "$uplink" "$allowed" "$allowed_count" ''; done
  [ -z "$own" ] || converge "$bridgeIF" "$own" "$own_count" self
  case $(ip -d -o link show dev "$bridgeIF") in
    *'vlan_filtering 1'*) ;;
    *) ip link set dev "$bridgeIF" type bridge vlan_filtering 1 && say "$bridgeIF now filters VLANs" ;;
  esac
}

read_spans "$allowedVlans" || { say "allowedVlans is no list of VLANs: $allowedVlans"; exit 1; }
allowed=$spans allowed_count=$(count "$spans") own='' own_count=0
if [ "\${allowVlansOnSelf:-}" = true ]; then
  read_spans "\${allowedVlansOnSelf:-}" || { say "allowedVlansOnSelf is no list of VLANs: \${allowedVlansOnSelf:-}"; exit 1; }
  own=$spans own_count=$(count "$spans")
fi
trap 'exit 0' TERM INT
while :; do
  pass
  sleep "$checkSeconds" &
  wait $!
done
`;
