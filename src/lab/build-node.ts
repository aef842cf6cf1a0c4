import { isDeviceName } from './device-name';
import { linuxDevicesOf, namedBelow } from './linux-devices';
import { mergedDevices } from './merged-devices';
import { ovsOf } from './open-vswitch';
import { PlacedNode } from './place-nodes';
import { LabNode } from './plan';
import { Remarks } from './remarks';
import { SwitchSide, switchSideOf } from './switch-side';
import { SwitchPort } from '../topology/switch-ports';
import { VlanFilter } from '../topology/vlan-filter';

/** A node, and what the switch has on the other ends of its cables. `masters`: NICs that networks name and nobody makes. */
export function buildNode(
  { name, labels, policies }: PlacedNode,
  index: number,
  { masters, filters, remarks }: { readonly masters: readonly string[]; readonly filters: readonly VlanFilter[]; readonly remarks: Remarks },
): { readonly node: LabNode; readonly side: SwitchSide } {
  const merged = mergedDevices(policies);
  const devices = [...merged.values()].flat();
  const made = new Set(devices.filter(({ kind }) => kind !== 'nic' && kind !== 'other').map((device) => device.name));
  const nics = [...new Set([...devices.flatMap(namedBelow), ...masters])].filter((nic) => !made.has(nic) && isDeviceName(nic));
  const stated = Object.assign({}, ...policies.map(({ switchPorts }) => switchPorts).reverse()) as { readonly [device: string]: SwitchPort };
  const side = switchSideOf(index, nics, devices, stated);
  const node = {
    namespace: `n${index}`,
    name,
    labels,
    nics: side.nics,
    devices: linuxDevicesOf(name, merged, filters, remarks),
    ovs: ovsOf(devices, policies.flatMap(({ mappings }) => mappings)),
  };
  return { node, side };
}
