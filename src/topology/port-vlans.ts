import { BridgePort, PortVlans } from './device';
import { VlanRange } from './network';

/** How a VLAN leaves through a port. */
export type Carried = 'tagged' | 'untagged' | 'not';

/** How a port of a Linux bridge carries a VLAN; undefined where that is not known. */
export function carriedBy(vlans: PortVlans, vlan: number): Carried | undefined {
  switch (vlans.kind) {
    case 'unknown':
    case 'unfiltered': return undefined;
    case 'access': return vlans.vlan === vlan ? 'untagged' : 'not';
    case 'trunk': return holds(vlans.tagged, vlan) ? 'tagged' : vlans.native === vlan ? 'untagged' : 'not';
  }
}

/** How the best of a bridge's ports carries a VLAN; undefined where one of them may do better. */
export function carriedByAny(ports: readonly BridgePort[] | undefined, vlan: number): Carried | undefined {
  if (ports === undefined || ports.length === 0) return undefined;
  const ways = ports.map(({ vlans }) => carriedBy(vlans, vlan));
  if (ways.includes('tagged')) return 'tagged';
  if (ways.includes(undefined)) return undefined;
  return ways.includes('untagged') ? 'untagged' : 'not';
}

/** Whether a VLAN is in one of the ranges. */
export function holds(ranges: readonly VlanRange[], vlan: number): boolean {
  return ranges.some(({ min, max }) => vlan >= min && vlan <= max);
}

/** For messages: `10,20-30 tagged and 1 untagged`. */
export function vlansText(vlans: PortVlans): string {
  switch (vlans.kind) {
    case 'unknown': return 'unknown VLANs';
    case 'unfiltered': return 'every VLAN';
    case 'access': return `${vlans.vlan} untagged`;
    case 'trunk': return vlans.tagged.length === 0 ? `${vlans.native} untagged` : `${rangesText(vlans.tagged)} tagged and ${vlans.native} untagged`;
  }
}

/** For messages: what each of a bridge's ports has. */
export function portsText(ports: readonly BridgePort[] = []): string {
  return ports.map(({ name, vlans }) => `port "${name}" has ${vlansText(vlans)}`).join(', ');
}

/** For messages: `10,20-30`. */
export function rangesText(ranges: readonly VlanRange[]): string {
  return ranges.map(({ min, max }) => (min === max ? `${min}` : `${min}-${max}`)).join(',');
}
