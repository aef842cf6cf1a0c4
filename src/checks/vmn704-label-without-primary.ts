import { Check } from './check';
import { PRIMARY_LABEL, primaryNetworks } from './primary-networks';
import { placeOf } from '../topology/place';

export const labelWithoutPrimary: Check = {
  code: 'VMN704',
  level: 'warning',
  title: 'a namespace is labelled for a primary network, but none is for it',
  why: 'no pod starts in such a namespace until there is a primary network',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/networkmanager/nad_controller.go#L898'],

  *find(topology, { closedWorld }) {
    if (!closedWorld) return;
    const primaries = primaryNetworks(topology);
    for (const manifest of topology.manifests) {
      const { kind, apiVersion, name } = manifest;
      const labels = kind === 'Namespace' && apiVersion === 'v1' ? topology.namespaces.get(name) : undefined;
      if (labels === undefined || !(PRIMARY_LABEL in labels) || primaries.has(name)) continue;
      yield {
        at: placeOf(manifest, 'metadata', 'labels', PRIMARY_LABEL),
        message: `namespace "${name}" has the label ${PRIMARY_LABEL}, but no primary network is for it`,
        fix: 'add a primary UserDefinedNetwork or ClusterUserDefinedNetwork, or create the namespace without the label',
      };
    }
  },
};
