import { nicName } from './attachments';
import { Check } from './check';
import { networkId } from '../topology/network';
import { within } from '../topology/place';

/** Where Multus looks, unless it is told otherwise. */
const MULTUS_NAMESPACES = ['kube-system', 'openshift-multus'];

export const bareDefaultNetwork: Check = {
  code: 'VMN415',
  level: 'error',
  title: 'a VM\'s default network is named without its namespace',
  why: 'the name is handed on as it is, and Multus looks it up in its own namespace, not in the VM\'s: the pod waits for ever',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/pod/annotations/generator.go#L80',
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L711',
    'https://github.com/kubevirt/kubevirt/issues/3069',
  ],

  *find({ machines, networks }) {
    const there = new Set(networks.filter(({ namespace = '' }) => MULTUS_NAMESPACES.includes(namespace)).map(({ name }) => name));
    for (const machine of machines) {
      for (const nic of machine.nics) {
        if (nic.network.kind !== 'multus' || !nic.network.isDefault || nic.network.networkName.includes('/')) continue;
        const { attachment, networkName } = nic.network;
        // What the input does not have may well be in Multus' namespace.
        if (attachment.kind === 'external' || nic.networkPlace === undefined || there.has(networkName)) continue;
        const { network } = attachment;
        const namespace = network.namespace ?? machine.namespace;
        if (namespace !== undefined && MULTUS_NAMESPACES.includes(namespace)) continue;
        const where = `Multus looks for it in its own namespace; the input has "${networkId({ namespace, name: network.name })}"`;
        yield {
          at: within(nic.networkPlace, 'multus', 'networkName'),
          message: `${nicName(nic, machine)} has default network "${networkName}", but ${where}`,
          // A namespace that is not stated may be Multus' own.
          level: namespace === undefined ? 'warning' : 'error',
          fix: namespace === undefined ? `write networkName: <namespace>/${networkName}` : `write networkName: ${namespace}/${networkName}`,
          related: [network.place],
        };
      }
    }
  },
};
