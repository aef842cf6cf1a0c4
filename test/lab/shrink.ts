import { Blueprint } from './blueprint';

/** Blueprints with one part less, the larger cuts first. */
export function smallerThan(blueprint: Blueprint): readonly Blueprint[] {
  const { nodes, networks, machines } = blueprint;
  const deviations = nodes.flatMap((node, i) => node.deviations.map((_, j) => ({
    ...blueprint, nodes: nodes.map((other, k) => (k === i ? { deviations: without(other.deviations, j) } : other)),
  })));
  const fewerNics = machines.flatMap(({ networks: own }, i) => (own.length < 2 ? [] : own.map((_, j) => ({
    ...blueprint, machines: machines.map((other, k) => (k === i ? { ...other, networks: without(own, j) } : other)),
  }))));
  return [
    ...(machines.length > 2 ? machines.map((_, i) => ({ ...blueprint, machines: without(machines, i) })) : []),
    ...deviations,
    ...fewerNics,
    ...(networks.length > 1 ? [{ ...blueprint, networks: networks.slice(0, -1) }] : []),
    ...(nodes.length > 1 ? [{ ...blueprint, nodes: nodes.slice(0, -1) }] : []),
  ];
}

function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, i) => i !== index);
}
