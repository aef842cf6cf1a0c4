import { isObject, JsonObject } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { Network } from '../topology/network';
import { Manifest, Place, placeOf } from '../topology/place';
import { VfPool } from '../topology/vf-pool';

/** A network that the SR-IOV operator writes the attachment of. */
export interface OperatorNetwork {
  /** For messages: `SriovNetwork "sriov/fast"`. */
  readonly title: string;
  readonly manifest: Manifest;
  readonly spec: JsonObject;
  readonly place: Place;
}

/** The SR-IOV operator's networks of the given kinds. */
export function* operatorNetworks(networks: readonly Network[], kinds: readonly string[]): Iterable<OperatorNetwork> {
  for (const { manifest } of networks) {
    const { kind, object: { spec } } = manifest;
    if (groupOf(manifest) !== 'sriovnetwork.openshift.io' || !kinds.includes(kind) || !isObject(spec)) continue;
    yield { title: objectTitle(manifest), manifest, spec, place: placeOf(manifest, 'spec') };
  }
}

/** For messages: `SriovNetworkNodePolicy "sriov/fast"`. */
export function objectTitle({ kind, namespace, name }: Manifest): string {
  return `${kind} "${namespace === undefined ? name : `${namespace}/${name}`}"`;
}

/** For messages, the same of a pool. */
export function poolTitle({ manifest }: VfPool): string {
  return objectTitle(manifest);
}
