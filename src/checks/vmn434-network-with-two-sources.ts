import { machineName } from './attachments';
import { Check } from './check';
import { entryName, isGiven } from './machine-networks';

export const networkWithTwoSources: Check = {
  code: 'VMN434',
  level: 'error',
  title: 'a network of a VM is two things at once',
  why: 'an entry of networks has one source, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netsource.go#L88'],

  *find({ machines }) {
    for (const machine of machines) {
      for (const network of machine.networks) {
        const sources = ['pod', 'multus', 'resourceClaim'].filter((source) => isGiven(network.config, source));
        if (sources.length < 2) continue;
        yield {
          at: network.place,
          message: `${entryName(network)} of ${machineName(machine)} has ${sources.join(' and ')}, where one is allowed`,
          fix: 'keep one, and give the other an entry and an interface of its own',
        };
      }
    }
  },
};
