import { machineName } from './attachments';
import { Check } from './check';
import { servicesFor, servicesSelecting } from './machine-services';
import { JsonPath, textMapAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { networkId } from '../topology/network';
import { Manifest, placeOf } from '../topology/place';
import { Service } from '../topology/service';

/** Where kinds keep the metadata of the pods that they make. */
const PODS: readonly JsonPath[] = [['spec', 'template', 'metadata'], ['spec', 'jobTemplate', 'spec', 'template', 'metadata']];

export const serviceSelectsTheVmObject: Check = {
  code: 'VMN426',
  level: 'warning',
  title: 'a Service selects labels that a VM has on itself, and not on its template',
  why: 'a Service selects pods, and the pod of a VM has the labels of its template: the Service has no endpoints',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L1889'],

  *find({ manifests, machines, services }) {
    if (services.length === 0) return;
    const done = selected(manifests, machines, services);
    for (const machine of machines) {
      if (machine.kind !== 'VirtualMachine') continue;
      const own = textMapAt(machine.manifest.object, 'metadata', 'labels');
      for (const service of servicesSelecting(own, machine.namespace, services)) {
        if (done.has(service)) continue;
        done.add(service);
        yield {
          at: placeOf(service.manifest, 'spec', 'selector'),
          message: `Service "${networkId(service.manifest)}" selects ${labelText(service)}, which ${machineName(machine)} has on itself, but no template in the input has`,
          fix: 'write the labels to spec.template.metadata.labels of the VM',
          related: [placeOf(machine.manifest, 'metadata', 'labels')],
        };
      }
    }
  },
};

/** The Services that select pods of the input. */
function selected(manifests: readonly Manifest[], machines: readonly Machine[], services: readonly Service[]): Set<Service> {
  const paths = (kind: string): readonly JsonPath[] => (kind === 'Pod' ? [['metadata']] : PODS);
  return new Set([
    ...machines.flatMap((machine) => servicesFor(machine, services)),
    ...manifests.flatMap(({ kind, namespace, object }) => paths(kind).flatMap((path) => servicesSelecting(textMapAt(object, ...path, 'labels'), namespace, services))),
  ]);
}

function labelText({ selector }: Service): string {
  return Object.entries(selector).map(([key, value]) => `${key}=${value}`).join(', ');
}
