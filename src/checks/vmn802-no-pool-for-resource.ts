import { Check } from './check';
import { networksOfKind } from './networks-by-kind';
import { textMapAt } from '../topology/json';
import { Network, networkId } from '../topology/network';
import { Manifest, Place, placeOf, within } from '../topology/place';

export const noPoolForResource: Check = {
  code: 'VMN802',
  level: 'error',
  title: 'no policy makes the virtual functions that a network asks for',
  why: 'a pod on the network asks the scheduler for a resource that no node has, and stays pending',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/sriov-network-device-plugin/issues/258',
    'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/helper.go#L722',
  ],

  *find({ networks, vfPools, manifests }, { closedWorld }) {
    if (!closedWorld) return;
    const offered = new Set(vfPools.map(({ resourceName }) => resourceName));
    const plugins = manifests.filter(isDevicePluginConfig).map(({ object }) => Object.values(textMapAt(object, 'data')).join('\n'));
    for (const network of networksOfKind('sriov', networks)) {
      const { resourceName } = network;
      if (resourceName === undefined || offered.has(resourceName)) continue;
      const [, bare = resourceName] = resourceName.split('/');
      if (plugins.some((text) => text.includes(`"${bare}"`))) continue;
      const other = vfPools.find((pool) => pool.resourceName.endsWith(`/${bare}`));
      yield {
        at: placeOfResource(network),
        message: `network "${networkId(network)}" asks for "${resourceName}", ${other === undefined ? 'which no SriovNetworkNodePolicy makes' : `but policy "${other.name}" makes "${other.resourceName}"`}`,
        fix: other === undefined ? 'add a SriovNetworkNodePolicy with that resourceName, or correct the name' : `ask for "${other.resourceName}", or set the operator's prefix`,
        related: other === undefined ? [] : [other.place],
      };
    }
  },
};

function isDevicePluginConfig({ kind, object }: Manifest): boolean {
  return kind === 'ConfigMap' && Object.values(textMapAt(object, 'data')).some((text) => text.includes('resourceList'));
}

/** An annotation of an attachment, a field of the operator's network. */
function placeOfResource({ manifest, place }: Network): Place {
  if (manifest.kind !== 'NetworkAttachmentDefinition') return within(place, 'resourceName');
  return placeOf(manifest, 'metadata', 'annotations', 'k8s.v1.cni.cncf.io/resourceName');
}
