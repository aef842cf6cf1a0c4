import { isObject, JsonObject, objectAt, valueAt } from './json';
import { groupOf } from './manifests';
import { Manifest, Place, placeOf } from './place';

/** How the SR-IOV operator goes about the nodes of a pool. */
export interface SriovPoolConfig {
  readonly manifest: Manifest;
  readonly spec: JsonObject;
  readonly place: Place;
  /** A LabelSelector; undefined: not stated. */
  readonly nodeSelector?: JsonObject;
}

/** @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworkpoolconfig_types.go */
export function sriovPoolConfigOf(manifest: Manifest): SriovPoolConfig | undefined {
  if (manifest.kind !== 'SriovNetworkPoolConfig' || groupOf(manifest) !== 'sriovnetwork.openshift.io') return undefined;
  const selector = valueAt(manifest.object, 'spec', 'nodeSelector');
  return { manifest, spec: objectAt(manifest.object, 'spec'), place: placeOf(manifest, 'spec'), nodeSelector: isObject(selector) ? selector : undefined };
}
