import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { claimNetworks } from './resource-claims';
import { within } from '../topology/place';

export const claimWithoutRequest: Check = {
  code: 'VMN478',
  level: 'error',
  title: 'a network\'s resource claim has no requestName',
  why: 'admission refuses the VM: a claim may hold several devices',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L132'],

  *find(topology, options) {
    for (const network of claimNetworks(topology, options)) {
      if (network.requestName !== '') continue;
      yield {
        at: within(network.place, 'resourceClaim', 'requestName'),
        message: `${entryName(network)} of ${machineName(network.machine)} is a claim without requestName`,
        fix: 'write the name of the request in the claim',
      };
    }
  },
};
