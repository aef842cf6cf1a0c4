import { machineName } from './attachments';
import { Check } from './check';
import { NetworkEntry } from '../topology/machine';
import { within } from '../topology/place';

export const networkNameTwice: Check = {
  code: 'VMN436',
  level: 'error',
  title: 'two networks of a VM have one name',
  why: 'interfaces find their network by its name, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L79'],

  *find({ machines }) {
    for (const machine of machines) {
      const seen = new Map<string, NetworkEntry>();
      for (const network of machine.networks) {
        if (network.name === undefined) continue;
        const first = seen.get(network.name);
        if (first === undefined) {
          seen.set(network.name, network);
          continue;
        }
        yield {
          at: within(network.place, 'name'),
          message: `two networks of ${machineName(machine)} are called "${network.name}"`,
          fix: 'give each network a name of its own, and an interface of that name',
          related: [first.place],
        };
      }
    }
  },
};
