import { PoolNic } from '../topology/vf-pool';

/** As the webhook compares: a NIC without range has -1, so it meets only another without. */
export function rangesOverlap({ range: one }: PoolNic, { range: other }: PoolNic): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.first <= other.last && other.first <= one.last;
}

/** A NIC of the nodes that a selector takes, as a key. */
export function nicKey(selector: object, { name }: PoolNic): string {
  return JSON.stringify([Object.entries(selector).sort(), name]);
}

/** For messages, as it is written: `"ens1f0#0-3"`. */
export function nicText({ name, range }: PoolNic): string {
  return range === undefined ? `"${name}"` : `"${name}#${range.first}-${range.last}"`;
}
