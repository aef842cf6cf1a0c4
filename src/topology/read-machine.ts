import { isObject, JsonObject, JsonPath, listAt, numberAt, objectAt, textAt, textMapAt, valueAt } from './json';
import { CloudInitVolume, Machine } from './machine';
import { groupOf } from './manifests';
import { Attachment, Nic, NicBinding, NicNetwork } from './nic';
import { Manifest, Place, placeOf, within } from './place';
import { readGuest } from './read-guest';
import { SecretReader } from './secrets';

const CLOUD_INIT = ['cloudInitNoCloud', 'cloudInitConfigDrive'] as const;
const BINDINGS = ['masquerade', 'bridge', 'sriov', 'passtBinding', 'slirp', 'macvtap', 'passt'] as const;

/** Where each kind keeps the instance's metadata and spec. */
const TEMPLATES: { readonly [kind in Machine['kind']]: JsonPath } = {
  VirtualMachine: ['spec', 'template'],
  VirtualMachineInstance: [],
  VirtualMachinePool: ['spec', 'virtualMachineTemplate', 'spec', 'template'],
  VirtualMachineInstanceReplicaSet: ['spec', 'template'],
};

/** Where the kinds that make their instances through a VirtualMachine keep its spec. */
const VM_SPECS: { readonly [kind in Machine['kind']]?: JsonPath } = {
  VirtualMachine: ['spec'],
  VirtualMachinePool: ['spec', 'virtualMachineTemplate', 'spec'],
};

/** Which of the kinds that KubeVirt makes instances of a manifest is. One that is written by its short name is read as what was meant. */
export function machineKindOf(manifest: Manifest): Machine['kind'] | undefined {
  const { kind, apiVersion, object } = manifest;
  const group = groupOf(manifest);
  if (isMachineKind(kind)) return group.endsWith('kubevirt.io') ? kind : undefined;
  if (!/^vmi?$/i.test(kind) || (apiVersion !== '' && group !== 'kubevirt.io')) return undefined;
  if (isObject(valueAt(object, 'spec', 'domain'))) return 'VirtualMachineInstance';
  return isObject(valueAt(object, 'spec', 'template')) ? 'VirtualMachine' : undefined;
}

function isMachineKind(kind: string): kind is Machine['kind'] {
  return Object.prototype.hasOwnProperty.call(TEMPLATES, kind);
}

/** How a machine's names are resolved. */
export interface MachineNames {
  readonly attachmentOf: (networkName: string, namespace?: string) => Attachment;
  readonly secretOf: SecretReader;
}

/** A machine, with what each of its Multus names and Secrets leads to. */
export function readMachine(manifest: Manifest, kind: Machine['kind'], { attachmentOf, secretOf }: MachineNames): Machine {
  const template = TEMPLATES[kind];
  const spec = objectAt(manifest.object, ...template, 'spec');
  const specPath = [...template, 'spec'];
  const vmPath = VM_SPECS[kind];
  const attach = (networkName: string) => attachmentOf(networkName, manifest.namespace);
  const specPlace = placeOf(manifest, ...specPath);
  const nics = listAt(spec, 'domain', 'devices', 'interfaces').map((entry, i) => nicOf(manifest, spec, specPath, isObject(entry) ? entry : {}, i, attach));
  const cloudInit = listAt(spec, 'volumes').flatMap((volume, i) => cloudInitOf(volume, i, specPlace));
  return {
    kind,
    name: manifest.name,
    namespace: manifest.namespace,
    manifest,
    place: placeOf(manifest),
    spec,
    specPlace,
    vmSpec: vmPath === undefined ? undefined : objectAt(manifest.object, ...vmPath),
    vmSpecPlace: vmPath === undefined ? undefined : placeOf(manifest, ...vmPath),
    hasInstancetype: vmPath !== undefined && isObject(valueAt(manifest.object, ...vmPath, 'instancetype')),
    hasPreference: vmPath !== undefined && isObject(valueAt(manifest.object, ...vmPath, 'preference')),
    replicas: kind === 'VirtualMachine' || kind === 'VirtualMachineInstance' ? 1 : numberAt(manifest.object, 'spec', 'replicas'),
    labels: textMapAt(manifest.object, ...template, 'metadata', 'labels'),
    annotations: textMapAt(manifest.object, ...template, 'metadata', 'annotations'),
    nodeSelector: textMapAt(spec, 'nodeSelector'),
    evictionStrategy: textAt(spec, 'evictionStrategy'),
    nics,
    networks: listAt(spec, 'networks').map((network, i) => ({
      name: textAt(network, 'name'),
      config: isObject(network) ? network : {},
      place: within(specPlace, 'networks', i),
    })),
    cloudInit,
    guest: readGuest(cloudInit, nics, secretOf, manifest.namespace),
  };
}

/** Of a volume that is both kinds, KubeVirt looks at NoCloud. */
function cloudInitOf(volume: unknown, i: number, specPlace: Place): readonly CloudInitVolume[] {
  const source = CLOUD_INIT.find((key) => isObject(valueAt(volume, key)));
  if (source === undefined) return [];
  return [{ name: textAt(volume, 'name') ?? '', source, config: objectAt(volume, source), place: within(specPlace, 'volumes', i, source) }];
}

function nicOf(manifest: Manifest, spec: JsonObject, specPath: JsonPath, config: JsonObject, i: number, attach: (name: string) => Attachment): Nic {
  const name = textAt(config, 'name') ?? '';
  const networks = listAt(spec, 'networks');
  const at = networks.findIndex((network) => textAt(network, 'name') === name);
  return {
    name,
    binding: bindingOf(config),
    network: networkOf(networks[at], attach),
    macAddress: textAt(config, 'macAddress') || undefined,
    model: textAt(config, 'model'),
    state: textAt(config, 'state') || undefined,
    config,
    place: placeOf(manifest, ...specPath, 'domain', 'devices', 'interfaces', i),
    networkPlace: at < 0 ? undefined : placeOf(manifest, ...specPath, 'networks', at),
  };
}

function bindingOf(config: JsonObject): NicBinding {
  const core = BINDINGS.filter((binding) => isObject(config[binding]));
  const plugin = textAt(config, 'binding', 'name');
  if (core.length + (plugin === undefined ? 0 : 1) > 1) return { kind: 'several' };
  if (plugin !== undefined) return { kind: 'plugin', plugin };
  return { kind: core[0] ?? 'none' };
}

function networkOf(network: unknown, attach: (name: string) => Attachment): NicNetwork {
  const [pod, multus] = [isObject(network) && isObject(network.pod), textAt(network, 'multus', 'networkName')];
  if (pod && multus === undefined) {
    return { kind: 'pod', vmNetworkCidr: textAt(network, 'pod', 'vmNetworkCIDR'), vmIpv6NetworkCidr: textAt(network, 'pod', 'vmIPv6NetworkCIDR') };
  }
  if (pod || multus === undefined || multus === '') return { kind: 'other' };
  return { kind: 'multus', networkName: multus, isDefault: objectAt(network, 'multus').default === true, attachment: attach(multus) };
}
