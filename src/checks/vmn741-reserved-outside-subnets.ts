import { Check } from './check';
import { cidrIn, overlaps } from './subnet-text';
import { subnetsOf, topologySections } from './user-definitions';
import { listAt } from '../topology/json';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';
import { contains } from '../values/ip';

/** Field, and the most entries that it takes. */
const FIELDS = [['reservedSubnets', 25], ['infrastructureSubnets', 4]] as const;

export const reservedOutsideSubnets: Check = {
  code: 'VMN741',
  level: 'error',
  title: 'reserved or infrastructure subnets do not fit the network\'s subnets',
  why: 'they are parts of the subnets that do not overlap each other; the API server refuses others',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L100', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L105', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L106', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L107', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L147', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L117'],

  *find({ manifests }) {
    for (const section of topologySections(manifests)) {
      const { definition: { title }, topology, config, place, role } = section;
      if (topology !== 'Layer2' || role !== 'Primary') continue;
      const subnets = subnetsOf(section);
      const [reserved, infrastructure] = FIELDS.map(([field]) => listAt(config, field).flatMap((text) => cidrIn(text) ?? []));
      for (const [field, most] of FIELDS) {
        const entries = listAt(config, field);
        if (entries.length > most) {
          yield { at: within(place, field), message: `${title} has ${entries.length} ${field}, but it takes ${most}`, fix: `join them into at most ${most}` };
        }
        for (const [i, text] of entries.entries()) {
          const cidr = cidrIn(text);
          const isIn = subnets.some((subnet) => {
            const outer = cidrIn(subnet.text);
            return outer === undefined || cidr === undefined || contains(outer, cidr);
          });
          if (cidr === undefined || isIn) continue;
          yield {
            at: within(place, field, i),
            message: `${title} has ${plainText(text)} among its ${field}, which lies in none of its subnets ${subnets.map((subnet) => subnet.text).join(', ')}`,
            fix: 'use a part of the subnets',
          };
        }
      }
      const both = infrastructure?.find((one) => reserved?.some((other) => overlaps(one, other)) === true);
      if (both === undefined) continue;
      yield {
        at: within(place, 'infrastructureSubnets'),
        message: `${title} has ${both.text} among its infrastructureSubnets, which overlaps its reservedSubnets ${reserved?.map((one) => one.text).join(', ') ?? ''}`,
        fix: 'keep the two apart',
      };
    }
  },
};
