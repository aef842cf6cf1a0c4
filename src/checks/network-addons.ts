import { groupOf } from '../topology/manifests';
import { Manifest } from '../topology/place';

/** The configurations of the cluster network addons operator. */
export function networkAddons(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.filter((manifest) => manifest.kind === 'NetworkAddonsConfig' && groupOf(manifest) === 'networkaddonsoperator.network.kubevirt.io');
}
