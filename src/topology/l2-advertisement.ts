import { listAt } from './json';
import { groupOf } from './manifests';
import { Manifest, Place, placeOf } from './place';

/** MetalLB's word on which interfaces it answers for the addresses of services. */
export interface L2Advertisement {
  readonly name: string;
  /** None: on all. */
  readonly interfaces: readonly { readonly name: string; readonly place: Place }[];
}

/** @see https://github.com/metallb/metallb/blob/v0.15.2/api/v1beta1/l2advertisement_types.go */
export function l2AdvertisementOf(manifest: Manifest): L2Advertisement | undefined {
  if (manifest.kind !== 'L2Advertisement' || groupOf(manifest) !== 'metallb.io') return undefined;
  const interfaces = listAt(manifest.object, 'spec', 'interfaces');
  return {
    name: manifest.name,
    interfaces: interfaces.flatMap((name, i) => (typeof name === 'string' ? [{ name, place: placeOf(manifest, 'spec', 'interfaces', i) }] : [])),
  };
}
