import { Blueprint } from './blueprint';

/** Blueprints with one part less, the larger cuts first. */
export function smallerThan(blueprint: Blueprint): readonly Blueprint[] {
  const { nodes, networks, machines } = blueprint;
  const deviations = nodes.flatMap((node, i) => node.deviations.map((_, j) => (
    { ...blueprint, nodes: replaced(nodes, i, { ...node, deviations: without(node.deviations, j) }) })));
  const fewerNics = machines.flatMap((machine, i) => (machine.networks.length < 2 ? [] : machine.networks.map((_, j) => (
    { ...blueprint, machines: replaced(machines, i, { ...machine, networks: without(machine.networks, j) }) }))));
  return [
    ...(machines.length > 2 ? machines.map((_, i) => ({ ...blueprint, machines: without(machines, i) })) : []),
    ...deviations,
    ...fewerNics,
    ...plainer(nodes, ['own', 'isNetplan']).map((fewer) => ({ ...blueprint, nodes: fewer })),
    ...plainer(networks, ['chain', 'port']).map((fewer) => ({ ...blueprint, networks: fewer })),
    ...plainer(machines, ['isPod']).map((fewer) => ({ ...blueprint, machines: fewer })),
    ...(networks.length > 1 ? [{ ...blueprint, networks: networks.slice(0, -1) }] : []),
    ...(nodes.length > 1 ? [{ ...blueprint, nodes: nodes.slice(0, -1) }] : []),
  ];
}

/** The list with something that is not needed left out of one entry. */
function plainer<T extends object>(list: readonly T[], keys: readonly (keyof T)[]): readonly (readonly T[])[] {
  return list.flatMap((entry, i) => keys.flatMap((key) => (isSet(entry[key]) ? [replaced(list, i, { ...entry, [key]: undefined })] : [])));
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== false;
}

function replaced<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return list.map((entry, i) => (i === index ? value : entry));
}

function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, i) => i !== index);
}
