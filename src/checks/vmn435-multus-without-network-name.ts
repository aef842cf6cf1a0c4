import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { isObject } from '../topology/json';
import { within } from '../topology/place';

export const multusWithoutNetworkName: Check = {
  code: 'VMN435',
  level: 'error',
  title: 'a Multus network does not name its attachment',
  why: 'networkName is what Multus looks up, so KubeVirt refuses the VM without it',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netsource.go#L101'],

  *find({ machines }) {
    for (const machine of machines) {
      for (const network of machine.networks) {
        const { multus } = network.config;
        if (!isObject(multus)) continue;
        const isNamed = multus.networkName !== undefined && multus.networkName !== null && multus.networkName !== '';
        if (isNamed) continue;
        yield {
          at: within(network.place, 'multus', 'networkName'),
          message: `${entryName(network)} of ${machineName(machine)} is of multus but has no networkName`,
          fix: 'write networkName: <namespace>/<name> of the attachment',
        };
      }
    }
  },
};
