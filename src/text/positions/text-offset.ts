import { Origin } from '../yaml/pieces';

/** Where in the text a character of a scalar's value came from. */
export function textOffset(origins: readonly Origin[], offset: number): number | undefined {
  const index = lastBefore(origins, offset);
  const origin = origins[index];
  if (origin === undefined) return undefined;
  return origin.copied ? origin.text + offset - origin.value : origin.text;
}

/** The last one that begins there or before: an empty piece comes before what stands at the same offset. */
function lastBefore(origins: readonly Origin[], offset: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((origins[middle]?.value ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
