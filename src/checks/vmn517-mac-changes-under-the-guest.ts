import { nicName } from './attachments';
import { Check } from './check';
import { isOnDefaultNetwork } from './machine-networks';
import { isObject, listAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';

/** User data that see to the network themselves, or make cloud-init do so at every start. */
const OWN_NETWORK = /netplan|network|nmcli|ifcfg|interfaces|cloud-init clean/i;

export const macChangesUnderTheGuest: Check = {
  code: 'VMN517',
  level: 'warning',
  title: 'a VM keeps its disk and its cloud-init, but not its MAC address',
  why: 'told nothing of the network, cloud-init writes the first card\'s MAC into the guest\'s configuration once; at the next start KubeVirt chooses another, and the guest has no network',
  evidence: [
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/__init__.py#L565-L591',
    'https://github.com/kubevirt/kubevirt/issues/9993',
  ],

  *find({ machines, platform: { macPools } }) {
    // kubemacpool writes addresses that stay into the VM.
    if (macPools.length > 0) return;
    for (const machine of machines) {
      const { guest, kind, nics } = machine;
      const [first] = nics;
      if (kind !== 'VirtualMachine' || first === undefined || guest.kind !== 'fallback' || !keepsItsDisk(machine)) continue;
      if (first.macAddress !== undefined || !isOnDefaultNetwork(first) || first.binding.kind !== 'masquerade') continue;
      if (guest.userData === undefined || OWN_NETWORK.test(guest.userData)) continue;
      yield {
        at: first.place,
        message: `${nicName(first, machine)} has no macAddress, but the VM keeps its disk, where cloud-init pins the network to the first MAC it sees`,
        fix: 'give it a macAddress, or the VM networkData that match by driver: virtio_net',
        related: [guest.place],
      };
    }
  },
};

/** Its only disks of its own outlive it. */
function keepsItsDisk({ spec }: Machine): boolean {
  const volumes = listAt(spec, 'volumes');
  const isLost = volumes.some((volume) => isObject(valueAt(volume, 'containerDisk')) || isObject(valueAt(volume, 'ephemeral')));
  return !isLost && volumes.some((volume) => isObject(valueAt(volume, 'dataVolume')) || isObject(valueAt(volume, 'persistentVolumeClaim')));
}
