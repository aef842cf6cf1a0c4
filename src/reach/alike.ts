import { mayBeApart, mayShareNode, Place } from './places';
import { addTo } from '../topology/add-to';
import { groupKeyOf } from '../topology/node-group';
import { cablingGroupOf, WayOut } from '../topology/way-out';

/** Places that look alike to frames: they differ only in which nodes they are. */
export interface Alike {
  readonly places: readonly Place[];
  /** By the groups whose nodes are cabled alike. */
  readonly byCabling: ReadonlyMap<string, readonly Place[]>;
}

/** How two endpoints may stand to each other: the first pair of places of each kind. */
export interface Standings {
  /** On different nodes that are cabled alike. */
  readonly alike?: readonly [Place, Place];
  /** On different nodes of which nobody says so. */
  readonly other?: readonly [Place, Place];
  readonly shared?: readonly [Place, Place];
}

/** The places by their looks. */
export function alikeAmong(places: readonly Place[]): readonly Alike[] {
  const byLook = new Map<string, Map<string, Place[]>>();
  for (const place of places) {
    const look = JSON.stringify([place.domain, place.ways?.map(lookOf) ?? null]);
    const cabling = (place.ways ?? []).map(cablingOf).join();
    const cablings = byLook.get(look) ?? new Map<string, Place[]>();
    byLook.set(look, cablings);
    addTo(cablings, cabling, place);
  }
  return [...byLook.values()].map((byCabling) => ({ places: [...byCabling.values()].flat(), byCabling }));
}

/** Looks for one pair of each kind: what comes of it is the same for all. */
export function standingsOf(one: Alike, other: Alike): Standings {
  const cabledAlike = (cabling: string) => other.byCabling.get(cabling) ?? [];
  return {
    alike: find(one.byCabling, cabledAlike, mayBeApart),
    other: find(one.byCabling, (cabling) => [...other.byCabling].flatMap(([key, places]) => (key === cabling ? [] : places)), mayBeApart),
    shared: find(one.byCabling, cabledAlike, mayShareNode) ?? find(one.byCabling, () => other.places, mayShareNode),
  };
}

function find(
  places: Alike['byCabling'], candidates: (cabling: string) => readonly Place[], test: (one: Place, other: Place) => boolean,
): readonly [Place, Place] | undefined {
  for (const [cabling, own] of places) {
    const others = candidates(cabling);
    for (const one of own) {
      const other = others.find((candidate) => test(one, candidate));
      if (other !== undefined) return [one, other];
    }
  }
  return undefined;
}

/** Of a way that leads out, where it ends at the switch; the MTUs on it too. */
function lookOf(way: WayOut) {
  if (way.kind !== 'out') return way;
  const { device, tags, switchVlans, view, facts } = way.wire;
  const mtus = way.devices.map((name) => (view.devices.get(name) ?? []).map(({ mtu }) => mtu ?? null));
  return [way.devices, device, tags, switchVlans ?? null, mtus, facts.map(({ port }) => port.mtu ?? null)];
}

function cablingOf(way: WayOut): string {
  return way.kind === 'out' && way.wire.switchVlans === undefined ? groupKeyOf(cablingGroupOf(way.wire)) : '';
}
