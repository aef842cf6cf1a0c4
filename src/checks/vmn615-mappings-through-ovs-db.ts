import { Check } from './check';
import { policyName } from './stated-devices';
import { valueAt } from '../topology/json';
import { within } from '../topology/place';

const KEY = 'ovn-bridge-mappings';

export const mappingsThroughOvsDb: Check = {
  code: 'VMN615',
  level: 'error',
  title: 'bridge mappings are set through ovs-db instead of ovn',
  why: 'nmstate keeps the key ovn-bridge-mappings for its own section ovn.bridge-mappings and refuses the state',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ovs.rs#L46'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      const value = valueAt(policy.state, 'ovs-db', 'external_ids', KEY);
      if (value === undefined || policy.format === 'netplan') continue;
      yield {
        at: within(policy.statePlace, 'ovs-db', 'external_ids', KEY),
        message: `${policyName(policy)} sets ovs-db external id "${KEY}" to ${JSON.stringify(value)}, which nmstate keeps for ovn.bridge-mappings`,
        fix: 'state the mapping under ovn.bridge-mappings, with localnet and bridge',
      };
    }
  },
};
