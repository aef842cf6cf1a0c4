import { chooseKernel } from './choose-kernel';
import { cutsOf } from './cuts-of';
import { endpointsOf } from './endpoints-of';
import { findCniPlugins } from './find-cni-plugins';
import { LabError } from './lab-error';
import { Answer, LabReport } from './lab-report';
import { LabMachine, LabPlan } from './plan';
import { planOf } from './plan-of';
import { runLab } from './run-lab';
import { LabTask } from './script/script-of';
import { Topology } from '../topology/topology';

/** What somebody wants of the lab. */
export interface LabRequest {
  readonly nodesPerGroup: number;
  /** Devices whose cable is pulled: `DEVICE`, or `NODE/DEVICE`. */
  readonly failed: readonly string[];
  /** Endpoints that are asked for; none: all. */
  readonly endpoints: readonly string[];
  /** VLANs that somebody beyond the switch is on, besides those that networks name. */
  readonly outsideVlans: readonly number[];
  /** A command for a node or VM, in place of pings. */
  readonly exec?: { readonly target: string; readonly words: readonly string[] };
  readonly onStep?: (step: string) => void;
  readonly onText?: (line: string) => void;
}

/** Realises a topology on the kernel that this machine has for it. */
export async function labRun(topology: Topology, request: LabRequest): Promise<{ readonly report: LabReport; readonly kernel: string }> {
  const kernel = chooseKernel();
  const cni = findCniPlugins(kernel);
  const plan = planOf(topology, { nodesPerGroup: request.nodesPerGroup, outsideVlans: request.outsideVlans, cni });
  // Before the kernel boots, which takes a while.
  for (const name of request.endpoints) endpointIndex(endpointsOf(plan), name);
  const task: LabTask = {
    cuts: request.failed.flatMap((device) => cutsOf(plan, device)),
    pings: request.exec === undefined,
    command: request.exec === undefined ? undefined : { namespace: namespaceOf(plan, request.exec.target), words: request.exec.words },
  };
  const [report] = await runLab({ kernel, cniFolder: cni.folder, jobs: [{ plan, task }] }, request);
  if (report === undefined) throw new LabError('the lab has not answered');
  return { report, kernel: `kernel: ${kernel === 'host' ? 'this machine\'s' : 'user-mode-linux'}; CNI plugins: ${cni.folder}${cni.isRecent ? '' : ', older than 1.9'}` };
}

/** What came back between two endpoints, the worse of both directions. */
export function answerBetween({ endpoints, before = [], after }: LabReport, one: string, other: string): Answer {
  const [a, b] = [endpointIndex(endpoints, one), endpointIndex(endpoints, other)];
  const matrix = after ?? before;
  const answers = [matrix[a]?.[b], matrix[b]?.[a]];
  return answers.includes('none') || answers.includes(undefined) ? 'none' : answers.includes('small') ? 'small' : 'all';
}

function endpointIndex(endpoints: readonly { readonly id: string }[], name: string): number {
  const found = endpoints.findIndex(({ id }) => id === name);
  if (found < 0) throw new LabError(`no endpoint "${name}" in the lab, it has ${endpoints.map(({ id }) => id).join(', ') || 'none'}`);
  return found;
}

function namespaceOf({ nodes, machines }: LabPlan, target: string): string {
  const found = nodes.find(({ name }) => name === target)?.namespace ?? podOf(machines.find(({ name }) => name === target)) ?? (target === 'switch' ? 's' : undefined);
  if (found !== undefined) return found;
  throw new LabError(`no node, VM or pod "${target}" in the lab, it has ${['switch', ...nodes.map(({ name }) => name), ...machines.map(({ name }) => name)].join(', ')}`);
}

function podOf(machine: LabMachine | undefined): string | undefined {
  return machine?.guest ?? machine?.pod;
}
