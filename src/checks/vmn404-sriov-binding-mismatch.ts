import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { Network, networkId } from '../topology/network';
import { within } from '../topology/place';

export const sriovBindingMismatch: Check = {
  code: 'VMN404',
  level: 'error',
  title: 'sriov binding without a VF, or a VF without sriov binding',
  why: 'sriov binding hands a PCI device to the guest and finds none; bridge binding wants an interface in the pod, where a vfio-pci VF has none',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/device/hostdevice/sriov/hostdev.go#L60',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L272',
  ],

  *find({ machines }) {
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      const isVf = network.kind === 'sriov';
      if (nic.binding.kind === 'sriov' && !mayGiveDevice(network)) {
        yield {
          at: within(nic.place, 'sriov'),
          message: `${nicName(nic, machine)} uses sriov binding on ${network.kind} network "${networkId(network)}"`,
          fix: 'write bridge: {}, or attach an SR-IOV network',
          related: [network.place],
        };
      }
      // A trusted VF of a netdevice pool can work under a bridge in the pod.
      if (nic.binding.kind !== 'bridge' || !isVf || network.trust === true) continue;
      yield {
        at: within(nic.place, 'bridge'),
        message: `${nicName(nic, machine)} uses bridge binding on SR-IOV network "${networkId(network)}"`,
        fix: 'write sriov: {}',
        related: [network.place],
      };
    }
  },
};

/** A network with a resource of its own may hand out devices, whatever its plugin; and so may a plugin that we do not know. */
function mayGiveDevice({ kind, resourceName }: Network): boolean {
  if (kind === 'sriov' || kind === 'other') return true;
  // Bridge-marker's resource is a bridge, macvtap's a tap: no PCI device.
  return resourceName !== undefined && kind !== 'bridge' && kind !== 'macvtap';
}
