import { agrees, Comparison } from './compare';

/** What came of comparing. */
export interface Tally {
  topologies: number;
  compared: number;
  unknown: number;
  disagreements: number;
  yes: number;
  no: number;
  partly: number;
  again: number;
}

/** Nothing yet. */
export function newTally(): Tally {
  return { topologies: 0, compared: 0, unknown: 0, disagreements: 0, yes: 0, no: 0, partly: 0, again: 0 };
}

/** Adds the pairs of one topology. */
export function count(comparisons: readonly Comparison[], tally: Tally): void {
  tally.topologies++;
  for (const comparison of comparisons) {
    const verdict = agrees(comparison);
    if (verdict === undefined) tally.unknown++;
    else tally.compared++;
    if (verdict === false) tally.disagreements++;
    if (comparison.kernel.every((answer) => answer === 'all')) tally.yes++;
    else if (comparison.kernel.every((answer) => answer === 'none')) tally.no++;
    else tally.partly++;
  }
}

/** Whether the model is surely wrong. */
export function isWrong(comparison: Comparison): boolean {
  return agrees(comparison) === false;
}

/** A disagreement, for people. */
export function wrongText({ from, to, kernel: seen, model, fullSize, reason }: Comparison): string {
  const size = fullSize === undefined ? '' : `, full size ${fullSize}`;
  const why = reason === undefined ? '' : ` (${reason})`;
  return `  ${from} to ${to}: the kernel says ${seen.join(' and ')}, the model ${model}${size}${why}`;
}
