/** What wants to stand somewhere. */
interface Wish {
  readonly top: number;
  readonly height: number;
}

/**
 * The tops nearest to the wished ones (least squares) that keep the order, leave a gap and stay below `least`: what collides moves as one block around
 * the mean of its wishes.
 */
export function spread(wishes: readonly Wish[], gap: number, least: number): readonly number[] {
  const blocks: { sum: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { top, height } of wishes) {
    offsets.push(offset);
    let block = { sum: top - offset, count: 1 };
    offset += height + gap;
    const collides = (before: { readonly sum: number; readonly count: number }) => before.sum / before.count >= block.sum / block.count;
    for (let before = blocks[blocks.length - 1]; before !== undefined && collides(before); before = blocks[blocks.length - 1]) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  }
  const starts = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.max(least, sum / count)));
  return starts.map((start, i) => Math.round(start + (offsets[i] ?? 0)));
}
