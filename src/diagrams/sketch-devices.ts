import { deviceDetails, deviceKind, ovsPortLabel, portLabel, switchDetails } from './device-text';
import { Column } from './picture';
import { keyOf, Sketch } from './sketch';
import { addTo } from '../topology/add-to';
import { Device, OvsBridgeDevice } from '../topology/device';
import { ovsBridgeWith } from '../topology/localnet-path';
import { NodeGroup } from '../topology/node-group';
import { NodeView, nodesName, nodeViewsOf } from '../topology/node-view';
import { Place, placeOf } from '../topology/place';
import { SWITCH_PORTS } from '../topology/switch-ports';
import { Topology } from '../topology/topology';

/** What finds a device of the picture by its name, as the nodes of a group see it. */
export type DeviceKey = (view: NodeView, name: string, column: Column, kind: string) => string;

/** Draws what is stated of all nodes, and says how to find it again. */
export function sketchDevices(sketch: Sketch, topology: Pick<Topology, 'nodeGroups'>): DeviceKey {
  const owners = new Map<Device, NodeGroup>();
  for (const group of topology.nodeGroups) {
    for (const device of group.policies.flatMap(({ devices }) => devices)) owners.set(device, group);
  }
  const keyIn: DeviceKey = (view, name, column, kind) => {
    const stated = (view.devices.get(name) ?? []).find(isDrawn);
    const group = nodesName((stated && owners.get(stated)) ?? view.group);
    return sketch.add({ key: deviceKey(group, name), column, kind, name, group, isExternal: stated === undefined && column !== 'NIC' });
  };
  const views = nodeViewsOf(topology);
  for (const view of views) sketchOwnDevices(sketch, view);
  for (const view of views) {
    for (const device of ownDevices(view).values()) joinPorts(sketch, view, device, keyIn);
    sketchSwitch(sketch, view, keyIn);
  }
  return keyIn;
}

/** The key of a device of a group. */
export function deviceKey(group: string, name: string): string {
  return keyOf('device', group, name);
}

function sketchOwnDevices(sketch: Sketch, view: NodeView): void {
  const group = nodesName(view.group);
  const places = placesByName(view);
  for (const [name, device] of ownDevices(view)) {
    sketch.add({
      key: deviceKey(group, name),
      column: columnOf(view, device),
      kind: deviceKind(device),
      name,
      details: deviceDetails(device),
      group,
      places: places.get(name),
    });
  }
}

/** Where the group's policies say something of each name, be it the bridge or its own port. */
function placesByName({ group }: NodeView): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { name, place } of group.policies.flatMap(({ devices }) => devices)) addTo(places, name, place);
  return places;
}

/** What the group's own policies state; a name that says nothing but itself gives way to one that says what it is. */
function ownDevices({ group }: NodeView): ReadonlyMap<string, Device> {
  const devices = new Map<string, Device>();
  for (const device of group.policies.flatMap((policy) => policy.devices)) {
    const isBetter = devices.get(device.name)?.kind === 'other' && device.kind !== 'other';
    if (isDrawn(device) && (isBetter || !devices.has(device.name))) devices.set(device.name, device);
  }
  return devices;
}

/** Ports that Open vSwitch makes itself are part of their bridge. */
function isDrawn({ kind, state }: Device): boolean {
  return kind !== 'ovs-interface' && state !== 'absent';
}

function columnOf(view: NodeView, device: Device): Column {
  switch (device.kind) {
    case 'bond': return 'bond';
    case 'vlan': return 'VLAN';
    case 'linux-bridge': return 'bridge';
    case 'ovs-bridge': return isInner(view, device) ? 'inner bridge' : 'bridge';
    default: return 'NIC';
  }
}

function joinPorts(sketch: Sketch, view: NodeView, device: Device, keyIn: DeviceKey): void {
  const key = deviceKey(nodesName(view.group), device.name);
  const nic = (name: string) => keyIn(view, name, 'NIC', 'NIC');
  switch (device.kind) {
    case 'bond': return device.ports?.forEach((name) => sketch.join(nic(name), key));
    case 'vlan': return device.base === undefined ? undefined : sketch.join(nic(device.base), key);
    case 'linux-bridge': return device.ports?.forEach(({ name, vlans }) => sketch.join(nic(name), key, portLabel(vlans)));
    case 'ovs-bridge': return joinOvsPorts(sketch, view, device, keyIn);
    default: return undefined;
  }
}

function joinOvsPorts(sketch: Sketch, view: NodeView, bridge: OvsBridgeDevice, keyIn: DeviceKey): void {
  const key = deviceKey(nodesName(view.group), bridge.name);
  for (const port of bridge.ports ?? []) {
    const outer = isInner(view, bridge) ? patchedTo(view, port.name) : undefined;
    if (outer !== undefined) sketch.join(keyIn(view, outer, 'bridge', 'Open vSwitch bridge'), key, ovsPortLabel(port));
    if (isInternal(view, port.name)) continue;
    if (port.bondPorts === undefined) {
      sketch.join(keyIn(view, port.name, 'NIC', 'NIC'), key, ovsPortLabel(port));
      continue;
    }
    const group = nodesName(view.group);
    const details = port.bondMode === undefined ? [] : [port.bondMode];
    const bond = sketch.add({ key: deviceKey(group, port.name), column: 'bond', kind: 'Open vSwitch bond', name: port.name, details, group, places: [port.place] });
    for (const name of port.bondPorts) sketch.join(keyIn(view, name, 'NIC', 'NIC'), bond);
    sketch.join(bond, key, ovsPortLabel(port));
  }
}

/** Whether a bridge has no NIC of its own, and a patch to a bridge. */
function isInner(view: NodeView, { ports = [] }: OvsBridgeDevice): boolean {
  return ports.every(({ name }) => isInternal(view, name)) && ports.some(({ name }) => patchedTo(view, name) !== undefined);
}

function isInternal(view: NodeView, portName: string): boolean {
  return (view.devices.get(portName) ?? []).some(({ kind }) => kind === 'ovs-interface' || kind === 'ovs-bridge');
}

/** The bridge on the other end of a patch. */
function patchedTo(view: NodeView, portName: string): string | undefined {
  const peer = (view.devices.get(portName) ?? []).flatMap((device) => (device.kind === 'ovs-interface' && device.patchPeer !== undefined ? [device.patchPeer] : []))[0];
  return peer === undefined ? undefined : ovsBridgeWith(view, peer);
}

/** What the switch offers, before the NICs it is said of; one switch that nobody described before the others. */
function sketchSwitch(sketch: Sketch, view: NodeView, keyIn: DeviceKey): void {
  const group = nodesName(view.group);
  for (const policy of view.group.policies) {
    for (const [device, port] of Object.entries(policy.switchPorts)) {
      const details = switchDetails(port);
      const key = sketch.add({ key: keyOf('switch', group, device), column: 'switch', kind: 'switch port', name: device, details, group, places: [placeOf(policy.manifest, 'metadata', 'annotations', SWITCH_PORTS)] });
      for (const nic of nicsOf(view, device)) sketch.join(key, keyIn(view, nic, 'NIC', 'NIC'));
    }
  }
}

/** The NICs of a bond, of Linux or of Open vSwitch; a NIC itself. */
function nicsOf(view: NodeView, name: string): readonly string[] {
  const linux = (view.devices.get(name) ?? []).flatMap((device) => (device.kind === 'bond' ? device.ports ?? [] : []));
  if (linux.length > 0) return [...new Set(linux)];
  const ovs = [...view.devices.values()].flat().flatMap((device) => (device.kind === 'ovs-bridge' ? device.ports ?? [] : []));
  return ovs.find((port) => port.name === name)?.bondPorts ?? [name];
}
