import { machineName } from './attachments';
import { Check } from './check';
import { entryName, isGiven } from './machine-networks';

const SOURCES = ['pod', 'multus', 'resourceClaim'];

export const networkWithoutSource: Check = {
  code: 'VMN433',
  level: 'error',
  title: 'a network of a VM does not say what it is',
  why: 'there is no default, so KubeVirt refuses the VM; "pod:" without a value is null, thus nothing',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netsource.go#L82'],

  *find({ machines }) {
    for (const machine of machines) {
      for (const network of machine.networks) {
        if (SOURCES.some((source) => isGiven(network.config, source))) continue;
        const nothing = SOURCES.filter((source) => network.config[source] === null).map((source) => `, and ${source} is null`);
        yield {
          at: network.place,
          message: `${entryName(network)} of ${machineName(machine)} has neither pod nor multus${nothing.join('')}`,
          fix: 'write pod: {} for the pod network, or multus with the networkName of an attachment',
        };
      }
    }
  },
};
