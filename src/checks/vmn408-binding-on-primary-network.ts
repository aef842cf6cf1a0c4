import { nicName } from './attachments';
import { Check } from './check';
import { primaryName, primaryNetworks } from './primary-networks';

const OVN = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0';

export const bindingOnPrimaryNetwork: Check = {
  code: 'VMN408',
  level: 'error',
  title: 'a VM\'s binding does not go with the primary network of its namespace',
  why: 'under l2bridge the guest asks OVN-Kubernetes for its address, which answers on Layer2 networks only; masquerade hides the guest\'s address on the network',
  evidence: [
    `${OVN}/go-controller/pkg/ovn/base_network_controller_user_defined.go#L1034-L1040`,
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L312',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/issues/5155',
    `${OVN}/test/e2e/kubevirt.go#L1074`,
    'https://github.com/openshift/openshift-docs/pull/100826',
  ],

  *find(topology) {
    const primaries = primaryNetworks(topology);
    for (const machine of topology.machines) {
      const { namespace } = machine;
      const [network, ...others] = namespace === undefined ? [] : primaries.get(namespace) ?? [];
      // Two primary networks in one namespace are 714's.
      if (network === undefined || others.length > 0) continue;
      for (const nic of machine.nics) {
        if (nic.network.kind !== 'pod') continue;
        const isL2Bridge = nic.binding.kind === 'plugin' && nic.binding.plugin === 'l2bridge';
        const isHidden = nic.binding.kind === 'masquerade' || nic.binding.kind === 'bridge';
        if (!isHidden && !(isL2Bridge && network.topology === 'layer3')) continue;
        const where = `on the primary network of its namespace, ${primaryName(network)}`;
        yield {
          at: nic.place,
          level: isHidden ? 'warning' : 'error',
          message: isHidden
            ? `${nicName(nic, machine)} has ${nic.binding.kind} binding ${where}`
            : `${nicName(nic, machine)} has binding l2bridge ${where}, which is Layer3: nobody gives the guest an address`,
          fix: isHidden ? 'use binding: {name: l2bridge} on a Layer2 network' : 'make the network Layer2',
          related: [network.place],
        };
      }
    }
  },
};
