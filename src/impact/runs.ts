import { objectAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { qualifiedName } from '../topology/object-name';
import { Topology } from '../topology/topology';

/** Whether a machine may be running: all but those that are told not to. */
export function mayRun({ vmSpec }: Machine): boolean {
  return vmSpec === undefined || (vmSpec.running !== false && textAt(vmSpec, 'runStrategy') !== 'Halted');
}

/** The node that each running VM is on, by `namespace/name`, as the input's VMIs have it. */
export function runningNodesOf({ manifests }: Topology): ReadonlyMap<string, string> {
  const vmis = manifests.filter(({ kind, apiVersion }) => kind === 'VirtualMachineInstance' && apiVersion.startsWith('kubevirt.io/'));
  return new Map(vmis.flatMap((vmi) => {
    const node = textAt(objectAt(vmi.object, 'status'), 'nodeName');
    return node === undefined ? [] : [[qualifiedName(vmi), node] as const];
  }));
}
