import { Device, OvsPort, PortVlans } from '../topology/device';
import { textAt } from '../topology/json';
import { rangesText, vlansText } from '../topology/port-vlans';
import { SwitchPort } from '../topology/switch-ports';

/** What kind of device it is, for people. */
export function deviceKind(device: Device): string {
  switch (device.kind) {
    case 'nic': return 'NIC';
    case 'bond': return 'bond';
    case 'linux-bridge': return 'Linux bridge';
    case 'vlan': return 'VLAN interface';
    case 'ovs-bridge': return 'Open vSwitch bridge';
    case 'ovs-interface': return 'Open vSwitch port';
    case 'other': return device.type ?? 'interface';
  }
}

/** What else is stated of a device, line by line. */
export function deviceDetails(device: Device): readonly string[] {
  const { mtu, state } = device;
  const own = device.kind === 'bond' ? bondText(device.mode, textAt(device.options, 'primary')) : device.kind === 'vlan' ? `VLAN ${device.vlan ?? 'unknown'}` : '';
  return [own, mtu === undefined ? '' : `MTU ${mtu}`, state === undefined || state === 'up' ? '' : state].filter((line) => line !== '');
}

/** The VLANs of a bridge's port, as its edge says them. */
export function portLabel(vlans: PortVlans): string | undefined {
  return vlans.kind === 'trunk' || vlans.kind === 'access' ? vlansText(vlans) : undefined;
}

/** The VLANs of an Open vSwitch port, as its edge says it. */
export function ovsPortLabel({ accessVlan, trunk }: OvsPort): string | undefined {
  if (trunk !== undefined) return `${rangesText(trunk)} tagged`;
  return accessVlan === undefined ? undefined : `${accessVlan} untagged`;
}

/** What is stated of the switch, line by line. */
export function switchDetails({ vlans, nativeVlan, mtu, aggregation }: SwitchPort): readonly string[] {
  return [
    vlans === undefined ? '' : `VLANs ${vlans}`,
    nativeVlan === undefined ? '' : `native VLAN ${nativeVlan}`,
    mtu === undefined ? '' : `MTU ${mtu}`,
    aggregation === undefined ? '' : `aggregation ${aggregation}`,
  ].filter((line) => line !== '');
}

function bondText(mode: string | undefined, primary: string | undefined): string {
  return [mode ?? '', primary === undefined ? '' : `primary ${primary}`].filter((part) => part !== '').join(', ');
}
