import { Check } from './check';
import { selectorsAround } from './selectors-around';
import { policyName } from './stated-devices';
import { BridgeMapping } from '../topology/device';
import { NodePolicy } from '../topology/node-group';
import { within } from '../topology/place';

interface StatedMapping { readonly policy: NodePolicy; readonly mapping: BridgeMapping }

export const localnetMappedTwice: Check = {
  code: 'VMN711',
  level: 'error',
  title: 'one localnet is mapped twice on the same nodes',
  why: 'nmstate refuses two mappings of one name in a state; in two policies the one that is applied last wins',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ovn.rs#L58', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ovn.rs#L163'],

  *find({ nodePolicies }) {
    const firsts = new Map<string, StatedMapping>();
    const count = ({ selector = {} }: NodePolicy) => Object.keys(selector).length;
    for (const policy of [...nodePolicies].sort((one, other) => count(one) - count(other))) {
      const own = new Map<string, BridgeMapping>();
      for (const mapping of policy.mappings) {
        const { localnet, bridge = 'no bridge', isAbsent, place } = mapping;
        const twin = own.get(localnet);
        own.set(localnet, twin ?? mapping);
        if (twin !== undefined) {
          yield {
            at: within(place, 'localnet'),
            message: `${policyName(policy)} maps localnet "${localnet}" twice, to "${twin.bridge ?? 'no bridge'}" and to "${bridge}"`,
            fix: 'keep one of the two mappings',
            related: [twin.place],
          };
          continue;
        }
        if (isAbsent || policy.selector === undefined || policy.hostname !== undefined) continue;
        const other = selectorsAround(policy).map((selector) => firsts.get(keyOf(selector, localnet))).find((found) => found !== undefined);
        if (other === undefined) firsts.set(keyOf(policy.selector, localnet), { policy, mapping });
        if (other === undefined || other.mapping.bridge === mapping.bridge) continue;
        yield {
          at: within(place, 'bridge'),
          message: `localnet "${localnet}" is mapped to "${bridge}" by ${policyName(policy)} and to "${other.mapping.bridge ?? 'no bridge'}" by ${policyName(other.policy)}, which select the same nodes`,
          fix: 'give the second bridge a localnet name of its own',
          related: [other.mapping.place],
        };
      }
    }
  },
};

function keyOf(selector: object, localnet: string): string {
  return JSON.stringify([Object.entries(selector).sort(), localnet]);
}
