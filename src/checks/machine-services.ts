import { addTo } from '../topology/add-to';
import { textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { once } from '../topology/once';
import { Service } from '../topology/service';

/** The Services of the input that select pods, each by its namespace and that label of its selector which the fewest have. */
const byRarestLabel = once((all: readonly Service[]): ReadonlyMap<string, readonly Service[]> => {
  const labelled = all.map((service) => ({ service, keys: Object.entries(service.selector).map((label) => keyOf(service.namespace, ...label)) }));
  const counts = new Map<string, number>();
  for (const key of labelled.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const services = new Map<string, Service[]>();
  for (const { service, keys } of labelled) {
    const [rarest] = [...keys].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
    if (rarest === undefined) continue;
    addTo(services, rarest, service);
  }
  return services;
});

/** The Services that surely select the instances of a machine. */
export function servicesFor(machine: Machine, services: readonly Service[]): readonly Service[] {
  return servicesSelecting(podLabels(machine), machine.namespace, services);
}

/** The Services that surely select what has some labels. */
export function servicesSelecting(labels: Service['selector'], namespace: string | undefined, services: readonly Service[]): readonly Service[] {
  const index = byRarestLabel(services);
  const candidates = Object.entries(labels).flatMap((label) => index.get(keyOf(namespace, ...label)) ?? []);
  return candidates.filter(({ selector }) => Object.entries(selector).every(([key, value]) => labels[key] === value));
}

/**
 * The labels of the pod: the template's, and those that KubeVirt adds.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/services/template.go#L1734
 */
function podLabels({ kind, name, labels, spec }: Machine): { readonly [key: string]: string } {
  const isOne = kind === 'VirtualMachine' || kind === 'VirtualMachineInstance';
  if (!isOne || name === '' || name.length > 63) return labels;
  const hostname = textAt(spec, 'hostname') || (name.split('.')[0] ?? name);
  return { ...labels, 'vm.kubevirt.io/name': hostname, 'vmi.kubevirt.io/id': name };
}

function keyOf(namespace: string | undefined, label: string, value: string): string {
  return JSON.stringify([namespace ?? null, label, value]);
}
