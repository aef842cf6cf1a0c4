import { Check } from './check';
import { primaryName, primaryNetworks } from './primary-networks';

export const twoPrimaryNetworks: Check = {
  code: 'VMN714',
  level: 'error',
  title: 'a namespace has two primary networks',
  why: 'the first one that OVN-Kubernetes sees is taken, the other refused',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/networkmanager/nad_controller.go#L664', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/clustermanager/userdefinednetwork/nad.go#L54'],

  *find(topology) {
    for (const [namespace, [first, ...others]] of primaryNetworks(topology)) {
      for (const network of others) {
        // The same object in two files is another check's.
        if (first === undefined || primaryName(first) === primaryName(network)) continue;
        yield {
          at: network.place,
          message: `${primaryName(network)} and ${primaryName(first)} are both primary networks of namespace "${namespace}"`,
          fix: 'make one of them Secondary, or move it to another namespace',
          related: [first.place],
        };
      }
    }
  },
};
