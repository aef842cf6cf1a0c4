import { bondOptions } from './bond-options';
import { isDeviceName } from './device-name';
import { BridgeVlan, LabBridge, LabDevice } from './plan';
import { Remarks } from './remarks';
import { BondDevice, BridgePort, Device, LinuxBridgeDevice, VlanDevice } from '../topology/device';
import { numberAt, textAt, valueAt } from '../topology/json';
import { VlanFilter } from '../topology/vlan-filter';

type Devices = ReadonlyMap<string, readonly Device[]>;

const RANK = { bond: 0, bridge: 1, vlan: 2 } as const;

/** The bonds, bridges and VLAN interfaces of a node, in an order in which they can be made. */
export function linuxDevicesOf(node: string, devices: Devices, filters: readonly VlanFilter[], remarks: Remarks): readonly LabDevice[] {
  const made = [...devices.values()].flat().flatMap((device) => linuxDevice(node, device, filters, remarks));
  return made.sort((one, other) => RANK[one.kind] - RANK[other.kind] || depthOf(one, devices) - depthOf(other, devices));
}

function linuxDevice(node: string, device: Device, filters: readonly VlanFilter[], remarks: Remarks): readonly LabDevice[] {
  if (device.kind !== 'bond' && device.kind !== 'linux-bridge' && device.kind !== 'vlan') return [];
  if (device.state === 'down' || device.state === 'ignore') return [];
  if (!isDeviceName(device.name)) {
    remarks.skipped.push({ what: `device ${JSON.stringify(device.name)} of ${node}`, why: 'no name that the kernel takes' });
    return [];
  }
  switch (device.kind) {
    case 'bond': return [bondOf(node, device, remarks)];
    case 'linux-bridge': return [bridgeOf(device, filters.find(({ bridge }) => bridge === device.name))];
    case 'vlan': return vlanOf(node, device, remarks);
  }
}

function bondOf(node: string, device: BondDevice, remarks: Remarks): LabDevice {
  return {
    kind: 'bond',
    name: device.name,
    options: bondOptions(node, device, remarks),
    ports: (device.ports ?? []).filter(isDeviceName),
    mtu: device.mtu,
  };
}

function vlanOf(node: string, { name, base, vlan, mtu }: VlanDevice, remarks: Remarks): readonly LabDevice[] {
  if (base !== undefined && isDeviceName(base) && vlan !== undefined && vlan >= 0 && vlan <= 4094) return [{ kind: 'vlan', name, base, vlan, mtu }];
  remarks.skipped.push({ what: `VLAN interface ${name} of ${node}`, why: 'its base or VLAN is not stated' });
  return [];
}

/** nmstate turns the filter on as soon as one port states VLANs; netplan has none, but a DaemonSet may turn it on. */
function bridgeOf({ name, ports = [], config, mtu }: LinuxBridgeDevice, filter: VlanFilter | undefined): LabBridge {
  const named = ports.filter((port) => isDeviceName(port.name));
  const allowed = filter?.allowed?._spans.map(({ min, max }) => ({ min, max, isNative: false }));
  const stp = valueAt(config, 'bridge', 'options', 'stp', 'enabled') ?? valueAt(config, 'parameters', 'stp');
  return {
    kind: 'bridge',
    name,
    filtersVlans: allowed !== undefined || named.some(({ vlans }) => vlans.kind === 'trunk' || vlans.kind === 'access'),
    defaultVlan: numberAt(config, 'bridge', 'options', 'vlan-default-pvid') ?? 1,
    spanningTree: named.length > 1 && stp !== false,
    ports: named.map((port) => ({ name: port.name, vlans: allowed ?? vlansOf(port) })),
    mtu,
  };
}

function vlansOf({ vlans }: BridgePort): readonly BridgeVlan[] {
  switch (vlans.kind) {
    case 'unknown':
    case 'unfiltered': return [];
    case 'access': return [{ min: vlans.vlan, max: vlans.vlan, isNative: true }];
    case 'trunk': {
      const tagged = vlans.tagged.map(({ min, max }) => ({ min, max, isNative: false }));
      return vlans.native === 1 ? tagged : [...tagged, { min: vlans.native, max: vlans.native, isNative: true }];
    }
  }
}

/** How many VLAN interfaces stand below; a ring of them ends somewhere. */
function depthOf(device: LabDevice, devices: Devices): number {
  let depth = 0;
  let base = device.kind === 'vlan' ? device.base : undefined;
  while (base !== undefined && depth < devices.size) {
    depth++;
    const below = devices.get(base)?.find(({ kind }) => kind === 'vlan');
    base = below?.kind === 'vlan' ? below.base : undefined;
  }
  return depth;
}

/** Names of devices that others stand on; what nobody makes is a NIC. */
export function namedBelow(device: Device): readonly string[] {
  switch (device.kind) {
    case 'bond': return device.ports ?? [];
    case 'linux-bridge': return (device.ports ?? []).map(({ name }) => name);
    case 'vlan': return device.base === undefined ? [] : [device.base];
    case 'ovs-bridge': return (device.ports ?? []).flatMap(({ name, bondPorts }) => bondPorts ?? [name]);
    case 'nic': return [device.name];
    // A statement without a type is of a device that is there already.
    case 'other': return textAt(device.config, 'type') === undefined ? [device.name] : [];
    case 'ovs-interface': return [];
  }
}
