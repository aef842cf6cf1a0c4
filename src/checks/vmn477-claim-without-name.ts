import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { claimNetworks } from './resource-claims';
import { within } from '../topology/place';

export const claimWithoutName: Check = {
  code: 'VMN477',
  level: 'error',
  title: 'a network\'s resource claim has no claimName',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L124'],

  *find(topology, options) {
    for (const network of claimNetworks(topology, options)) {
      if (network.claimName !== '') continue;
      yield {
        at: within(network.place, 'resourceClaim', 'claimName'),
        message: `${entryName(network)} of ${machineName(network.machine)} is a claim without claimName`,
        fix: 'write the name of an entry of resourceClaims',
      };
    }
  },
};
