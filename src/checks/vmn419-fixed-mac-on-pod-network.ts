import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const fixedMacOnPodNetwork: Check = {
  code: 'VMN419',
  level: 'warning',
  title: 'an interface with bridge binding on the pod network has a fixed MAC address',
  why: 'the guest gets the address, the pod network\'s CNI plugin does not; one that knows only its own addresses, as Cilium, cuts the guest off',
  evidence: [
    'https://github.com/kubevirt/kubevirt/issues/4566',
    'https://github.com/cilium/cilium/issues/21347',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/multus/annotation.go#L70',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('macAddress', machines)) {
      if (nic.binding.kind !== 'bridge' || nic.network.kind !== 'pod' || nic.macAddress === undefined) continue;
      const where = 'under bridge binding on the pod network, whose CNI plugin does not learn it';
      yield {
        at: within(nic.place, 'macAddress'),
        message: `${nicName(nic, machine)} has macAddress "${nic.macAddress}" ${where}`,
        fix: 'remove macAddress, or use masquerade: {}',
      };
    }
  },
};
