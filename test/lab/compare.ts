import { Answer, LabReport } from '../../src/lab/lab-report';
import { ReachMatrix } from '../../src/reach/matrix';

/** What the kernel and the model say of a pair of interfaces. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  /** From, and back. */
  readonly kernel: readonly [Answer, Answer];
  readonly model: 'yes' | 'no' | 'unknown';
  readonly fullSize?: 'yes' | 'no' | 'unknown';
  readonly reason?: string;
}

/** Each pair of interfaces of different VMs, once. */
export function comparisonsOf({ endpoints, before = [] }: LabReport, { groups, cells }: ReachMatrix): readonly Comparison[] {
  const groupOf = new Map(groups.flatMap(({ interfaces }, i) => interfaces.map((name) => [name, i] as const)));
  const cellOf = new Map(cells.map((cell) => [cell.groups.join(), cell]));
  const names = endpoints.map(({ id }) => (groupOf.has(id) ? id : [...groupOf.keys()].find((name) => name.startsWith(`${id}:`)) ?? id));
  return names.flatMap((from, i) => names.slice(i + 1).flatMap((to, j): readonly Comparison[] => {
    if (from.split(':')[0] === to.split(':')[0]) return [];
    const [a, b] = [groupOf.get(from) ?? -1, groupOf.get(to) ?? -1].sort((x, y) => x - y);
    const cell = cellOf.get(`${a},${b}`);
    const kernel = [before[i]?.[i + 1 + j] ?? 'none', before[i + 1 + j]?.[i] ?? 'none'] as const;
    return [{ from, to, kernel, model: cell?.answer ?? 'unknown', fullSize: cell?.fullSize, reason: cell?.reason ?? cell?.mtu?.at }];
  }));
}

/** Whether the model is right; undefined: it does not know. */
export function agrees({ kernel, model, fullSize }: Comparison): boolean | undefined {
  if (model === 'unknown') return undefined;
  const passes = kernel.every((answer) => answer !== 'none');
  if (model === 'no') return kernel.every((answer) => answer === 'none');
  if (!passes || fullSize === undefined || fullSize === 'unknown') return passes;
  return kernel.every((answer) => answer === 'all') === (fullSize === 'yes');
}
