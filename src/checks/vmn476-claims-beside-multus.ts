import { machineName } from './attachments';
import { Check } from './check';
import { entryName } from './machine-networks';
import { claimsOf, knowsClaims } from './resource-claims';
import { isObject } from '../topology/json';
import { within } from '../topology/place';

export const claimsBesideMultus: Check = {
  code: 'VMN476',
  level: 'error',
  title: 'a VM has networks of Multus and of resource claims',
  why: 'the two cannot be told apart in the pod yet, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L54'],

  *find(topology, options) {
    if (!knowsClaims(topology, options)) return;
    for (const machine of topology.machines) {
      const [claim] = claimsOf(machine);
      const byMultus = machine.networks.find(({ config }) => isObject(config.multus));
      // An entry that is both is refused for that.
      if (claim === undefined || byMultus === undefined || isObject(claim.config.multus)) continue;
      yield {
        at: within(claim.place, 'resourceClaim'),
        message: `${entryName(claim)} of ${machineName(machine)} is a claim, but ${entryName(byMultus)} is of multus`,
        fix: 'make all its secondary networks the one or the other',
        related: [byMultus.place],
      };
    }
  },
};
