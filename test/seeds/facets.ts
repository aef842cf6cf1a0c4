import { readDocument } from './document';
import { valueAt } from './value-at';

/** A synthesized Kubernetes object. */
export type Manifest = { readonly [key: string]: unknown };

/**
 * What one of our objects has to offer to a block of the given kind: itself where the kinds are equal, its parts in
 * the shape of a fragment, a VM in the shape of a bare VMI; nothing where it cannot be what the block shows.
 */
export function facetsOf(kind: string, ours: Manifest): readonly unknown[] {
  switch (kind) {
    case 'VM': return ours.kind === 'VirtualMachine' ? [{ kind, metadata: ours.metadata, spec: valueAt(ours, '/spec/template/spec') }] : [];
    case 'VM spec': return ours.kind === 'VirtualMachine' ? [{ metadata: ours.metadata, ...object(valueAt(ours, '/spec/template/spec')) }] : [];
    case 'VirtualMachineInstance': return ours.kind === 'VirtualMachine' ? [instanceOf(ours)] : [];
    case 'pod annotations': return [valueAt(ours, '/metadata'), valueAt(ours, '/spec/template/metadata')]
      .map((metadata) => ({ metadata: ours.metadata, annotations: valueAt(metadata, '/annotations') }));
    case 'ipam': return ours.kind === 'NetworkAttachmentDefinition' ? pluginsOf(ours).map((plugin) => ({ ipam: valueAt(plugin, '/ipam') })) : [];
    case 'netplan file': return filesOf(ours, 'netplan');
    case 'nmstate file': return ours.kind === 'NodeNetworkConfigurationPolicy' ? [valueAt(ours, '/spec/desiredState')] : filesOf(ours, 'nmstate');
    default: return ours.kind === kind ? [ours] : [];
  }
}

/** The VMI that KubeVirt would make of a VM. */
function instanceOf(machine: Manifest): Manifest {
  return {
    apiVersion: machine.apiVersion,
    kind: 'VirtualMachineInstance',
    metadata: { ...object(machine.metadata), labels: valueAt(machine, '/spec/template/metadata/labels') },
    spec: valueAt(machine, '/spec/template/spec'),
  };
}

function pluginsOf(attachment: Manifest): readonly unknown[] {
  const { value } = readDocument(String(valueAt(attachment, '/spec/config')), 'json');
  const plugins = valueAt(value, '/plugins');
  return Array.isArray(plugins) ? plugins : [value];
}

/** The node network files in a ConfigMap that carries them. */
function filesOf(ours: Manifest, format: 'netplan' | 'nmstate'): readonly unknown[] {
  if (ours.kind !== 'ConfigMap' || valueAt(ours, '/metadata/annotations/vmnet.dev~1node-network') !== format) return [];
  return Object.values(object(ours.data)).map((text) => readDocument(String(text)).value);
}

function object(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
