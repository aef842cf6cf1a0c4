import { Check, Level } from './check';
import { cidrIn, overlaps } from './subnet-text';
import { subnetsOf, topologySections, TopologySection } from './user-definitions';
import { within } from '../topology/place';

export const subnetsOfOneFamily: Check = {
  code: 'VMN738',
  level: 'error',
  title: 'a user-defined network has several subnets of one family',
  why: 'two subnets are for dual stack, so the API server refuses two of one family, and more than two; newer versions take more on a primary Layer3 network',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L60', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L241', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L31', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L35'],

  *find({ manifests }) {
    for (const section of topologySections(manifests)) {
      const { definition: { title }, config, place } = section;
      const own = subnetsOf(section).map(({ text }) => text);
      const joins: unknown = config.joinSubnets;
      const lists: readonly (readonly [string, readonly string[], Level])[] = [
        ['subnets', own, own.length < 2 ? 'error' : levelOf(section, own)],
        ['joinSubnets', Array.isArray(joins) ? joins.filter((join) => typeof join === 'string') : [], 'error'],
      ];
      for (const [field, texts, level] of lists) {
        const [first, second] = texts.map(cidrIn);
        const isOneFamily = texts.length === 2 && first !== undefined && second !== undefined && first.family === second.family;
        if (texts.length <= 2 && !isOneFamily) continue;
        yield {
          at: within(place, field),
          level,
          message: `${title} has ${field} ${texts.join(', ')}, but it takes one of each family${level === 'warning' ? ' in OVN-Kubernetes 1.3' : ''}`,
          fix: 'keep one IPv4 and one IPv6 subnet',
        };
      }
    }
  },
};

/** Versions after 1.3 take several subnets on a primary Layer3 network, if they do not overlap. */
function levelOf({ topology, role }: TopologySection, texts: readonly string[]): Level {
  if (topology !== 'Layer3' || role !== 'Primary') return 'error';
  const subnets = texts.flatMap((text) => cidrIn(text) ?? []).sort((one, other) => one.family - other.family || (one.first < other.first ? -1 : 1));
  const isOverlapping = subnets.some((subnet, i) => {
    const next = subnets[i + 1];
    return next !== undefined && overlaps(subnet, next);
  });
  return isOverlapping ? 'error' : 'warning';
}
