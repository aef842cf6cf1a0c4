import { Check } from './check';
import { selectorsAround } from './selectors-around';
import { isUp, policyName, StatedDevice } from './stated-devices';
import { difference } from './stated-difference';
import { within } from '../topology/place';

export const twoPoliciesOneInterface: Check = {
  code: 'VMN603',
  level: 'error',
  title: 'two policies of the same nodes state one interface differently',
  why: 'each policy is applied by itself, so the interface is as the last one left it, and which that is changes with reboots and edits',
  evidence: [
    'https://github.com/openstack-k8s-operators/osp-director-operator/pull/280',
    'https://github.com/openshift/openshift-docs/pull/99258',
  ],

  *find({ nodePolicies }) {
    const firsts = new Map<string, StatedDevice>();
    const policies = nodePolicies.filter(({ format, selector }) => format === 'policy' && selector !== undefined);
    for (const policy of [...policies].sort((one, other) => Object.keys(one.selector ?? {}).length - Object.keys(other.selector ?? {}).length)) {
      for (const device of policy.devices) {
        const stated = { policy, device };
        const other = selectorsAround(policy).map((selector) => firsts.get(keyOf(selector, stated))).find((found) => found !== undefined);
        if (other === undefined) firsts.set(keyOf(policy.selector ?? {}, stated), stated);
        if (other === undefined || other.policy === policy) continue;
        const both = `of ${policyName(policy)} and ${policyName(other.policy)}, which select the same nodes`;
        if (isUp(device) !== isUp(other.device)) {
          const [up, gone] = isUp(device) ? [policy, other.policy] : [other.policy, policy];
          yield {
            at: device.place,
            level: 'warning',
            message: `interface "${device.name}" ${both}, is up in ${policyName(up)} and "${(isUp(device) ? other.device : device).state ?? ''}" in ${policyName(gone)}`,
            fix: `once the interface is as it should be, remove the policy "${gone.manifest.name}" or that entry of it`,
            related: [other.device.place],
          };
          continue;
        }
        const found = isUp(device) ? difference(other.device.config, device.config) : undefined;
        if (found === undefined) continue;
        yield {
          at: within(device.place, ...found.path),
          message: `interface "${device.name}" ${both}, has ${found.path.join('.')} ${found.second} in the first and ${found.first} in the second`,
          fix: 'state the interface in one policy only',
          related: [other.device.place],
        };
      }
    }
  },
};

/** An OVS bridge may have an interface of its own name. */
function keyOf(selector: object, { device: { kind, name } }: StatedDevice): string {
  return JSON.stringify([Object.entries(selector).sort(), kind === 'ovs-bridge', name]);
}
