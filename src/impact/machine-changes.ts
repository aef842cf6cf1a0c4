import { Change, Severity } from './change';
import { Comparison } from './comparison';
import { interfaceEffects } from './interface-effects';
import { MachineEffect } from './machine-effect';
import { networkEffects } from './network-effects';
import { Pair } from './pairs';
import { mayRun } from './runs';
import { sizeEffects } from './size-effects';
import { templateEffects } from './template-effects';
import { volumeEffects } from './volume-effects';
import { textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { objectName, qualifiedName } from '../topology/object-name';

const RUN_STRATEGY = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L1011';
const HELD = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L3351';
const FIXED = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-update-admitter.go#L103';
const POOL = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/pool/pool.go#L1219';

/** What a change of a VM, a pool or a bare instance does to those that run. */
export function machineChanges(pair: Pair, comparison: Comparison): readonly Change[] {
  const before = pair.before === undefined ? undefined : comparison.before.machines.get(pair.before);
  const after = pair.after === undefined ? undefined : comparison.after.machines.get(pair.after);
  if (before === undefined) return after === undefined ? [] : [change(after, 'nothing', `is new${mayRun(after) ? '' : ', and stays off'}`)];
  if (after === undefined) return [mayRun(before) ? change(before, 'interrupts', 'is deleted, and stops') : change(before, 'nothing', 'is deleted; it was off')];
  switch (after.kind) {
    case 'VirtualMachine': return virtualMachineChanges(before, after, comparison);
    case 'VirtualMachineInstance': return [change(after, 'interrupts', 'has a spec that nobody may change: it has to be deleted and made again', FIXED)];
    case 'VirtualMachinePool': return [change(after, 'unknown', 'changes: its VMs restart now or when somebody restarts them, as its updateStrategy has it', POOL)];
    case 'VirtualMachineInstanceReplicaSet': return [change(after, 'restart', 'changes the instances that it makes from now on')];
  }
}

function virtualMachineChanges(before: Machine, after: Machine, { rollout }: Comparison): readonly Change[] {
  const [was, now] = [strategyOf(before), strategyOf(after)];
  if (mayRun(before) && !mayRun(after)) return [change(after, 'interrupts', `stops: its run strategy goes from ${was} to ${now}`, RUN_STRATEGY)];
  if (!mayRun(before)) return [change(after, 'nothing', mayRun(after) ? `starts: its run strategy goes from ${was} to ${now}` : 'changes while it is off')];
  const effects: readonly MachineEffect[] = [
    ...interfaceEffects(before, after),
    ...networkEffects(before, after),
    ...sizeEffects(before, after, rollout),
    ...volumeEffects(before, after),
    ...templateEffects(before, after, rollout),
  ];
  if (effects.length === 0) return [change(after, 'nothing', 'changes nothing that the running VM has')];
  const isHeld = effects.some(({ severity, isSilent = false }) => severity === 'restart' && !isSilent);
  const told = effects.map((effect) => (isHeld && effect.isHeldBack === true ? held(effect) : effect));
  return told.map(({ severity, text, evidence }) => change(after, severity, text, evidence));
}

/** Where one field needs a restart, KubeVirt updates nothing else of the VM live but its network. */
function held({ text, ...effect }: MachineEffect): MachineEffect {
  return { ...effect, severity: 'restart', text: `${text}, but only after the restart that something else of it needs`, evidence: HELD };
}

function strategyOf({ vmSpec }: Machine): string {
  return textAt(vmSpec, 'runStrategy') ?? (vmSpec?.running === false ? 'Halted' : 'Always');
}

function change(machine: Machine, severity: Severity, text: string, evidence?: string): Change {
  const name = qualifiedName(machine);
  return {
    severity,
    sentence: `${machine.kind === 'VirtualMachine' ? 'VM' : machine.kind} "${name}" ${text}`,
    objects: [objectName(machine.manifest)],
    nodes: [],
    machines: [name],
    evidence: evidence === undefined ? [] : [evidence],
  };
}
