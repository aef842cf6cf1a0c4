import { Check } from './check';
import { isUserDefined, PRIMARY_LABEL, primaryName, primaryNetworks } from './primary-networks';

export const primaryWithoutLabel: Check = {
  code: 'VMN703',
  level: 'error',
  title: 'a primary user-defined network is for a namespace without the label that it needs',
  why: 'no attachment is made there and pods stay on the default network; the label can only be given when the namespace is created',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/clustermanager/userdefinednetwork/controller_helper.go#L37',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/helm/ovn-kubernetes/charts/ovnkube-control-plane/templates/rbac-ovnkube-cluster-manager.yaml#L174',
  ],

  *find(topology) {
    for (const [namespace, networks] of primaryNetworks(topology)) {
      const labels = topology.namespaces.get(namespace);
      if (labels === undefined || PRIMARY_LABEL in labels) continue;
      for (const network of networks) {
        if (!isUserDefined(network)) continue;
        yield {
          at: network.place,
          message: `primary ${primaryName(network)} is for namespace "${namespace}", which has no label ${PRIMARY_LABEL}`,
          fix: `create the namespace with the label ${PRIMARY_LABEL}`,
        };
      }
    }
  },
};
