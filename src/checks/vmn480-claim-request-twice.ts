import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { ClaimNetwork, claimNetworks } from './resource-claims';
import { Machine } from '../topology/machine';
import { within } from '../topology/place';

export const claimRequestTwice: Check = {
  code: 'VMN480',
  level: 'error',
  title: 'two networks are one device of a resource claim',
  why: 'a device serves one interface, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L112'],

  *find(topology, options) {
    const seen = new Map<Machine, Map<string, ClaimNetwork>>();
    for (const network of claimNetworks(topology, options)) {
      const { machine, claimName, requestName } = network;
      if (claimName === '' || requestName === '') continue;
      const ofMachine = seen.get(machine) ?? new Map<string, ClaimNetwork>();
      seen.set(machine, ofMachine);
      const device = `${claimName}/${requestName}`;
      const first = ofMachine.get(device);
      if (first === undefined) {
        ofMachine.set(device, network);
        continue;
      }
      yield {
        at: within(network.place, 'resourceClaim'),
        message: `${entryName(network)} of ${machineName(machine)} is device "${device}", and ${entryName(first)} is too`,
        fix: 'give each network a request of its own',
        related: [first.place],
      };
    }
  },
};
