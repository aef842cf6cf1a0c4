import { BridgeMapping, BridgePort, Device, OvsPort, PortVlans } from './device';
import { isObject, JsonObject, listAt, objectAt, textAt, valueAt } from './json';
import { VlanRange } from './network';
import { truthOf } from './nmstate-truth';
import { Place, within } from './place';

/** What an nmstate state says of a node. */
export interface NodeState {
  readonly devices: readonly Device[];
  readonly mappings: readonly BridgeMapping[];
}

/** kubernetes-nmstate's addition to the ports of a Linux bridge that say nothing of VLANs. */
const IMPLIED: PortVlans = { kind: 'trunk', tagged: [{ min: 2, max: 4094 }], native: 1, isImplied: true };

/**
 * An nmstate state. `implied`: kubernetes-nmstate applies it, which gives every port of a bridge that is explicitly up and says
 * nothing of VLANs the tags 2–4094; nmstate itself does not.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/bridge/bridge.go
 */
export function readNmstate(state: unknown, place: Place, implied: boolean): NodeState {
  return {
    // A capture's template ("{{ … }}") stands in the list's place, or in a name's: nothing is known of it then.
    devices: listAt(state, 'interfaces').flatMap((entry, i) => (isObject(entry) ? deviceOf(entry, within(place, 'interfaces', i), implied) : [])),
    mappings: listAt(state, 'ovn', 'bridge-mappings').flatMap((entry, i) => mappingOf(entry, within(place, 'ovn', 'bridge-mappings', i))),
  };
}

function deviceOf(config: JsonObject, place: Place, implied: boolean): Device[] {
  const name = textAt(config, 'name');
  if (name === undefined || isTemplate(name)) return [];
  const base = { name, state: textAt(config, 'state'), mtu: whole(config.mtu), config, place };
  const type = textAt(config, 'type');
  switch (type) {
    case 'ethernet': return [{ ...base, kind: 'nic' }];
    case 'bond': {
      const aggregation = objectAt(config, 'link-aggregation');
      return [{ ...base, kind: 'bond', mode: bondMode(aggregation.mode), ports: portNames(aggregation), options: objectAt(aggregation, 'options') }];
    }
    case 'linux-bridge': return [{ ...base, kind: 'linux-bridge', ports: bridgePorts(config, place, implied) }];
    case 'vlan': return [{ ...base, kind: 'vlan', base: textAt(config, 'vlan', 'base-iface'), vlan: whole(valueAt(config, 'vlan', 'id')) }];
    case 'ovs-bridge': return [{ ...base, kind: 'ovs-bridge', ports: ovsPorts(config, place) }];
    case 'ovs-interface': return [{ ...base, kind: 'ovs-interface', patchPeer: textAt(config, 'patch', 'peer') }];
    default: return [{ ...base, kind: 'other', type }];
  }
}

/** `ports` is nmstate's alias for `port`, but kubernetes-nmstate's addition looks at `port` only. */
function bridgePorts(config: JsonObject, place: Place, implied: boolean): readonly BridgePort[] | undefined {
  const bridge = objectAt(config, 'bridge');
  const key = Array.isArray(bridge.port) ? 'port' : 'ports';
  if (!Array.isArray(bridge[key])) return undefined;
  const defaults = implied && key === 'port' && textAt(config, 'state') === 'up';
  return listAt(bridge, key).flatMap((port, i) => {
    const name = textAt(port, 'name');
    if (name === undefined || isTemplate(name)) return [];
    return [{ name, vlans: portVlans(port, defaults), place: within(place, 'bridge', key, i) }];
  });
}

function portVlans(port: unknown, defaults: boolean): PortVlans {
  const vlan = valueAt(port, 'vlan');
  if (vlan === undefined) return defaults ? IMPLIED : { kind: 'unknown' };
  if (!isObject(vlan) || Object.keys(vlan).length === 0) return { kind: 'unfiltered' };
  const tag = whole(vlan.tag);
  if (vlan.mode === 'access') return { kind: 'access', vlan: tag ?? 1 };
  if (vlan.mode !== 'trunk') return { kind: 'unknown' };
  const isNative = truthOf(vlan['enable-native']) === true;
  return { kind: 'trunk', tagged: trunkTags(vlan), native: isNative ? tag ?? 1 : 1, isImplied: false };
}

function trunkTags(vlan: JsonObject): readonly VlanRange[] {
  return listAt(vlan, 'trunk-tags').flatMap((tag) => {
    const [id, min, max] = [whole(valueAt(tag, 'id')), whole(valueAt(tag, 'id-range', 'min')), whole(valueAt(tag, 'id-range', 'max'))];
    if (id !== undefined) return [{ min: id, max: id }];
    return min === undefined || max === undefined ? [] : [{ min, max }];
  });
}

function ovsPorts(config: JsonObject, place: Place): readonly OvsPort[] | undefined {
  const bridge = objectAt(config, 'bridge');
  const key = Array.isArray(bridge.port) ? 'port' : 'ports';
  if (!Array.isArray(bridge[key])) return undefined;
  return listAt(bridge, key).flatMap((port, i) => {
    const name = textAt(port, 'name');
    if (name === undefined || isTemplate(name)) return [];
    const aggregation = isObject(port) ? objectAt(port, 'link-aggregation') : {};
    const vlan = isObject(port) ? objectAt(port, 'vlan') : {};
    return [{ name, accessVlan: ovsAccessVlan(vlan), trunk: ovsTrunk(vlan), bondPorts: portNames(aggregation), bondMode: textAt(aggregation, 'mode'), place: within(place, 'bridge', key, i) }];
  });
}

/**
 * nmstate hands mode and tags on as they are. Without a mode, Open vSwitch makes a port with a tag an access port, and any other one a trunk.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/nm/settings/ovs.rs#L69-L82
 * @see https://github.com/openvswitch/ovs/blob/v3.7.1/vswitchd/vswitch.xml#L2046-L2058
 */
function ovsAccessVlan(vlan: JsonObject): number | undefined {
  const tag = whole(vlan.tag);
  if (vlan.mode === undefined) return tag === 0 ? undefined : tag;
  return vlan.mode === 'access' ? tag : undefined;
}

/**
 * Open vSwitch trunks all VLANs where none is listed, and has no native VLAN in this mode.
 *
 * @see https://github.com/openvswitch/ovs/blob/v3.7.1/vswitchd/vswitch.xml#L2037
 */
function ovsTrunk(vlan: JsonObject): readonly VlanRange[] | undefined {
  const tags = trunkTags(vlan);
  const isWhole = tags.length === listAt(vlan, 'trunk-tags').length;
  const isTrunk = vlan.mode === 'trunk' || (vlan.mode === undefined && ovsAccessVlan(vlan) === undefined);
  return isTrunk && isWhole && tags.length > 0 ? tags : undefined;
}

/** A Linux bond lists names, an Open vSwitch bond objects with a name; either may be called `ports`. */
function portNames(aggregation: JsonObject): readonly string[] | undefined {
  const list = aggregation.port ?? aggregation.ports;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((port: unknown) => (typeof port === 'string' ? port : textAt(port, 'name')) ?? []).filter((name) => !isTemplate(name));
}

const BOND_MODES = ['balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad', 'balance-tlb', 'balance-alb'];

/** By name, or by the kernel's number. */
function bondMode(mode: unknown): string | undefined {
  const number = whole(mode);
  if (number !== undefined) return BOND_MODES[number];
  return typeof mode === 'string' ? mode : undefined;
}

function mappingOf(entry: unknown, place: Place): BridgeMapping[] {
  const localnet = textAt(entry, 'localnet');
  if (localnet === undefined || isTemplate(localnet)) return [];
  return [{ localnet, bridge: textAt(entry, 'bridge'), isAbsent: textAt(entry, 'state') === 'absent', place }];
}

/**
 * nmstate takes numbers in quotes too, in hexadecimal as well.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/deserializer.rs#L192
 */
function whole(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return typeof value === 'string' && /^(?:0x[\dA-Fa-f]{1,7}|\d{1,9})$/.test(value) ? Number(value) : undefined;
}

function isTemplate(text: string): boolean {
  return text.includes('{{');
}
