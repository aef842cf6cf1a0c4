import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { within } from '../topology/place';

export const networkWithoutInterface: Check = {
  code: 'VMN437',
  level: 'error',
  title: 'a network of a VM has no interface',
  why: 'each network needs an interface of its name, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L44'],

  *find({ machines }) {
    for (const machine of machines) {
      const interfaces = new Set(machine.nics.map(({ name }) => name));
      // Where an interface lacks its network too, the names differ by mistake: one finding, at the interface.
      if (machine.nics.some(({ networkPlace }) => networkPlace === undefined)) continue;
      for (const network of machine.networks) {
        if (network.name === undefined || interfaces.has(network.name)) continue;
        const names = [...interfaces].join(', ') || 'there is none';
        yield {
          at: within(network.place, 'name'),
          message: `${entryName(network)} of ${machineName(machine)} has no interface of that name (${names})`,
          fix: `add an interface called "${network.name}", or remove the network`,
        };
      }
    }
  },
};
