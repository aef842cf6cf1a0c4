import { Check } from './check';
import { cidrIn } from './subnet-text';
import { subnetsOf, topologySections, TopologySection } from './user-definitions';
import { Place, within } from '../topology/place';
import { networkOf } from '../values/ip';

const PLAIN = ['joinSubnets', 'excludeSubnets'];
const MASKED = ['reservedSubnets', 'infrastructureSubnets'];

interface SubnetText { readonly text: string; readonly place: Place; readonly isMasked: boolean; readonly field: string }

export const userDefinedSubnetNoCidr: Check = {
  code: 'VMN737',
  level: 'error',
  title: 'a subnet of a user-defined network is no network with prefix length',
  why: 'the API server refuses what is no CIDR, and host bits in reserved and infrastructure subnets',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L235', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L108', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L109', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L120'],

  *find({ manifests }) {
    for (const section of topologySections(manifests)) {
      for (const { text, place, isMasked, field } of textsOf(section)) {
        const cidr = cidrIn(text);
        if (cidr !== undefined && (!isMasked || cidr.address === cidr.first)) continue;
        yield {
          at: place,
          message: `${section.definition.title} has "${text}" among its ${field}, ${cidr === undefined ? 'which is no network' : 'which has host bits'}`,
          fix: `write ${cidr === undefined ? 'address and prefix length, such as 10.0.0.0/24' : networkOf(cidr)}`,
        };
      }
    }
  },
};

function* textsOf(section: TopologySection): Iterable<SubnetText> {
  for (const { text, place } of subnetsOf(section)) yield { text, place, isMasked: false, field: 'subnets' };
  for (const field of [...PLAIN, ...MASKED]) {
    const list: unknown = section.config[field];
    for (const [i, text] of (Array.isArray(list) ? list : []).entries()) {
      if (typeof text === 'string') yield { text, place: within(section.place, field, i), isMasked: MASKED.includes(field), field };
    }
  }
}
