import { Check } from './check';
import { objectTitle } from './vf-pools';
import { grouped } from '../topology/grouped';
import { Network } from '../topology/network';
import { once } from '../topology/once';
import { placeOf } from '../topology/place';
import { isAbout, POLICY_FOR, TrafficPolicy } from '../topology/traffic-policy';

export const policyForNoNetwork: Check = {
  code: 'VMN128',
  level: 'error',
  title: 'a MultiNetworkPolicy does not say for which networks it is, or names one that is not there',
  why: 'without the annotation it is for no network at all, and stops nothing; nothing says so',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/ovn/base_network_controller_multipolicy.go#L44-L50',
    'https://github.com/k8snetworkplumbingwg/multi-networkpolicy/blob/f1873dc329c6/README.md#L34-L36',
  ],

  *find({ trafficPolicies, networks }, { closedWorld }) {
    for (const policy of trafficPolicies) {
      const { networkNames, manifest } = policy;
      if (networkNames === undefined) continue;
      if (networkNames.length === 0) {
        yield {
          at: placeOf(manifest, 'metadata'),
          message: `${objectTitle(manifest)} has no annotation ${POLICY_FOR}, so it is for no network`,
          fix: `annotate it with ${POLICY_FOR}: <name of the attachment>`,
        };
        continue;
      }
      for (const name of closedWorld ? networkNames : []) {
        if (isThere(name, policy, networks)) continue;
        yield {
          at: placeOf(manifest, 'metadata', 'annotations', POLICY_FOR),
          message: `${objectTitle(manifest)} is for network "${name}", which the input does not have`,
          fix: 'mend the name, or add the network to the input',
        };
      }
    }
  },
};

const byName = once((networks: readonly Network[]) => grouped(networks, ({ name }) => name));

function isThere(wanted: string, policy: TrafficPolicy, networks: readonly Network[]): boolean {
  const alike = byName(networks).get(wanted.slice(wanted.indexOf('/') + 1)) ?? [];
  return alike.some((network) => isAbout({ ...policy, networkNames: [wanted] }, network));
}
