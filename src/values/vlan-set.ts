import { vlanId } from './numbers';
import { refuse } from './refuse';
import { VlanSpan } from './vlan-span';

const FIRST = 1;
const LAST = 4094;
const SYNTAX = 'VLAN ids 1-4094 and rising ranges, parted by commas, such as "10,20,25-100"';

/**
 * A set of VLAN ids, written as network people write them.
 *
 * @example
 * const trunk = VlanSet.parse('10,20,25-100');
 * trunk.includes(30); // true
 */
export class VlanSet {
  /**
   * Reads ids and rising ranges, parted by commas.
   *
   * @param text such as `10,20,25-100`
   * @throws if an id is outside 1–4094, a range falls, or the text holds anything else
   */
  public static parse(text: string): VlanSet {
    if (typeof text !== 'string' || text.trim() === '') refuse('VlanSet.parse', 'text', text, SYNTAX);
    return new VlanSet(text.split(',').map((part) => span(part, text)));
  }

  /**
   * The given ids.
   *
   * @param ids each from 1 to 4094
   * @throws if one is outside that range, or none is given
   */
  public static of(...ids: number[]): VlanSet {
    if (ids.length === 0) refuse('VlanSet.of', 'ids', ids, 'at least one VLAN id');
    return new VlanSet(ids.map((id) => ({ min: vlanId('VlanSet.of', 'ids', id), max: id })));
  }

  /** Every VLAN: 1–4094. */
  public static all(): VlanSet {
    return new VlanSet([{ min: FIRST, max: LAST }]);
  }

  private readonly spans: readonly VlanSpan[];

  private constructor(spans: readonly VlanSpan[]) {
    this.spans = merged(spans);
  }

  /**
   * Rising, disjoint and not adjacent, so that equal sets have equal spans.
   *
   * @internal
   */
  public get _spans(): readonly VlanSpan[] {
    return this.spans;
  }

  /**
   * Whether the set holds a VLAN.
   *
   * @param id the VLAN asked for
   */
  public includes(id: number): boolean {
    return this._spans.some(({ min, max }) => id >= min && id <= max);
  }

  /**
   * The set without one VLAN.
   *
   * @internal
   */
  public _without(id: number): VlanSet {
    return new VlanSet(this._spans.flatMap(({ min, max }) => {
      if (id < min || id > max) return [{ min, max }];
      return [{ min, max: id - 1 }, { min: id + 1, max }].filter((rest) => rest.min <= rest.max);
    }));
  }

  /** Canonical text: rising, ranges joined, e.g. `10,20,25-100`. */
  public toString(): string {
    return this._spans.map(({ min, max }) => (min === max ? `${min}` : `${min}-${max}`)).join(',');
  }
}

function span(part: string, text: string): VlanSpan {
  const match = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/.exec(part);
  const allowed = `${SYNTAX}; "${part}" is neither`;
  if (!match) refuse('VlanSet.parse', 'text', text, allowed);
  const min = Number(match[1]);
  const max = match[2] === undefined ? min : Number(match[2]);
  if (min < FIRST || max > LAST || min > max) refuse('VlanSet.parse', 'text', text, allowed);
  return { min, max };
}

function merged(spans: readonly VlanSpan[]): readonly VlanSpan[] {
  const result: VlanSpan[] = [];
  for (const next of [...spans].sort((a, b) => a.min - b.min)) {
    const last = result[result.length - 1];
    if (last === undefined || next.min > last.max + 1) {
      result.push(next);
      continue;
    }
    result[result.length - 1] = { min: last.min, max: Math.max(last.max, next.max) };
  }
  return result;
}
