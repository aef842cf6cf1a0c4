import { addTo } from '../topology/add-to';
import { isObject, JsonObject, listAt, numberAt, textAt, textMapAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Manifest, Place, placeOf } from '../topology/place';

/** A port of a Service, and where it leads to in the pods. */
export interface ServicePort {
  readonly target: number;
  readonly protocol: string;
  readonly place: Place;
}

/** A Service that selects pods. */
export interface Service {
  readonly manifest: Manifest;
  readonly selector: { readonly [key: string]: string };
  /** Those that lead to a number; a name means a port of a container, which a VM has none of. */
  readonly ports: readonly ServicePort[];
}

/** The Services of the input that select pods, each by its namespace and that label of its selector which the fewest have. */
export type Services = ReadonlyMap<string, readonly Service[]>;

export function servicesOf(manifests: readonly Manifest[]): Services {
  const all = manifests.filter(({ kind, apiVersion }) => kind === 'Service' && apiVersion === 'v1').map((manifest) => {
    const selector = textMapAt(manifest.object, 'spec', 'selector');
    const keys = Object.entries(selector).map((label) => keyOf(manifest.namespace, ...label));
    return { service: { manifest, selector, ports: portsOf(manifest) }, keys };
  });
  const counts = new Map<string, number>();
  for (const key of all.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const services = new Map<string, Service[]>();
  for (const { service, keys } of all) {
    const [rarest] = [...keys].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
    if (rarest === undefined) continue;
    addTo(services, rarest, service);
  }
  return services;
}

/** The Services that surely select the instances of a machine. */
export function servicesFor(machine: Machine, services: Services): readonly Service[] {
  const labels = podLabels(machine);
  const candidates = Object.entries(labels).flatMap((label) => services.get(keyOf(machine.namespace, ...label)) ?? []);
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

function portsOf(manifest: Manifest): readonly ServicePort[] {
  return listAt(manifest.object, 'spec', 'ports').flatMap((port, i) => {
    const config: JsonObject = isObject(port) ? port : {};
    const field = config.targetPort === undefined || config.targetPort === null || config.targetPort === 0 ? 'port' : 'targetPort';
    const target = numberAt(config, field);
    const protocol = textAt(config, 'protocol') || 'TCP';
    return target === undefined ? [] : [{ target, protocol, place: placeOf(manifest, 'spec', 'ports', i, field) }];
  });
}

function keyOf(namespace: string | undefined, label: string, value: string): string {
  return JSON.stringify([namespace ?? null, label, value]);
}
