import { Verdict } from './answer';
import { Wire, cablingGroupOf } from '../topology/way-out';

/** Whether what leaves by one wire comes in by another. */
export interface Crossing {
  readonly answer: Verdict;
  readonly reason?: string;
  readonly assumes?: string;
}

/** Two wires that end at a switch. Of the switches only what is stated is known; nodes of one group are cabled alike. */
export function crossing(one: Wire, other: Wire): Crossing {
  const [a, b] = [one.switchVlans, other.switchVlans];
  if (a !== undefined && b !== undefined) {
    return same(a, b) ? { answer: 'yes' } : { answer: 'no', reason: `${differ(a, b)} on the switch` };
  }
  const isAlike = one.device === other.device && cablingGroupOf(one) === cablingGroupOf(other);
  const [tagsA, tagsB] = [a ?? one.tags, b ?? other.tags];
  // What goes untagged into a switch may come out of it as any VLAN.
  const isNativeUnknown = (tagsA.length === 0) !== (tagsB.length === 0);
  if (isNativeUnknown) {
    const { device } = tagsA.length === 0 ? one : other;
    return { answer: 'unknown', reason: `the native VLAN of the switch port of "${device}" is not stated (vmnet.dev/switch-ports)` };
  }
  if (!same(tagsA, tagsB)) return { answer: 'no', reason: `${differ(tagsA, tagsB)} on the wire` };
  const vlan = tagsA[0] === undefined ? 'untagged frames' : `VLAN ${tagsA[0]}`;
  if (isAlike) return { answer: 'yes', assumes: `the switch carries ${vlan} between the ports of "${one.device}"` };
  const [first, second] = [one.device, other.device].sort();
  const between = first === second ? `"${first}" of the two node groups` : `"${first}" and "${second}"`;
  return { answer: 'unknown', reason: `nobody states that the switches carry ${vlan} between ${between} (vmnet.dev/switch-ports on both)` };
}

/** A VLAN beyond the switch. */
export function crossingTo(vlan: number, wire: Wire): Crossing {
  const { switchVlans, device, tags } = wire;
  if (switchVlans !== undefined) return same(switchVlans, [vlan]) ? { answer: 'yes' } : { answer: 'no', reason: `${differ(switchVlans, [vlan])} on the switch` };
  if (tags.length === 0) return { answer: 'unknown', reason: `the native VLAN of the switch port of "${device}" is not stated (vmnet.dev/switch-ports)` };
  if (!same(tags, [vlan])) return { answer: 'no', reason: `${differ(tags, [vlan])} on the wire` };
  return { answer: 'yes', assumes: `the switch port of "${device}" carries VLAN ${vlan}` };
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((tag, i) => tag === other[i]);
}

function differ(one: readonly number[], other: readonly number[]): string {
  const [first, second] = [tagsText(one), tagsText(other)].sort();
  return `${first} and ${second} are different`;
}

/** For messages: `VLAN 30 around VLAN 25`. */
export function tagsText(tags: readonly number[]): string {
  return tags.length === 0 ? 'untagged frames' : tags.map((tag) => `VLAN ${tag}`).join(' around ');
}
