import { isObject, JsonObject, numberAt, objectAt, textAt } from './json';
import { OvsNetwork, SriovNetwork } from './network';
import { Manifest, placeOf } from './place';

/** The prefix that the operator puts before its pools, unless the cluster says otherwise. */
export const DEFAULT_RESOURCE_PREFIX = 'openshift.io';

/**
 * The SR-IOV operator's SriovNetwork or SriovIBNetwork: the operator writes the attachment into `networkNamespace`, or beside the object.
 *
 * @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/helper.go
 */
export function readSriovNetwork(manifest: Manifest, prefix: string): SriovNetwork {
  const spec = objectAt(manifest.object, 'spec');
  return {
    ...operatorNetwork(manifest, spec, prefix),
    kind: 'sriov',
    vlan: numberAt(spec, 'vlan') ?? 0,
    spoofCheck: onOff(spec, 'spoofChk'),
    trust: onOff(spec, 'trust'),
  };
}

/** The SR-IOV operator's OVSNetwork. */
export function readOvsNetwork(manifest: Manifest, prefix: string): OvsNetwork {
  const spec = objectAt(manifest.object, 'spec');
  return { ...operatorNetwork(manifest, spec, prefix), kind: 'ovs', bridge: textAt(spec, 'bridge'), vlan: numberAt(spec, 'vlan'), trunk: [] };
}

function operatorNetwork(manifest: Manifest, spec: JsonObject, prefix: string) {
  const resource = textAt(spec, 'resourceName');
  const ipamConfig = ipamOf(textAt(spec, 'ipam'));
  return {
    name: manifest.name,
    namespace: textAt(spec, 'networkNamespace') || manifest.namespace,
    manifest,
    place: placeOf(manifest, 'spec'),
    config: { kind: 'absent' } as const,
    resourceName: resource === undefined ? undefined : `${prefix}/${resource}`,
    mtu: numberAt(spec, 'mtu') || undefined,
    ipam: textAt(ipamConfig, 'type'),
    ipamConfig,
  };
}

/** The IPAM is JSON in a text; what does not parse is a check's business. */
function ipamOf(text: string | undefined): JsonObject {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function onOff(spec: JsonObject, key: string): boolean | undefined {
  const value = textAt(spec, key);
  return value === 'on' ? true : value === 'off' ? false : undefined;
}
