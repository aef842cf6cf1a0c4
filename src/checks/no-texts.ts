import { isObject, JsonPath, listAt, valueAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { Manifest } from '../topology/place';

/** Fields of operators' objects that are texts, though they look like something else. */
const OF_SPEC: { readonly [kind: string]: readonly string[] } = {
  SriovNetwork: ['spoofChk', 'trust', 'linkState', 'vlanProto', 'capabilities', 'ipam', 'resourceName', 'networkNamespace', 'metaPlugins'],
  SriovIBNetwork: ['linkState', 'capabilities', 'ipam', 'resourceName', 'networkNamespace', 'metaPlugins'],
  OVSNetwork: ['bridge', 'capabilities', 'ipam', 'resourceName', 'networkNamespace', 'metaPlugins'],
};

const MACHINES: readonly string[] = ['VirtualMachine', 'VirtualMachineInstanceReplicaSet'];
const TEMPLATED: readonly string[] = [...MACHINES, 'Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet', 'Job'];

const OF_INTERFACE: readonly string[] = ['name', 'macAddress', 'pciAddress', 'tag', 'model', 'state'];

/** A true, false or number in a field that the API takes texts in. */
export interface NoText {
  readonly path: JsonPath;
  readonly value: boolean | number;
}

/** Those of a manifest, in the fields where people write on, off, true or digits. */
export function* noTexts(manifest: Manifest): Iterable<NoText> {
  const { kind, object } = manifest;
  const [group, spec] = [groupOf(manifest), object.spec];
  yield* ofFields(object.metadata, () => ['metadata'], ['name', 'generateName', 'namespace']);
  yield* ofMaps(object, ['metadata'], ['labels', 'annotations']);
  if (kind === 'NodeNetworkConfigurationPolicy' || kind === 'SriovNetworkNodePolicy') yield* ofMaps(object, ['spec'], ['nodeSelector']);
  if (kind === 'NetworkAttachmentDefinition') yield* ofFields(spec, () => ['spec'], ['config']);
  if (TEMPLATED.includes(kind)) {
    yield* ofMaps(object, ['spec', 'template', 'metadata'], ['labels', 'annotations']);
    yield* ofMaps(object, ['spec', 'template', 'spec'], ['nodeSelector']);
  }
  const operators = group === 'sriovnetwork.openshift.io' && Object.prototype.hasOwnProperty.call(OF_SPEC, kind) ? OF_SPEC[kind] : undefined;
  if (operators !== undefined) yield* ofFields(spec, () => ['spec'], operators);
  if (!group.endsWith('kubevirt.io')) return;
  if (kind === 'VirtualMachineInstance') yield* ofMachine(object, ['spec']);
  if (MACHINES.includes(kind)) yield* ofMachine(object, ['spec', 'template', 'spec']);
}

function* ofMachine(object: unknown, path: JsonPath): Iterable<NoText> {
  const spec = valueAt(object, ...path);
  for (const [i, entry] of listAt(spec, 'domain', 'devices', 'interfaces').entries()) {
    yield* ofFields(entry, () => [...path, 'domain', 'devices', 'interfaces', i], OF_INTERFACE);
  }
  for (const [i, entry] of listAt(spec, 'networks').entries()) {
    yield* ofFields(entry, () => [...path, 'networks', i], ['name']);
    yield* ofFields(valueAt(entry, 'multus'), () => [...path, 'networks', i, 'multus'], ['networkName']);
  }
}

function* ofMaps(object: unknown, path: JsonPath, names: readonly string[]): Iterable<NoText> {
  const holder = valueAt(object, ...path);
  for (const name of names) {
    const map = valueAt(holder, name);
    if (isObject(map)) yield* ofFields(map, () => [...path, name], Object.keys(map));
  }
}

/** Hardly a field is one: where it stands is worked out for those that are. */
function ofFields(holder: unknown, path: () => JsonPath, names: readonly string[]): readonly NoText[] {
  const found: NoText[] = [];
  for (const name of names) {
    const value = valueAt(holder, name);
    if (typeof value === 'boolean' || typeof value === 'number') found.push({ path: [...path(), name], value });
  }
  return found;
}
