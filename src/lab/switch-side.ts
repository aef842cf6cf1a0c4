import { isSourceLoadBalancing } from './bond-options';
import { isDeviceName } from './device-name';
import { BridgeVlan, LabBond, LabNic, LabSwitchPort } from './plan';
import { Device } from '../topology/device';
import { SwitchPort } from '../topology/switch-ports';
import { VlanSet } from '../values/vlan-set';

/** A node's cables, and what the switch has on their other ends. */
export interface SwitchSide {
  readonly nics: readonly LabNic[];
  readonly ports: readonly LabSwitchPort[];
  readonly bonds: readonly LabBond[];
}

/** A group of NICs that the node bonds, in Linux or in Open vSwitch. */
interface Group {
  readonly name: string;
  readonly nics: readonly string[];
  /** What the bond needs of the switch, where nobody says what that offers. */
  readonly wants: 'NONE' | 'STATIC' | 'LACP';
}

const LARGEST_MTU = 65535;
const EVERY_VLAN = [{ min: 1, max: 4094 }];

/** One switch for all nodes. What nobody states of a port is taken to be right: every VLAN, 1 untagged, any frame, grouped as the bond needs. */
export function switchSideOf(
  node: number,
  nics: readonly string[],
  devices: readonly Device[],
  stated: { readonly [device: string]: SwitchPort },
): SwitchSide {
  const mtus = new Map(devices.flatMap(({ kind, name, mtu }) => (kind === 'nic' || kind === 'other' ? [[name, mtu] as const] : [])));
  const cables = nics.map((name, i): LabNic => ({ name, peer: `n${node}e${i}`, mtu: mtus.get(name) }));
  const peers = new Map(cables.map(({ name, peer }) => [name, peer]));
  const groups = devices.flatMap(groupsOf);
  const groupOfNic = new Map(groups.flatMap((group) => group.nics.map((nic) => [nic, group] as const)));
  const portOf = (device: string) => (Object.prototype.hasOwnProperty.call(stated, device) ? stated[device] : undefined);
  const [ports, bonds]: [LabSwitchPort[], LabBond[]] = [[], []];
  for (const { name, peer } of cables) {
    const group = groupOfNic.get(name);
    const said = portOf(name) ?? (group === undefined ? undefined : portOf(group.name));
    const offers = group === undefined ? 'NONE' : said?.aggregation ?? group.wants;
    if (group === undefined || offers === 'NONE') {
      ports.push(portFrom(peer, said));
      continue;
    }
    const bond = `n${node}g${groups.indexOf(group)}`;
    if (bonds.some((other) => other.name === bond)) continue;
    ports.push(portFrom(bond, said));
    const mode = offers === 'LACP' ? ['802.3ad', 'miimon', '100', 'lacp_rate', 'fast'] : ['balance-xor', 'miimon', '100'];
    bonds.push({ kind: 'bond', name: bond, options: ['mode', ...mode], ports: group.nics.flatMap((nic) => peers.get(nic) ?? []) });
  }
  return { nics: cables, ports, bonds };
}

function groupsOf(device: Device): readonly Group[] {
  if (device.kind === 'bond') return [{ name: device.name, nics: (device.ports ?? []).filter(isDeviceName), wants: wantsOf(device.mode, isSourceLoadBalancing(device)) }];
  if (device.kind !== 'ovs-bridge') return [];
  return (device.ports ?? []).flatMap(({ name, bondPorts, bondMode }) => (
    bondPorts === undefined ? [] : [{ name, nics: bondPorts.filter(isDeviceName), wants: wantsOf(bondMode, false) }]));
}

function wantsOf(mode: string | undefined, isSlb: boolean): Group['wants'] {
  if (mode === '802.3ad' || mode === 'balance-tcp' || mode === 'lacp') return 'LACP';
  const isGrouped = mode === 'balance-xor' || mode === 'balance-rr' || mode === 'broadcast' || mode === undefined;
  return isGrouped && !isSlb ? 'STATIC' : 'NONE';
}

function portFrom(name: string, stated: SwitchPort | undefined): LabSwitchPort {
  const native = vlanOr1(stated?.nativeVlan);
  const tagged = spansOf(stated?.vlans).map(({ min, max }): BridgeVlan => ({ min, max, isNative: false }));
  return { name, vlans: [...tagged, { min: native, max: native, isNative: true }], mtu: stated?.mtu ?? LARGEST_MTU };
}

function vlanOr1(vlan: number | undefined): number {
  return vlan !== undefined && Number.isInteger(vlan) && vlan >= 1 && vlan <= 4094 ? vlan : 1;
}

function spansOf(text: string | undefined): readonly { readonly min: number; readonly max: number }[] {
  if (text === undefined) return EVERY_VLAN;
  try {
    return VlanSet.parse(text)._spans;
  } catch {
    return EVERY_VLAN;
  }
}
