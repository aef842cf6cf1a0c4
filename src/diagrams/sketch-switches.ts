import { keyOf, Sketch } from './sketch';

/** Draws the switch behind NICs that carry something, where nobody said what its ports offer. */
export function sketchSwitches(sketch: Sketch): void {
  const carrying = new Set(sketch.edges.map(({ from }) => from));
  const described = new Set(sketch.edges.map(({ to }) => to));
  for (const { key, column, group } of [...sketch.nodes.values()]) {
    if (column !== 'NIC' || !carrying.has(key) || described.has(key)) continue;
    const details = ['ports not stated'];
    sketch.join(sketch.add({ key: keyOf('switch', group ?? ''), column: 'switch', kind: 'switch', name: 'switch', details, group, isExternal: true }), key);
  }
}
