import { machineName } from './attachments';
import { Check } from './check';
import { within } from '../topology/place';

export const interfaceNameCharacters: Check = {
  code: 'VMN440',
  level: 'error',
  title: 'an interface\'s name has characters that KubeVirt does not take',
  why: 'admission refuses the VM: the name may have letters, digits, "-" and "_"; a dot, as in "bond0.25", is none of them',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L128'],

  *find({ machines }) {
    for (const machine of machines) {
      for (const nic of machine.nics) {
        if (/^[A-Za-z0-9_-]+$/.test(nic.name)) continue;
        yield {
          at: within(nic.place, 'name'),
          message: `interface "${nic.name}" of ${machineName(machine)} has a name other than of letters, digits, "-" and "_"`,
          fix: 'rename the interface and its network',
          related: nic.networkPlace === undefined ? [] : [nic.networkPlace],
        };
      }
    }
  },
};
