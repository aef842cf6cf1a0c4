import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { networkName } from './cni-configs';
import { ipamPlace } from '../topology/ipam';
import { Network } from '../topology/network';
import { within } from '../topology/place';

export const ipamOfVirtualFunctions: Check = {
  code: 'VMN512',
  level: 'warning',
  title: 'an SR-IOV network for VMs has IPAM, which never reaches the guest',
  why: 'the function is handed to the guest as a PCI device: nothing hands on the address that the plugin allocates, and the guest waits for one',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/discover.go#L97',
    'https://github.com/kubevirt/kubevirt/issues/4951',
  ],

  *find({ machines, workloads }) {
    // Pods on the same network do get the address.
    const seen = new Set<Network>(workloads.flatMap(({ selections }) => (selections.kind === 'attachments' ? selections.attachments : []))
      .flatMap(({ attachment }) => (attachment.kind === 'network' ? attachment.network : [])));
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      if (network.kind !== 'sriov' || nic.binding.kind !== 'sriov' || network.ipam === undefined || seen.has(network)) continue;
      seen.add(network);
      yield {
        at: within(ipamPlace(network), 'type'),
        message: `${networkName(network)} has IPAM "${network.ipam}", whose address ${nicName(nic, machine)} never gets`,
        fix: 'take the IPAM away, and give the guest its address by cloud-init or the network\'s own DHCP',
        related: [nic.place],
      };
    }
  },
};
