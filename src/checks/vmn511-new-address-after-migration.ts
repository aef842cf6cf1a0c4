import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { networkName } from './cni-configs';
import { kubeVirtOf } from './feature-gates';
import { ipamPlace } from '../topology/ipam';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { within } from '../topology/place';

const MIGRATING: readonly (string | undefined)[] = ['LiveMigrate', 'LiveMigrateIfPossible'];

export const newAddressAfterMigration: Check = {
  code: 'VMN511',
  level: 'warning',
  title: 'a VM is to migrate, but its network gives every pod a new address',
  why: 'the reservation is the pod\'s: the pod that the VM moves to gets another address, while the guest keeps the old one until it asks again',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/discoverbridge.go#L37-L57',
    'https://github.com/k8snetworkplumbingwg/whereabouts/blob/v0.9.4/pkg/allocate/allocate.go#L31-L47',
    'https://github.com/kubevirt/kubevirt/issues/14320',
  ],

  *find(topology) {
    const ofCluster = kubeVirtOf(topology)?.evictionStrategy;
    for (const { machine, nic, network } of nicsOnNetworks(topology.machines)) {
      const strategy = machine.evictionStrategy ?? ofCluster;
      if (!MIGRATING.includes(strategy) || nic.binding.kind !== 'bridge' || (network.ipam !== 'whereabouts' && network.ipam !== 'dhcp')) continue;
      if (hasOwnAddress(nic, machine)) continue;
      yield {
        at: nic.place,
        message: `${nicName(nic, machine)} gets its address by IPAM "${network.ipam}" of ${networkName(network)}, a new one for each pod, but has evictionStrategy "${strategy}"`,
        fix: 'leave the network without IPAM, and the guest a static address or the network\'s own DHCP; or use an OVN network with persistent addresses',
        related: [within(machine.specPlace, 'evictionStrategy'), within(ipamPlace(network), 'type')],
      };
    }
  },
};

/** A guest with a static address does not ask for the pod's. */
function hasOwnAddress(nic: Nic, { guest }: Machine): boolean {
  return guest.kind === 'stated' && guest.interfaces.some(({ nics, dhcp4, addresses }) => nics.includes(nic) && !dhcp4 && addresses.length > 0);
}
