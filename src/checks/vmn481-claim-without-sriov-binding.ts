import { nicName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { claimNetworks } from './resource-claims';
import { within } from '../topology/place';

export const claimWithoutSriovBinding: Check = {
  code: 'VMN481',
  level: 'error',
  title: 'a network of a resource claim has an interface with bridge or passt binding',
  why: 'a claimed device goes to the guest as it is, by sriov or a binding plugin, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L143'],

  *find(topology, options) {
    for (const network of claimNetworks(topology, options)) {
      const nic = network.machine.nics.find(({ name }) => name === network.name);
      // Masquerade off the pod network is refused for that.
      if (nic === undefined || (nic.binding.kind !== 'bridge' && nic.binding.kind !== 'passtBinding')) continue;
      yield {
        at: within(nic.place, nic.binding.kind),
        message: `${nicName(nic, network.machine)} uses ${nic.binding.kind} on ${entryName(network)}, which is a claim`,
        fix: 'write sriov: {}',
        related: [network.place],
      };
    }
  },
};
