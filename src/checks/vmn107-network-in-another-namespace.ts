import { Check } from './check';
import { foundIn, machineRequests, wantedIn } from './network-requests';
import { networkId } from '../topology/network';

export const networkInAnotherNamespace: Check = {
  code: 'VMN107',
  level: 'error',
  title: 'a VM asks for a network that the input has in another namespace only',
  why: 'a name without a slash means the VM\'s own namespace; where nothing of that name is found there, the VM\'s pod waits for it',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/multus/nad.go#L36-L49',
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L295-L302',
    'https://github.com/k8snetworkplumbingwg/multus-cni/issues/277',
  ],

  *find({ machines }, { closedWorld, multusNamespaceIsolation }) {
    for (const request of machineRequests(machines)) {
      const { asker, attachment, place } = request;
      if (attachment.kind !== 'elsewhere') continue;
      const { network } = attachment;
      // What the input does not have may be on the cluster.
      const level = closedWorld ? 'error' : 'warning';
      const isNamed = network.namespaceSelector === undefined && !multusNamespaceIsolation;
      yield {
        at: place,
        message: `${asker} asks for ${wantedIn(request)}, but ${foundIn(network)}`,
        fix: isNamed ? `write networkName: ${networkId(network)}, or make the network in the VM's namespace too` : 'make the network in the VM\'s namespace too',
        related: [network.place],
        level,
      };
    }
  },
};
