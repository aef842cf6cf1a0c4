import { nicName } from './attachments';
import { Check } from './check';
import { Nic } from '../topology/nic';
import { within } from '../topology/place';

export const interfaceNameTwice: Check = {
  code: 'VMN438',
  level: 'error',
  title: 'two interfaces of a VM have one name',
  why: 'the name says which network an interface is on, and a network takes one interface: KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L95'],

  *find({ machines }) {
    for (const machine of machines) {
      const seen = new Map<string, Nic>();
      for (const nic of machine.nics) {
        const first = seen.get(nic.name);
        if (first === undefined) {
          seen.set(nic.name, nic);
          continue;
        }
        yield {
          at: within(nic.place, 'name'),
          message: `${nicName(nic, machine)} stands there twice, where a network takes one interface`,
          fix: 'give each interface a name and a network of its own; two networks may have the same attachment',
          related: [first.place],
        };
      }
    }
  },
};
