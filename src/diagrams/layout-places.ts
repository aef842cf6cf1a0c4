import { Link, Slot } from './layout-order';
import { spread } from './layout-spread';
import { addTo } from '../topology/add-to';

/** From the edge of a group's band to its devices. */
export const BAND_PADDING = 14;

const [GAP, HEADER, BAND_TITLE] = [14, 46, 26];

/** From top to bottom. */
interface Span {
  readonly top: number;
  readonly height: number;
}

/** How high everything stands. */
export interface Places {
  readonly tops: ReadonlyMap<string, number>;
  /** By the band's number; none where nothing is in it. */
  readonly bands: readonly (Span | undefined)[];
  readonly bottom: number;
}

type Columns = readonly (readonly Slot[])[];

/** Places the bands of the groups as near as they can be to their networks, and those and the machines near to what carries them. */
export function placed(columns: Columns, links: readonly Link[], groups: number): Places {
  const stacks = stacksOf(columns, groups + 1);
  const heights = stacks.map((stack, band) => bandHeight(stack, band === groups));
  const beside = columns.map((column) => column.filter(({ band }) => band === undefined));
  const isBeside = new Set(beside.flat().map(({ id }) => id));
  const [carriers, carried] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [from, to] of links) {
    addTo(carriers, to, from);
    addTo(carried, from, to);
  }
  // The tallest column of networks or machines says how high the picture is at least: the bands start in its middle.
  const tallest = Math.max(0, ...beside.map(heightOfStack));
  const allBands = heights.reduce((sum, height) => sum + (height === 0 ? 0 : height + GAP), -GAP);
  let tops = new Map<string, number>();
  let bands = spreadBands(heights, heights.map(() => HEADER + Math.max(0, tallest - allBands) / 2));
  for (let round = 0; round < 2; round++) {
    tops = topsInBands(stacks, bands, groups);
    placeBeside(beside, carriers, tops, HEADER + Math.max(tallest, allBands) / 2);
    if (round > 0) continue;
    bands = spreadBands(heights, stacks.map((stack, band) => {
      const networks = stack.flat().flatMap(({ id }) => carried.get(id) ?? []).filter((id) => isBeside.has(id));
      const middles = networks.map((id) => tops.get(id) ?? 0);
      return middles.length === 0 ? bands[band]?.top ?? HEADER : mean(middles) - (heights[band] ?? 0) / 2;
    }));
  }
  const bandBottoms = bands.map((band) => (band === undefined ? 0 : band.top + band.height));
  const bottoms = [...columns.flat().map(({ id, height }) => (tops.get(id) ?? 0) + height), ...bandBottoms];
  return { tops, bands, bottom: bottoms.reduce((lowest, bottom) => Math.max(lowest, bottom), HEADER) };
}

/** By the band's number, its columns. */
function stacksOf(columns: Columns, bands: number): readonly Columns[] {
  const stacks = Array.from({ length: bands }, () => columns.map((): Slot[] => []));
  for (const [i, column] of columns.entries()) {
    for (const slot of column) stacks[slot.band ?? -1]?.[i]?.push(slot);
  }
  return stacks;
}

/** Below each other in their order. */
function spreadBands(heights: readonly number[], wishes: readonly number[]): readonly (Span | undefined)[] {
  const filled = heights.flatMap((height, band) => (height === 0 ? [] : [{ band, height, top: wishes[band] ?? HEADER }]));
  const bands: (Span | undefined)[] = heights.map(() => undefined);
  for (const [i, top] of spread(filled, GAP, HEADER).entries()) {
    const { band = 0, height = 0 } = filled[i] ?? {};
    bands[band] = { top, height };
  }
  return bands;
}

/** Each column of a band around the band's middle. */
function topsInBands(stacks: readonly Columns[], bands: readonly (Span | undefined)[], groups: number): Map<string, number> {
  const tops = new Map<string, number>();
  for (const [band, columns] of stacks.entries()) {
    const { top = 0, height = 0 } = bands[band] ?? {};
    const title = band === groups ? 0 : BAND_TITLE;
    for (const stack of columns) {
      let y = Math.round(top + title + (height - title - heightOfStack(stack)) / 2);
      for (const slot of stack) {
        tops.set(slot.id, y);
        y += slot.height + GAP;
      }
    }
  }
  return tops;
}

/** Networks and machines, as near as they can be to what carries them. */
function placeBeside(columns: Columns, carriers: ReadonlyMap<string, readonly string[]>, tops: Map<string, number>, middle: number): void {
  const middles = new Map<string, number>();
  for (const column of columns) {
    const wishes = column.map(({ id, height }) => {
      const places = (carriers.get(id) ?? []).map((other) => middles.get(other) ?? tops.get(other) ?? middle);
      return { top: (places.length === 0 ? middle : mean(places)) - height / 2, height };
    });
    for (const [i, top] of spread(wishes, GAP, HEADER).entries()) {
      const slot = column[i];
      if (slot === undefined) continue;
      tops.set(slot.id, top);
      middles.set(slot.id, top + slot.height / 2);
    }
  }
}

function bandHeight(columns: Columns, isUntitled: boolean): number {
  const inner = Math.max(0, ...columns.map(heightOfStack));
  return inner === 0 ? 0 : inner + 2 * BAND_PADDING + (isUntitled ? 0 : BAND_TITLE);
}

function heightOfStack(stack: readonly Slot[]): number {
  return stack.reduce((sum, { height }) => sum + height + GAP, -GAP);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
