import { listing } from '../text/listing';
import { Device, LinuxBridgeDevice, OvsBridgeDevice, PortVlans } from '../topology/device';
import { VlanRange } from '../topology/network';
import { rangesText } from '../topology/port-vlans';

/** How a device of a node is not what is stated of it: only what is stated counts, and of it only what a NodeNetworkState shows in the same words. */
export function deviceDeviations(stated: Device, found: Device | undefined): readonly string[] {
  const isThere = found !== undefined && found.state !== 'absent';
  if (stated.state === 'absent') return isThere && stated.kind !== 'nic' ? ['is there, and should not be'] : [];
  if (!isThere) return isNamedOtherwise(stated) ? [] : ['is not there'];
  if (stated.kind !== found.kind && stated.kind !== 'other' && found.kind !== 'other') return [`is a ${found.kind}, and should be a ${stated.kind}`];
  return [
    ...(stated.state === 'up' && found.state === 'down' ? ['is down, and should be up'] : []),
    ...otherwise('has MTU', stated.mtu, found.mtu),
    ...ofKind(stated, found),
  ];
}

/** With a MAC address to find it by, the name is only that of the statement. */
function isNamedOtherwise({ config }: Device): boolean {
  return config.identifier === 'mac-address' || config.match !== undefined;
}

function ofKind(stated: Device, found: Device): readonly string[] {
  if (stated.kind === 'bond' && found.kind === 'bond') return [...otherwise('has mode', stated.mode, found.mode), ...otherPorts(stated.ports, found.ports)];
  if (stated.kind === 'vlan' && found.kind === 'vlan') return [...otherwise('is on', stated.base, found.base), ...otherwise('has VLAN', stated.vlan, found.vlan)];
  if (stated.kind === 'linux-bridge' && found.kind === 'linux-bridge') return ofLinuxBridge(stated, found);
  return stated.kind === 'ovs-bridge' && found.kind === 'ovs-bridge' ? ofOvsBridge(stated, found) : [];
}

/** A pod's interface is a port too, which is nobody's statement. */
function ofLinuxBridge(stated: LinuxBridgeDevice, found: LinuxBridgeDevice): readonly string[] {
  const there = new Map(found.ports?.map((port) => [port.name, port]));
  const differing = (stated.ports ?? []).flatMap(({ name, vlans }) => {
    const port = there.get(name);
    if (port === undefined || sameVlans(vlans, port.vlans)) return [];
    return [`has port "${name}" with ${vlansName(port.vlans)}, and should have it with ${vlansName(vlans)}`];
  });
  return [...missingPorts(namesOf(stated.ports), namesOf(found.ports)), ...differing];
}

function ofOvsBridge(stated: OvsBridgeDevice, found: OvsBridgeDevice): readonly string[] {
  const there = new Map(found.ports?.map((port) => [port.name, port]));
  const differing = (stated.ports ?? []).flatMap(({ name, accessVlan, trunk, bondMode, bondPorts }) => {
    const port = there.get(name);
    if (port === undefined) return [];
    return [
      ...otherwise(`has port "${name}" with VLAN`, accessVlan, port.accessVlan),
      ...otherwise(`has port "${name}" with VLANs`, trunk && tagsName(trunk), port.trunk && tagsName(port.trunk)),
      ...otherwise(`has port "${name}" with mode`, bondMode, port.bondMode),
      ...otherPorts(bondPorts, port.bondPorts),
    ];
  });
  return [...missingPorts(namesOf(stated.ports), namesOf(found.ports)), ...differing];
}

function namesOf(ports: readonly { readonly name: string }[] | undefined): readonly string[] | undefined {
  return ports?.map(({ name }) => name);
}

function otherwise(words: string, stated: string | number | undefined, found: string | number | undefined): readonly string[] {
  return stated === undefined || found === undefined || stated === found ? [] : [`${words} ${found}, and should have ${stated}`];
}

function otherPorts(stated: readonly string[] | undefined, found: readonly string[] | undefined): readonly string[] {
  if (stated === undefined || found === undefined) return [];
  const more = found.filter((name) => !stated.includes(name)).sort();
  return [...missingPorts(stated, found), ...(more.length === 0 ? [] : [`has ${listing(more)} too, which nobody stated`])];
}

function missingPorts(stated: readonly string[] | undefined, found: readonly string[] | undefined): readonly string[] {
  if (stated === undefined || found === undefined) return [];
  const there = new Set(found);
  const missing = stated.filter((name) => !there.has(name)).sort();
  return missing.length === 0 ? [] : [`is without ${listing(missing)}`];
}

/** What nobody stated, or nobody shows, is no difference. */
function sameVlans(stated: PortVlans, found: PortVlans): boolean {
  if (stated.kind === 'unknown' || found.kind === 'unknown') return true;
  return vlansName(stated) === vlansName(found);
}

function vlansName(vlans: PortVlans): string {
  switch (vlans.kind) {
    case 'unknown': return 'unknown VLANs';
    case 'unfiltered': return 'no VLANs';
    case 'access': return `VLAN ${vlans.vlan}`;
    case 'trunk': return `VLANs ${tagsName(vlans.tagged) || 'none'}${vlans.native === 1 ? '' : `, ${vlans.native} untagged`}`;
  }
}

function tagsName(ranges: readonly VlanRange[]): string {
  return rangesText(joined(ranges));
}

/** The same VLANs may be written as one range or several. */
function joined(ranges: readonly VlanRange[]): readonly VlanRange[] {
  const merged: { min: number; max: number }[] = [];
  for (const { min, max } of [...ranges].sort((one, other) => one.min - other.min)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && min <= last.max + 1) last.max = Math.max(last.max, max);
    else merged.push({ min, max });
  }
  return merged;
}
