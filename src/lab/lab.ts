import { chooseKernel } from './choose-kernel';
import { findCniPlugins } from './find-cni-plugins';
import { LabError } from './lab-error';
import { Answer, LabReport } from './lab-report';
import { LabPlan } from './plan';
import { planOf } from './plan-of';
import { runLab } from './run-lab';
import { LabTask } from './script/script-of';
import { Topology } from '../topology/topology';

/** What somebody wants of the lab. */
export interface LabRequest {
  readonly nodesPerGroup: number;
  /** Devices whose cable is pulled: `DEVICE`, or `NODE/DEVICE`. */
  readonly pulled: readonly string[];
  /** A command for a node or VM, in place of pings. */
  readonly exec?: { readonly target: string; readonly words: readonly string[] };
  readonly onStep?: (step: string) => void;
  readonly onText?: (line: string) => void;
}

/** Realises a topology on the kernel that this machine has for it. */
export async function labRun(topology: Topology, request: LabRequest): Promise<{ readonly report: LabReport; readonly kernel: string }> {
  const kernel = chooseKernel();
  const cni = findCniPlugins(kernel);
  const plan = planOf(topology, { nodesPerGroup: request.nodesPerGroup, cni });
  const task: LabTask = {
    pulled: request.pulled.flatMap((device) => cablesOf(plan, device)),
    pings: request.exec === undefined,
    command: request.exec === undefined ? undefined : { namespace: namespaceOf(plan, request.exec.target), words: request.exec.words },
  };
  const [report] = await runLab({ kernel, cniFolder: cni.folder, jobs: [{ plan, task }] }, request);
  if (report === undefined) throw new LabError('the lab has not answered');
  return { report, kernel: `kernel: ${kernel === 'host' ? 'this machine\'s' : 'user-mode-linux'}; CNI plugins: ${cni.folder}${cni.isRecent ? '' : ', older than 1.9'}` };
}

/** What came back between two endpoints, the worse of both directions. */
export function answerBetween({ endpoints, before = [], after }: LabReport, one: string, other: string): Answer {
  const [a, b] = [indexOf(one), indexOf(other)];
  const matrix = after ?? before;
  const answers = [matrix[a]?.[b], matrix[b]?.[a]];
  return answers.includes('none') || answers.includes(undefined) ? 'none' : answers.includes('small') ? 'small' : 'all';

  function indexOf(name: string): number {
    const found = endpoints.findIndex(({ id }) => id === name);
    if (found < 0) throw new LabError(`no interface "${name}" in the lab, it has ${endpoints.map(({ id }) => id).join(', ') || 'none'}`);
    return found;
  }
}

function namespaceOf({ nodes, machines }: LabPlan, target: string): string {
  const found = nodes.find(({ name }) => name === target)?.namespace ?? machines.find(({ name }) => name === target)?.guest ?? (target === 'switch' ? 's' : undefined);
  if (found !== undefined) return found;
  throw new LabError(`no node or VM "${target}" in the lab, it has ${['switch', ...nodes.map(({ name }) => name), ...machines.map(({ name }) => name)].join(', ')}`);
}

/** A NIC's cable, or that of a bond's first port, which is the active one until it fails. */
function cablesOf({ nodes }: LabPlan, device: string): LabTask['pulled'] {
  const slash = device.lastIndexOf('/');
  const [nodeName, name] = slash < 0 ? [undefined, device] : [device.slice(0, slash), device.slice(slash + 1)];
  const found = nodes.filter((node) => nodeName === undefined || node.name === nodeName).flatMap(({ namespace, nics, devices, ovs }) => {
    const bond = devices.find((candidate) => candidate.name === name);
    const ports = bond?.kind === 'bond' ? bond.ports : ovs?.calls.find(([verb, , port]) => verb === 'add-bond' && port === name)?.slice(3) ?? [name];
    const nic = nics.find((candidate) => candidate.name === ports[0]);
    return nic === undefined ? [] : [{ namespace, peer: nic.peer }];
  });
  if (found.length > 0) return found;
  throw new LabError(`no NIC or bond "${device}" in the lab, it has ${[...new Set(nodes.flatMap(({ nics }) => nics.map((nic) => nic.name)))].join(', ')}`);
}
