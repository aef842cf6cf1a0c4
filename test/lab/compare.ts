import { Answer, LabReport } from '../../src/lab/lab-report';
import { Verdict } from '../../src/reach/answer';
import { parseEndpoint } from '../../src/reach/endpoint';
import { reachMatrix } from '../../src/reach/matrix';
import { reach } from '../../src/reach/reach';
import { ReachOptions } from '../../src/reach/reach-world';
import { Topology } from '../../src/topology/topology';

/** What the kernel and the model say of a pair of endpoints. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  /** From, and back. */
  readonly kernel: readonly [Answer, Answer];
  readonly model: Verdict;
  readonly fullSize?: Verdict;
  readonly reason?: string;
}

/** What the model says of a pair. */
type Said = Pick<Comparison, 'model' | 'fullSize' | 'reason'>;

/** Each pair of endpoints of different owners, once. Two VMs by the matrix, all others by a question. */
export function comparisonsOf(
  { endpoints, before = [] }: LabReport,
  topology: Topology,
  options: ReachOptions,
): readonly Comparison[] {
  const inMatrix = matrixAnswers(topology, options);
  const ids = endpoints.map(({ id }) => id);
  return ids.flatMap((from, i) => ids.slice(i + 1).flatMap((to, j): readonly Comparison[] => {
    if (ownerOf(from) === ownerOf(to)) return [];
    const kernel = [before[i]?.[i + 1 + j] ?? 'none', before[i + 1 + j]?.[i] ?? 'none'] as const;
    return [{ from, to, kernel, ...(inMatrix(from, to) ?? asked(from, to, topology, options)) }];
  }));
}

/** `node/a:br0` and `vms/web:lan` belong to something; what is beyond the switch asks nothing of each other. */
function ownerOf(id: string): string {
  return id.replace(/:.*$/, '');
}

function matrixAnswers(topology: Topology, options: ReachOptions): (from: string, to: string) => Said | undefined {
  const { groups, cells } = reachMatrix(topology, options);
  const groupOf = new Map(groups.flatMap(({ interfaces }, i) => interfaces.map((name) => [name, i] as const)));
  const alone = new Map([...groupOf].map(([name, group]) => [ownerOf(name), group]));
  const cellOf = new Map(cells.map((cell) => [cell.groups.join(), cell]));
  return (from, to) => {
    const [a, b] = [from, to].map((id) => groupOf.get(id) ?? alone.get(id));
    if (a === undefined || b === undefined) return undefined;
    const cell = cellOf.get([a, b].sort((x, y) => x - y).join());
    return { model: cell?.answer ?? 'unknown', fullSize: cell?.fullSize, reason: cell?.reason ?? cell?.mtu?.at };
  };
}

function asked(from: string, to: string, topology: Topology, options: ReachOptions): Said {
  const [one, other] = [from, to].map((id) => parseEndpoint(topology, id));
  if (one === undefined || other === undefined) return { model: 'unknown' };
  const wrong = [one, other].flatMap((end) => (end.kind === 'problem' ? [end.message] : []));
  if (one.kind === 'problem' || other.kind === 'problem') return { model: 'unknown', reason: wrong.join('; ') };
  const { answer, fullSize, reason, mtu } = reach(topology, one, other, options);
  return { model: answer, fullSize, reason: reason ?? mtu?.at };
}

/** Whether the model is right; undefined: it does not know. */
export function agrees({ kernel, model, fullSize }: Comparison): boolean | undefined {
  if (model === 'unknown') return undefined;
  const passes = kernel.every((answer) => answer !== 'none');
  if (model === 'no') return kernel.every((answer) => answer === 'none');
  if (!passes || fullSize === undefined || fullSize === 'unknown') return passes;
  return kernel.every((answer) => answer === 'all') === (fullSize === 'yes');
}
