import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const malformedPciAddress: Check = {
  code: 'VMN443',
  level: 'error',
  title: 'an interface\'s PCI address is none',
  why: 'admission refuses the VM: the address is domain, bus, slot and one digit of function',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L181',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/util/hardware/hw_utils.go#L37',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('pciAddress', machines)) {
      const address = textAt(nic.config, 'pciAddress') ?? '';
      if (address === '' || /^[\da-f]{4}:[\da-f]{2}:[\da-f]{2}\.[0-7]$/i.test(address)) continue;
      yield {
        at: within(nic.place, 'pciAddress'),
        message: `${nicName(nic, machine)} has pciAddress "${address}", which is no <domain>:<bus>:<slot>.<function>`,
        fix: 'write it like "0000:02:00.0"',
      };
    }
  },
};
