/** More labels than anybody selects by; beyond, only the very same selector is known to mean the same nodes. */
const MOST_LABELS = 6;

/** The selectors that surely take every node of the policy: its own, and each with fewer of its labels; its own first. */
export function selectorsAround({ selector = {} }: { readonly selector?: { readonly [key: string]: string } }): readonly object[] {
  const labels = Object.entries(selector);
  if (labels.length > MOST_LABELS) return [selector];
  const subsets = labels.reduce<(readonly [string, string][])[]>((some, label) => [...some, ...some.map((subset) => [...subset, label])], [[]]);
  return subsets.reverse().map((subset) => Object.fromEntries(subset));
}
