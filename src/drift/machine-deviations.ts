import { conditionOf } from './condition';
import { Deviation } from './drift';
import { listAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { objectKey, objectName, qualifiedName } from '../topology/object-name';
import { Manifest } from '../topology/place';
import { Topology } from '../topology/topology';

/** VMs that should run and do not, that wait for a restart, or that run without an interface. */
export function machineDeviations(blueprint: Topology, { manifests }: Topology): readonly Deviation[] {
  const vms = new Map(manifests.filter(({ kind }) => kind === 'VirtualMachine').map((vm) => [objectKey(vm), vm]));
  const vmis = new Map(manifests.filter(({ kind }) => kind === 'VirtualMachineInstance').map((vmi) => [qualifiedName(vmi), vmi]));
  return blueprint.machines.filter(({ kind }) => kind === 'VirtualMachine').flatMap((machine) => {
    const vm = vms.get(objectKey(machine.manifest));
    if (vm === undefined) return [];
    const vmi = vmis.get(qualifiedName(machine));
    return [...running(machine, vm, vmi), ...restarting(vm), ...(vmi === undefined ? [] : interfaces(machine, vmi))];
  });
}

function running({ vmSpec, manifest }: Machine, vm: Manifest, vmi: Manifest | undefined): readonly Deviation[] {
  const strategy = textAt(vmSpec, 'runStrategy') ?? (vmSpec?.running === true ? 'Always' : undefined);
  const phase = textAt(vmi?.object, 'status', 'phase');
  const object = objectName(manifest);
  if (strategy === 'Halted' || (strategy === undefined && vmSpec?.running === false)) {
    return phase === 'Running' ? [{ kind: 'down', sentence: `${object} runs, and should be off`, object }] : [];
  }
  if (strategy !== 'Always' || phase === 'Running') return [];
  const status = textAt(vm.object, 'status', 'printableStatus') ?? (vmi === undefined ? 'no instance' : phase ?? 'no phase');
  const message = [vmi, vm].flatMap((one) => (one === undefined ? [] : conditionOf(one, 'Ready') ?? [])).map((ready) => ready.message).find((text) => text !== '');
  return [{ kind: 'down', sentence: `${object} does not run: ${status}${message === undefined ? '' : ` (${message})`}`, object }];
}

function restarting(vm: Manifest): readonly Deviation[] {
  const condition = conditionOf(vm, 'RestartRequired');
  if (condition?.isTrue !== true) return [];
  const object = objectName(vm);
  return [{ kind: 'down', sentence: `${object} needs a restart to be as it is written: ${condition.message}`, object }];
}

/** What the running instance has: named by its interface where KubeVirt made it. */
function interfaces({ manifest, nics }: Machine, vmi: Manifest): readonly Deviation[] {
  if (textAt(vmi.object, 'status', 'phase') !== 'Running') return [];
  const there = new Map(listAt(vmi.object, 'status', 'interfaces').map((entry) => [textAt(entry, 'name') ?? '', entry]));
  const object = objectName(manifest);
  return nics.filter(({ state }) => state !== 'absent').flatMap(({ name, macAddress }): readonly Deviation[] => {
    const found = there.get(name);
    if (found === undefined) return [{ kind: 'missing', sentence: `${object} runs without interface "${name}"`, object }];
    const mac = textAt(found, 'mac');
    if (macAddress === undefined || mac === undefined || plain(mac) === plain(macAddress)) return [];
    return [{ kind: 'differs', sentence: `${object}: interface "${name}" has MAC address ${mac}, and should have ${macAddress}`, object }];
  });
}

function plain(mac: string): string {
  return mac.toLowerCase().replace(/-/g, ':');
}
