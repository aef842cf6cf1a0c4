import { networkAddons } from './network-addons';
import { isObject, JsonPath, valueAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { Manifest } from '../topology/place';

/** An object that states the range of kubemacpool, in `rangeStart` and `rangeEnd` below the path. */
export interface MacPool {
  readonly manifest: Manifest;
  readonly path: JsonPath;
}

/** The ranges that the operators of the input give kubemacpool. */
export function macPools(manifests: readonly Manifest[]): readonly MacPool[] {
  const hyperConverged = manifests.filter((manifest) => manifest.kind === 'HyperConverged' && groupOf(manifest) === 'hco.kubevirt.io');
  return [
    ...networkAddons(manifests).map((manifest) => ({ manifest, path: ['spec', 'kubeMacPool'] })),
    ...hyperConverged.map((manifest) => ({ manifest, path: ['spec', 'networking', 'kubeMacPoolConfiguration'] })),
    ...hyperConverged.map((manifest) => ({ manifest, path: ['spec', 'kubeMacPoolConfiguration'] })),
  ].filter(({ manifest, path }) => isObject(valueAt(manifest.object, ...path)));
}
