import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { claimNetworks } from './resource-claims';
import { listAt, textAt } from '../topology/json';
import { within } from '../topology/place';

export const claimNotDefined: Check = {
  code: 'VMN479',
  level: 'error',
  title: 'a network\'s resource claim is none of the VM\'s',
  why: 'admission refuses the VM: the claim has to stand in the VM\'s own resourceClaims',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L93'],

  *find(topology, options) {
    for (const network of claimNetworks(topology, options)) {
      const { machine, claimName, requestName } = network;
      if (claimName === '' || requestName === '') continue;
      const names = listAt(machine.spec, 'resourceClaims').map((claim) => textAt(claim, 'name') ?? '');
      if (names.includes(claimName)) continue;
      yield {
        at: within(network.place, 'resourceClaim', 'claimName'),
        message: `${entryName(network)} of ${machineName(machine)} is of claim "${claimName}", resourceClaims has ${names.join(', ') || 'none'}`,
        fix: `add "${claimName}" to resourceClaims`,
      };
    }
  },
};
