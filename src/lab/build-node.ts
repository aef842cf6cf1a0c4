import { isDeviceName } from './device-name';
import { linuxDevicesOf, namedBelow } from './linux-devices';
import { mergedDevices } from './merged-devices';
import { ovsOf } from './open-vswitch';
import { PlacedNode } from './place-nodes';
import { LabAddressed, LabNode } from './plan';
import { Remarks } from './remarks';
import { SwitchSide, switchSideOf } from './switch-side';
import { Device } from '../topology/device';
import { hasAddress } from '../topology/has-address';
import { SwitchPort } from '../topology/switch-ports';
import { VlanFilter } from '../topology/vlan-filter';

/** What a node is built in. */
interface Ground {
  /** NICs that networks name and nobody makes. */
  readonly masters: readonly string[];
  readonly filters: readonly VlanFilter[];
  readonly remarks: Remarks;
  /** The address that pings reach the next interface at. */
  readonly nextAddress: () => string;
}

/** A node, and what the switch has on the other ends of its cables. */
export function buildNode(
  { name, labels, policies, switchPorts }: PlacedNode, index: number, { masters, filters, remarks, nextAddress }: Ground,
): { readonly node: LabNode; readonly side: SwitchSide } {
  const merged = mergedDevices(policies);
  const devices = [...merged.values()].flat();
  const made = new Set(devices.filter(({ kind }) => kind !== 'nic' && kind !== 'other').map((device) => device.name));
  const nics = [...new Set([...devices.flatMap(namedBelow), ...masters])].filter((nic) => !made.has(nic) && isDeviceName(nic));
  const byPolicies = policies.map((policy) => policy.switchPorts).reverse();
  const stated = Object.assign({}, switchPorts, ...byPolicies) as { readonly [device: string]: SwitchPort };
  const side = switchSideOf(index, nics, devices, stated);
  const node = {
    namespace: `n${index}`,
    name,
    labels,
    nics: side.nics,
    devices: linuxDevicesOf(name, merged, filters, remarks),
    ovs: ovsOf(devices, policies.flatMap(({ mappings }) => mappings)),
    addressed: addressedOf(name, devices, nextAddress),
  };
  return { node, side };
}

function addressedOf(node: string, devices: readonly Device[], nextAddress: () => string): readonly LabAddressed[] {
  const names = [...new Set(devices.filter((device) => hasAddress(device) && isDeviceName(device.name)).map(({ name }) => name))];
  return names.map((device) => ({ id: names.length === 1 ? `node/${node}` : `node/${node}:${device}`, device, address: nextAddress() }));
}
