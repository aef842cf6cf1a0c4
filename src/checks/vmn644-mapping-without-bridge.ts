import { Check } from './check';
import { policyName } from './stated-devices';

export const mappingWithoutBridge: Check = {
  code: 'VMN644',
  level: 'error',
  title: 'a bridge mapping names no bridge',
  why: 'nmstate refuses a mapping without its bridge, so the policy fails on every node',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ovn.rs#L268'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      for (const { localnet, bridge, isAbsent, place } of policy.mappings) {
        if (bridge !== undefined || isAbsent) continue;
        yield {
          at: place,
          message: `mapping of localnet "${localnet}" in ${policyName(policy)} names no bridge`,
          fix: 'state bridge, or state: absent to remove the mapping',
        };
      }
    }
  },
};
