import { Check } from './check';
import { networkName } from './cni-configs';
import { configField } from './config-field';
import { placeOf } from '../topology/place';

const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';

/** What the markers call the bridges of a node. */
const PREFIXES = { bridge: 'bridge.network.kubevirt.io/', ovs: 'ovs-cni.network.kubevirt.io/' } as const;

export const resourceOfAnotherBridge: Check = {
  code: 'VMN110',
  level: 'error',
  title: 'the resourceName of a network names another bridge than its config',
  why: 'pods are put on nodes that have the bridge of the resourceName, where the network\'s own may be missing: the bridge plugin then makes an empty one, silently',
  evidence: [
    'https://github.com/kubevirt/bridge-marker/blob/0.13.0/pkg/marker/marker.go#L37-L38',
    'https://github.com/k8snetworkplumbingwg/ovs-cni/blob/v0.39.0/pkg/marker/marker.go#L33-L34',
    'https://github.com/openshift/openshift-docs/issues/14351',
    'measured: a mistyped bridge name is created without uplink, rc 0',
  ],

  *find({ networks }) {
    for (const network of networks) {
      const { resourceName, manifest } = network;
      if ((network.kind !== 'bridge' && network.kind !== 'ovs') || resourceName === undefined || network.config.kind !== 'config') continue;
      const prefix = PREFIXES[network.kind];
      const bridge = configField(network, 'bridge');
      if (!resourceName.startsWith(prefix) || typeof bridge !== 'string' || bridge === '') continue;
      const marked = resourceName.slice(prefix.length);
      if (marked === bridge) continue;
      yield {
        at: placeOf(manifest, 'metadata', 'annotations', RESOURCE_NAME),
        message: `${networkName(network)} asks for nodes with bridge "${marked}" by its resourceName, but its config has bridge "${bridge}"`,
        fix: `name one bridge in both, such as ${prefix}${bridge}`,
        related: [network.config.place],
      };
    }
  },
};
