import { machineName } from './attachments';
import { Check } from './check';
import { entryName, isGiven } from './machine-networks';
import { within } from '../topology/place';

export const twoPodNetworks: Check = {
  code: 'VMN430',
  level: 'error',
  title: 'a VM has more than one pod network',
  why: 'a pod has one pod network, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netsource.go#L39'],

  *find({ machines }) {
    for (const machine of machines) {
      const [first, ...others] = machine.networks.filter(({ config }) => isGiven(config, 'pod'));
      if (first === undefined) continue;
      for (const other of others) {
        yield {
          at: within(other.place, 'pod'),
          message: `${entryName(other)} of ${machineName(machine)} is the pod network, and ${entryName(first)} is too`,
          fix: 'keep one pod network; attach further networks through multus',
          related: [first.place],
        };
      }
    }
  },
};
