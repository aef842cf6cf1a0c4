import { Path } from './path';

/** The node at a path, or the nearest one on the way to it; `isExact` tells which. */
export function nearest<N>(root: N, path: Path, childOf: (node: N, step: Path[number]) => N | undefined): { readonly node: N; readonly isExact: boolean } {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return { node, isExact: false };
    node = next;
  }
  return { node, isExact: true };
}
