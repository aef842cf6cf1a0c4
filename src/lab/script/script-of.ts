import { cutLines, LabCut } from './cut-lines';
import { machineLines } from './machine-lines';
import { addressLines, lacpLines, nodeLines } from './node-lines';
import { ovsLines, usesOvs } from './ovs-lines';
import { quote } from './quote';
import { switchLines } from './switch-lines';
import { endpointsOf } from '../endpoints-of';
import { LabPlan } from '../plan';

/** What is done with a plan after it is built. */
export interface LabTask {
  /** Cables that are pulled after a first matrix; then there is a second. */
  readonly cuts: readonly LabCut[];
  /** A command that runs in a namespace, and prints what it prints. */
  readonly command?: { readonly namespace: string; readonly words: readonly string[] };
  readonly pings: boolean;
}

/** The script of one plan, to follow the library. It leaves no namespace behind. */
export function scriptOf(plan: LabPlan, task: LabTask): string {
  const namespaces = namespacesOf(plan);
  const sockets = endpointsOf(plan).map(({ socket: { namespace, device }, address }) => `${namespace} ${device} ${address}`);
  const ping = (tag: string) => (task.pings && sockets.length > 0 ? [`ping_all ${tag} 4 <<'END'`, ...sockets, 'END'] : []);
  return [
    'say step namespaces',
    'mkdir -p /run/lab',
    'ip -batch - <<END',
    ...namespaces.map((name) => `netns add ${name}`),
    ...plan.nodes.flatMap(({ namespace, nics: cables }) => cables.map(({ name, peer }) => `link add ${name} netns ${namespace} type veth peer name ${peer} netns s`)),
    'END',
    ...switchLines(plan),
    ...plan.nodes.flatMap(nodeLines),
    ...lacpLines(plan),
    ...ovsLines(plan),
    ...plan.nodes.flatMap(addressLines),
    'say step machines',
    ...plan.machines.filter(({ nics }) => nics.length > 0).flatMap(machineLines),
    ...(plan.ovnSwitches.length > 0 ? ['nbctl --wait=hv --timeout=60 sync', 'sleep 1'] : []),
    'say step pings',
    ...ping('before'),
    ...cutLines(task.cuts),
    ...(task.cuts.length === 0 ? [] : ping('after')),
    ...(task.command === undefined ? [] : [
      'say begin',
      `${environmentOf(plan, task.command.namespace)}ip netns exec ${task.command.namespace} ${task.command.words.map(quote).join(' ')}`,
      'say end $?',
    ]),
    ...(usesOvs(plan) ? ['stop_daemons'] : []),
    'ip -batch - <<END',
    ...namespaces.map((name) => `netns del ${name}`),
    'END',
    'rm -rf /run/lab',
    'say done',
    '',
  ].join('\n');
}

/** Where `ovs-vsctl` and its kin find the node's own Open vSwitch. */
function environmentOf(plan: LabPlan, namespace: string): string {
  return usesOvs(plan) ? `OVS_RUNDIR=/run/lab/${namespace} OVN_NB_DB=unix:/run/lab/c/nb.sock OVN_SB_DB=unix:/run/lab/c/sb.sock ` : '';
}

function namespacesOf({ nodes, machines, outside, ovnSwitches }: LabPlan): readonly string[] {
  return [
    's',
    ...(ovnSwitches.length > 0 ? ['c'] : []),
    ...nodes.map(({ namespace }) => namespace),
    ...machines.flatMap(({ pod, guest }) => [pod, ...(guest === undefined ? [] : [guest])]),
    ...outside.map(({ namespace }) => namespace),
  ];
}
