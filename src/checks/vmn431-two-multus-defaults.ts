import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { valueAt } from '../topology/json';
import { within } from '../topology/place';

export const twoMultusDefaults: Check = {
  code: 'VMN431',
  level: 'error',
  title: 'a VM has more than one default network of Multus',
  why: 'the default network stands in for the one pod network, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netsource.go#L50'],

  *find({ machines }) {
    for (const machine of machines) {
      const [first, ...others] = machine.networks.filter(({ config }) => valueAt(config, 'multus', 'default') === true);
      if (first === undefined) continue;
      for (const other of others) {
        yield {
          at: within(other.place, 'multus', 'default'),
          message: `${entryName(other)} of ${machineName(machine)} is the default network, and ${entryName(first)} is too`,
          fix: 'set default: true on one network only',
          related: [first.place],
        };
      }
    }
  },
};
