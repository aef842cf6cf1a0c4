import { ciliumSettingsOf } from './cilium';
import { clusterNetworkOf } from './cluster-network';
import { booleanAt, isObject, JsonPath, listAt, objectAt, textAt, valueAt } from './json';
import { macPoolsOf } from './mac-pool';
import { macvtapPluginOf } from './macvtap-plugin';
import { groupOf } from './manifests';
import { Attachment } from './nic';
import { Manifest, Place, placeOf, within } from './place';
import { BindingPluginSettings, KubeVirtSettings, NetworkAddons, Platform } from './platform';

type AttachmentOf = (networkName: string, namespace?: string) => Attachment;

/** HyperConverged's annotation that patches the KubeVirt object it writes: with it, nothing is as the spec says. */
const JSON_PATCH = 'kubevirt.kubevirt.io/jsonpatch';

/** The cluster-wide settings among the manifests. */
export function readPlatform(manifests: readonly Manifest[], attachmentOf: AttachmentOf): Platform {
  return {
    kubevirts: manifests.flatMap((manifest) => kubeVirtOf(manifest, attachmentOf) ?? []),
    networkAddons: manifests.flatMap((manifest) => networkAddonsOf(manifest) ?? []),
    macPools: manifests.flatMap(macPoolsOf),
    ciliums: manifests.flatMap(ciliumSettingsOf),
    clusterNetworks: manifests.flatMap((manifest) => clusterNetworkOf(manifest) ?? []),
    macvtapPlugins: manifests.flatMap((manifest) => macvtapPluginOf(manifest) ?? []),
  };
}

function networkAddonsOf(manifest: Manifest): NetworkAddons | undefined {
  if (manifest.kind !== 'NetworkAddonsConfig' || groupOf(manifest) !== 'networkaddonsoperator.network.kubevirt.io') return undefined;
  return { manifest, spec: objectAt(manifest.object, 'spec'), place: placeOf(manifest, 'spec') };
}

function kubeVirtOf(manifest: Manifest, attachmentOf: AttachmentOf): KubeVirtSettings | undefined {
  switch (`${groupOf(manifest)}/${manifest.kind}`) {
    case 'kubevirt.io/KubeVirt': return kubeVirt(manifest, attachmentOf);
    case 'hco.kubevirt.io/HyperConverged': return hyperConverged(manifest, attachmentOf);
    default: return undefined;
  }
}

/** @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/types.go#L3768 */
function kubeVirt(manifest: Manifest, attachmentOf: AttachmentOf): KubeVirtSettings {
  const path = ['spec', 'configuration'];
  const configuration = objectAt(manifest.object, ...path);
  const gates = valueAt(configuration, 'developerConfiguration', 'featureGates');
  return {
    kind: 'KubeVirt',
    name: manifest.name,
    place: placeOf(manifest),
    defaultNetworkInterface: textAt(configuration, 'network', 'defaultNetworkInterface') || undefined,
    permitBridgeInterfaceOnPodNetwork: booleanAt(configuration, 'network', 'permitBridgeInterfaceOnPodNetwork'),
    networkPlace: placeOf(manifest, ...path, 'network'),
    bindings: bindingsOf(manifest, [...path, 'network', 'binding']),
    featureGates: Array.isArray(gates) ? texts(gates) : undefined,
    disabledFeatureGates: texts(listAt(configuration, 'developerConfiguration', 'disabledFeatureGates')),
    evictionStrategy: textAt(configuration, 'evictionStrategy'),
    migrationNetwork: migrationNetworkAt([...path, 'migrations', 'network'], manifest, attachmentOf),
  };
}

/**
 * Its v1 keeps bindings under `networking` and migrations under `virtualization`, v1beta1 both right under `spec`. The operator makes masquerade the default interface.
 *
 * @see https://github.com/kubevirt/hyperconverged-cluster-operator/blob/v1.18.1/controllers/handlers/kubevirt.go#L460
 */
function hyperConverged(manifest: Manifest, attachmentOf: AttachmentOf): KubeVirtSettings {
  const base = { kind: 'HyperConverged', name: manifest.name, place: placeOf(manifest), networkPlace: placeOf(manifest, 'spec'), disabledFeatureGates: [] } as const;
  const isPatched = valueAt(manifest.object, 'metadata', 'annotations', JSON_PATCH) !== undefined;
  if (isPatched) return base;
  const bindings = bindingsOf(manifest, ['spec', 'networking', 'networkBinding']) ?? bindingsOf(manifest, ['spec', 'networkBinding']);
  return {
    ...base,
    defaultNetworkInterface: 'masquerade',
    bindings: bindings === undefined ? undefined : withOperatorsOwn(manifest, bindings),
    evictionStrategy: textAt(manifest.object, 'spec', 'evictionStrategy'),
    migrationNetwork: migrationNetworkAt(['spec', 'virtualization', 'liveMigrationConfig', 'network'], manifest, attachmentOf)
      ?? migrationNetworkAt(['spec', 'liveMigrationConfig', 'network'], manifest, attachmentOf),
  };
}

/**
 * The operator adds l2bridge always, and passt where an annotation asks for it: passt counts as there, since the annotation may come later.
 *
 * @see https://github.com/kubevirt/hyperconverged-cluster-operator/blob/v1.18.1/controllers/handlers/kubevirt.go#L627
 */
function withOperatorsOwn(manifest: Manifest, stated: ReadonlyMap<string, BindingPluginSettings>): ReadonlyMap<string, BindingPluginSettings> {
  const place = placeOf(manifest, 'spec');
  return new Map<string, BindingPluginSettings>([
    ['passt', { isMigratable: true, place }],
    ...stated,
    ['l2bridge', { domainAttachmentType: 'managedTap', isMigratable: true, place }],
  ]);
}

/** @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-operator/resource/generate/components/daemonsets.go#L86-L93 */
function migrationNetworkAt(path: JsonPath, manifest: Manifest, attachmentOf: AttachmentOf): KubeVirtSettings['migrationNetwork'] {
  const networkName = textAt(manifest.object, ...path) || undefined;
  if (networkName === undefined) return undefined;
  return { networkName, attachment: attachmentOf(networkName, manifest.namespace), place: placeOf(manifest, ...path) };
}

function bindingsOf(manifest: Manifest, path: JsonPath): ReadonlyMap<string, BindingPluginSettings> | undefined {
  const bindings = valueAt(manifest.object, ...path);
  if (!isObject(bindings)) return undefined;
  return new Map(Object.entries(bindings).map(([name, plugin]) => [name, pluginOf(plugin, within(placeOf(manifest, ...path), name))]));
}

function pluginOf(plugin: unknown, place: Place): BindingPluginSettings {
  const migration = valueAt(plugin, 'migration');
  return {
    domainAttachmentType: textAt(plugin, 'domainAttachmentType') || undefined,
    networkAttachmentDefinition: textAt(plugin, 'networkAttachmentDefinition') || undefined,
    downwardApi: textAt(plugin, 'downwardAPI') || undefined,
    isMigratable: migration !== undefined && migration !== null,
    migrationMethod: textAt(plugin, 'migration', 'method') || undefined,
    place,
  };
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}
