import { endpointsOf, LabEndpoint } from './endpoints-of';
import { LabPlan, Skipped } from './plan';

/** What came back for a pair: nothing, small packets only, or all up to the sender's MTU. */
export type Answer = 'none' | 'small' | 'all';

/** The answers of all interfaces to all: `answers[from][to]`; undefined to itself. */
export type PingMatrix = readonly (readonly (Answer | undefined)[])[];

/** What the lab saw. */
export interface LabReport {
  readonly endpoints: readonly Omit<LabEndpoint, 'socket'>[];
  readonly before?: PingMatrix;
  /** After cables were pulled. */
  readonly after?: PingMatrix;
  /** The cables that were pulled: of a bond its active port's. */
  readonly pulled: readonly { readonly node: string; readonly nic: string }[];
  /** Machines that did not start, with what the plugin said. */
  readonly failures: readonly LabRemark[];
  /** What the kernel refused of a node's devices. */
  readonly refusals: readonly LabRemark[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
  /** Exit code of the command, if there was one. */
  readonly exitCode?: number;
}

/** What was said of a node or a machine. */
export interface LabRemark {
  readonly what: string;
  readonly message: string;
}

const ANSWERS: { readonly [letter: string]: Answer } = { 0: 'none', 1: 'small', 2: 'all' };

/** What the lines that the lab printed for a plan say. */
export function reportOf(plan: LabPlan, lines: readonly (readonly string[])[]): LabReport {
  const nodeNames = new Map(plan.nodes.map(({ namespace, name }) => [namespace, name]));
  const machineNames = plan.machines.flatMap(({ name, pod, guest = pod }) => [[pod, name], [guest, name]] as const);
  const names = new Map([...nodeNames, ...machineNames, ['s', 'the switch'], ['c', 'OVN']]);
  const remarks = (word: string) => lines.filter(([kind]) => kind === word).map(([, namespace = '', message = '']) => (
    { what: names.get(namespace) ?? namespace, message: message.trim() }));
  const exit = lines.find(([kind]) => kind === 'end')?.[1];
  return {
    endpoints: endpointsOf(plan).map(({ id, on, node, address }) => ({ id, on, node, address })),
    before: matrixOf(lines, 'before'),
    after: matrixOf(lines, 'after'),
    pulled: lines.filter(([kind]) => kind === 'pulled').map(([, node = '', nic = '']) => ({ node: names.get(node) ?? node, nic })),
    failures: remarks('failed'),
    refusals: remarks('refused'),
    skipped: plan.skipped,
    notes: plan.notes,
    exitCode: exit === undefined ? undefined : Number(exit),
  };
}

function matrixOf(lines: readonly (readonly string[])[], tag: string): PingMatrix | undefined {
  const rows = lines.filter(([kind, its]) => kind === 'ping' && its === tag);
  return rows.length === 0 ? undefined : rows.map(([, , , letters = '']) => [...letters].map((letter) => ANSWERS[letter]));
}
