import { addTo } from '../topology/add-to';

/** Where something may stand in a column: a node, or the crossing of an edge. */
export interface Slot {
  readonly id: string;
  readonly column: number;
  /** The band of one group, from 0; networks and machines are not in one. */
  readonly band?: number;
  readonly height: number;
}

/** Two slots of neighbouring columns that an edge joins. */
export type Link = readonly [from: string, to: string];

/** Sweeps from the left and back: more change little. */
const SWEEPS = 4;

/** The columns, each ordered by the mean place of what its slots are joined to, so that few edges cross. Bands stay together. */
export function ordered(slots: readonly Slot[], links: readonly Link[]): readonly (readonly Slot[])[] {
  const [left, right] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [from, to] of links) {
    addTo(left, to, from);
    addTo(right, from, to);
  }
  let columns: readonly (readonly Slot[])[] = Array.from({ length: Math.max(-1, ...slots.map(({ column }) => column)) + 1 }, () => []);
  const filled = columns.map((): Slot[] => []);
  for (const slot of slots) filled[slot.column]?.push(slot);
  columns = filled.map((column) => inOrder(column, new Map()));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const sorted = sweep % 2 === 0 ? [...columns] : [...columns].reverse();
    const neighbours = sweep % 2 === 0 ? left : right;
    const places = placesOf(columns);
    const swept = sorted.map((column) => {
      const means = new Map(column.map(({ id }) => [id, mean(neighbours.get(id), places)]));
      const order = inOrder(column, new Map([...means].map(([id, value]) => [id, value ?? places.get(id) ?? 0])));
      for (const [id, place] of placesOf([order])) places.set(id, place);
      return order;
    });
    columns = sweep % 2 === 0 ? swept : swept.reverse();
  }
  return columns;
}

function inOrder(column: readonly Slot[], wishes: ReadonlyMap<string, number>): readonly Slot[] {
  const band = (slot: Slot) => slot.band ?? 0;
  return [...column].sort((one, other) => band(one) - band(other) || (wishes.get(one.id) ?? 0) - (wishes.get(other.id) ?? 0));
}

/** From 0 to 1, so that columns of different lengths compare. */
function placesOf(columns: readonly (readonly Slot[])[]): Map<string, number> {
  return new Map(columns.flatMap((column) => column.map(({ id }, i) => [id, (i + 0.5) / column.length] as const)));
}

function mean(ids: readonly string[] | undefined, places: ReadonlyMap<string, number>): number | undefined {
  if (ids === undefined) return undefined;
  return ids.reduce((sum, id) => sum + (places.get(id) ?? 0), 0) / ids.length;
}
