import { OvsBridgeSite } from './bridge-path';
import { OvsPort } from './device';
import { deviceOf, NodeView, stated } from './node-view';
import { once } from './once';
import { holds, rangesText } from './port-vlans';

/** A port on the way of a frame, and the bridge that it belongs to. */
export interface CrossedPort {
  readonly bridge: string;
  readonly port: OvsPort;
}

/** A way from a bridge out to the switch: straight through an uplink, or over a patch through an uplink of the next bridge. */
export interface WayOut {
  readonly patch?: readonly [CrossedPort, CrossedPort];
  readonly uplink: CrossedPort;
}

/** What becomes of a frame on its way: it leaves with a tag, or without, or a port drops it. */
export type Fate =
  | { readonly kind: 'tagged'; readonly vlan: number }
  | { readonly kind: 'untagged' }
  | { readonly kind: 'dropped'; readonly at: CrossedPort };

/** The ways out of an Open vSwitch bridge; undefined where there may be others. */
export function waysOutOf({ view, bridge, ports }: OvsBridgeSite): readonly WayOut[] | undefined {
  if (ports === undefined) return undefined;
  const ways: WayOut[] = [];
  for (const port of ports) {
    const crossed = { bridge: bridge.name, port };
    if (port.name === bridge.name) continue;
    const peer = stated(view, port.name, (device) => (device.kind === 'ovs-interface' ? device.patchPeer : undefined))?.value;
    if (peer === undefined) {
      if (deviceOf(view, port.name, 'ovs-interface') === undefined) ways.push({ uplink: crossed });
      continue;
    }
    const far = portsByName(view).get(peer);
    if (far === undefined) return undefined;
    for (const uplink of far.ports) {
      const isUplink = uplink.name !== far.bridge && uplink.name !== peer && deviceOf(view, uplink.name, 'ovs-interface') === undefined;
      if (isUplink) ways.push({ patch: [crossed, { bridge: far.bridge, port: far.port }], uplink: { bridge: far.bridge, port: uplink } });
    }
  }
  return ways;
}

/**
 * What becomes of a frame of a VLAN, 0 for one without. An access port sends its own VLAN's frames untagged and no others, and drops what comes in tagged.
 * A trunk that lists VLANs drops all others both ways, and frames without a tag too unless it lists 0.
 *
 * @see https://github.com/openvswitch/ovs/blob/v3.7.1/vswitchd/vswitch.xml#L1963
 * @see https://github.com/openvswitch/ovs/blob/v3.7.1/ofproto/ofproto-dpif-xlate.c#L2169
 */
export function fateOf({ patch, uplink }: WayOut, vlan: number): Fate {
  if (patch === undefined) return outBy(uplink, vlan);
  const [near, far] = patch;
  const between = outBy(near, vlan);
  if (between.kind === 'dropped') return between;
  const tag = between.kind === 'tagged' ? between.vlan : 0;
  const { accessVlan } = far.port;
  if (accessVlan === undefined ? !trunks(far, tag) : tag !== 0) return { kind: 'dropped', at: far };
  return outBy(uplink, accessVlan ?? tag);
}

function outBy(at: CrossedPort, vlan: number): Fate {
  const { accessVlan } = at.port;
  if (accessVlan === undefined ? !trunks(at, vlan) : accessVlan !== vlan) return { kind: 'dropped', at };
  return accessVlan !== undefined || vlan === 0 ? { kind: 'untagged' } : { kind: 'tagged', vlan };
}

function trunks({ port: { trunk } }: CrossedPort, vlan: number): boolean {
  return trunk === undefined || holds(trunk, vlan);
}

/** For messages: `port "eth1" of OVS bridge "br-data" trunks VLANs 10,20-30 only`. */
export function dropperText({ bridge, port: { name, accessVlan, trunk = [] } }: CrossedPort): string {
  const what = accessVlan === undefined ? `trunks VLANs ${rangesText(trunk)} only` : `is an access port of VLAN ${accessVlan}`;
  return `port "${name}" of OVS bridge "${bridge}" ${what}`;
}

/** The port that drops a VLAN's frames, where every way out drops them. */
export function droppedAt(site: OvsBridgeSite, vlan: number): CrossedPort | undefined {
  const fates = (waysOutOf(site) ?? []).map((way) => fateOf(way, vlan));
  const [first] = fates;
  return first?.kind === 'dropped' && fates.every(({ kind }) => kind === 'dropped') ? first.at : undefined;
}

/** The Open vSwitch bridge that has a port of this name. */
export function ovsBridgeWith(view: NodeView, portName: string): string | undefined {
  return portsByName(view).get(portName)?.bridge;
}

const portsByName = once((view: NodeView) => {
  const bridges = [...view.devices.values()].flat().flatMap((device) => (device.kind === 'ovs-bridge' ? [device] : []));
  return new Map(bridges.flatMap(({ name, ports = [] }) => ports.map((port) => [port.name, { bridge: name, port, ports }] as const)));
});
