import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

const RESERVED = '02:00:00:00:00:00';

export const reservedMac: Check = {
  code: 'VMN447',
  level: 'error',
  title: 'a masquerade interface has the MAC address of the bridge in its pod',
  why: 'that address is the guest\'s gateway, so KubeVirt refuses the VM; written with dashes it is not refused, and clashes',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/binding.go#L91',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/link/mac.go#L27',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L425',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('macAddress', machines)) {
      if (nic.binding.kind !== 'masquerade' || nic.macAddress?.replace(/-/g, ':') !== RESERVED) continue;
      yield {
        at: within(nic.place, 'macAddress'),
        message: `${nicName(nic, machine)} has macAddress "${nic.macAddress}", which the bridge in its pod has`,
        fix: 'choose another address, or none',
      };
    }
  },
};
