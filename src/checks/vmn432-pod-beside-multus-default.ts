import { machineName } from './attachments';
import { Check } from './check';
import { entryName, isGiven } from './machine-networks';
import { valueAt } from '../topology/json';
import { within } from '../topology/place';

export const podBesideMultusDefault: Check = {
  code: 'VMN432',
  level: 'error',
  title: 'a VM has the pod network beside a default network of Multus',
  why: 'the default network stands in for the pod network, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netsource.go#L58'],

  *find({ machines }) {
    for (const machine of machines) {
      const networks = machine.networks;
      const pod = networks.find(({ config }) => isGiven(config, 'pod'));
      const byMultus = networks.find(({ config }) => valueAt(config, 'multus', 'default') === true);
      // An entry that is both is refused for that.
      if (pod === undefined || byMultus === undefined || pod === byMultus) continue;
      yield {
        at: within(byMultus.place, 'multus', 'default'),
        message: `${entryName(byMultus)} of ${machineName(machine)} is the default network, but ${entryName(pod)} is the pod network`,
        fix: 'remove default: true, or the pod network',
        related: [pod.place],
      };
    }
  },
};
