import { Hop, Link } from './answer';
import { Attached, meetingOf } from './on-one-node';
import { crossing, crossingTo, Crossing, tagsText } from './on-the-wire';
import { isMtuStated, smallestMtu } from './path-mtu';
import { Access, domainName } from '../topology/access';
import { nodesName } from '../topology/node-view';
import { WayOut, Wire } from '../topology/way-out';

type Leaving = Extract<WayOut, { readonly kind: 'out' }>;

/** Two attachments on one node: in what they are both on, or out by one device and in by another. */
export function onOneNode(one: Attached, other: Attached): Link {
  const meeting = meetingOf(one, other);
  if (meeting.kind === 'apart') return overWires(one.access, other.access, crossingOnOneNode);
  const base = { hops: [domainHop(one.access)], isMtuComplete: true };
  if (meeting.kind === 'joined') return { ...base, answer: 'yes', assumes: meeting.assumes === undefined ? [] : [meeting.assumes] };
  return { ...base, answer: meeting.kind === 'kept apart' ? 'no' : 'unknown', reason: meeting.why, assumes: [] };
}

/** Two attachments on different nodes. */
export function onTwoNodes(one: Attached, other: Attached): Link {
  return overWires(one.access, other.access, crossing);
}

/** An attachment and a VLAN beyond the switch. */
export function toOutside({ access }: Attached, vlan: number): Link {
  const links = (access.ways ?? []).map((way) => (
    way.kind === 'out' ? crossed(access, way, crossingTo(vlan, way.wire)) : lost([domainHop(access)], way)
  ));
  return best(links, [access]);
}

function crossingOnOneNode(one: Wire, other: Wire): Crossing {
  if (one.device !== other.device) return crossing(one, other);
  return { answer: 'no', reason: `both leave by "${one.device}", and a switch sends nothing back to the port that it came from` };
}

function overWires(one: Access, other: Access, cross: (a: Wire, b: Wire) => Crossing): Link {
  const links = (one.ways ?? []).flatMap((out) => (other.ways ?? []).map((back): Link => {
    if (out.kind === 'out' && back.kind === 'out') return crossed(one, out, cross(out.wire, back.wire), { way: back, access: other });
    // What is surely lost at one end is lost, whatever is not known of the other.
    const isLostHere = out.kind === 'stopped' || back.kind === 'out' || (out.kind === 'unknown' && back.kind === 'unknown');
    if (out.kind !== 'out' && isLostHere) return lost([domainHop(one)], out);
    return lost([domainHop(one), ...(out.kind === 'out' ? [...out.devices.map(deviceHop), switchHop(out.wire)] : [])], back);
  }));
  return best(links, [one, other]);
}

/** Of several ways one that surely leads there is enough. */
function best(links: readonly Link[], ends: readonly Access[]): Link {
  const base = { hops: ends.slice(0, 1).map(domainHop), assumes: [], isMtuComplete: false };
  const closed = ends.find(({ ways }) => ways?.length === 0);
  if (closed !== undefined) return { ...base, answer: 'no', reason: `${domainName(closed.domain)} has no uplink${nodesText(closed)}` };
  const blind = ends.find(({ ways }) => ways === undefined);
  if (blind !== undefined) return { ...base, answer: 'unknown', reason: `what ${domainName(blind.domain)} leaves the node by${nodesText(blind)} is not stated` };
  const found = links.find(({ answer }) => answer === 'yes') ?? links.find(({ answer }) => answer === 'unknown') ?? links[0];
  return found ?? { ...base, answer: 'unknown' };
}

function lost(before: readonly Hop[], way: WayOut): Link {
  const base = { hops: [...before, ...way.devices.map(deviceHop)], assumes: [], isMtuComplete: false };
  if (way.kind === 'stopped') return { ...base, answer: 'no', reason: way.why };
  return { ...base, answer: 'unknown', reason: way.kind === 'unknown' ? `${way.what} is not known` : undefined };
}

function crossed(one: Access, out: Leaving, { answer, reason, assumes }: Crossing, far?: { readonly way: Leaving; readonly access: Access }): Link {
  const behind = far === undefined || answer !== 'yes' ? [] : [...far.way.devices.map(deviceHop).reverse(), domainHop(far.access)];
  const ways = far === undefined ? [out] : [out, far.way];
  return {
    answer,
    reason,
    hops: [domainHop(one), ...out.devices.map(deviceHop), switchHop(out.wire), ...behind],
    assumes: assumes === undefined ? [] : [assumes],
    mtu: smallestMtu(ways),
    // A second tag is part of what a device counts, or is not: that depends on the NIC.
    isMtuComplete: ways.every((way) => isMtuStated(way) && way.wire.tags.length < 2),
  };
}

function domainHop({ domain: { kind, name, vlan = 0, filtering }, view }: Access): Hop {
  const nodes = view === undefined ? '' : ` on ${nodesName(view.group)}`;
  const inside = filtering === 'off' ? 'filters no VLANs' : vlan === 0 ? 'untagged' : `VLAN ${vlan}`;
  return { kind: kind === 'nic' || kind === 'vf' ? 'device' : 'bridge', name, detail: `${inside}${nodes}` };
}

function switchHop({ switchVlans, tags }: Wire): Hop {
  return { kind: 'switch', name: 'switch', detail: tagsText(switchVlans ?? tags) };
}

function deviceHop(name: string): Hop {
  return { kind: 'device', name };
}

function nodesText({ view }: Access): string {
  return view === undefined ? '' : ` on ${nodesName(view.group)}`;
}
