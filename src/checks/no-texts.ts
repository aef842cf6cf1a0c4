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
export function noTexts(manifest: Manifest): readonly NoText[] {
  const { kind, object } = manifest;
  const [group, spec] = [groupOf(manifest), object.spec];
  const found: NoText[] = [];
  addFields(found, object.metadata, () => ['metadata'], ['name', 'generateName', 'namespace']);
  addMaps(found, object, ['metadata'], ['labels', 'annotations']);
  if (kind === 'NodeNetworkConfigurationPolicy' || kind === 'SriovNetworkNodePolicy') addMaps(found, object, ['spec'], ['nodeSelector']);
  if (kind === 'NetworkAttachmentDefinition') addFields(found, spec, () => ['spec'], ['config']);
  if (TEMPLATED.includes(kind)) {
    addMaps(found, object, ['spec', 'template', 'metadata'], ['labels', 'annotations']);
    addMaps(found, object, ['spec', 'template', 'spec'], ['nodeSelector']);
  }
  const operators = group === 'sriovnetwork.openshift.io' && Object.hasOwn(OF_SPEC, kind) ? OF_SPEC[kind] : undefined;
  if (operators !== undefined) addFields(found, spec, () => ['spec'], operators);
  if (!group.endsWith('kubevirt.io')) return found;
  if (kind === 'VirtualMachineInstance') addMachine(found, object, ['spec']);
  if (MACHINES.includes(kind)) addMachine(found, object, ['spec', 'template', 'spec']);
  return found;
}

function addMachine(found: NoText[], object: unknown, path: JsonPath): void {
  const spec = valueAt(object, ...path);
  for (const [i, entry] of listAt(spec, 'domain', 'devices', 'interfaces').entries()) {
    addFields(found, entry, () => [...path, 'domain', 'devices', 'interfaces', i], OF_INTERFACE);
  }
  for (const [i, entry] of listAt(spec, 'networks').entries()) {
    addFields(found, entry, () => [...path, 'networks', i], ['name']);
    addFields(found, valueAt(entry, 'multus'), () => [...path, 'networks', i, 'multus'], ['networkName']);
  }
}

function addMaps(found: NoText[], object: unknown, path: JsonPath, names: readonly string[]): void {
  const holder = valueAt(object, ...path);
  for (const name of names) {
    const map = valueAt(holder, name);
    if (isObject(map)) addFields(found, map, () => [...path, name], Object.keys(map));
  }
}

/** Hardly a field is one: where it stands is worked out for those that are. */
function addFields(found: NoText[], holder: unknown, path: () => JsonPath, names: readonly string[]): void {
  if (!isObject(holder)) return;
  for (const name of names) {
    const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (typeof value === 'boolean' || typeof value === 'number') found.push({ path: [...path(), name], value });
  }
}
