import { Check } from './check';
import { topologySections } from './user-definitions';
import { within } from '../topology/place';

export const excludeWithoutSubnets: Check = {
  code: 'VMN744',
  level: 'error',
  title: 'a localnet excludes addresses of subnets that it does not have, or too many',
  why: 'the API server takes 1 to 25 excludeSubnets, beside subnets only',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L121', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L175', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L140'],

  *find({ manifests }) {
    for (const { definition: { title }, topology, config, place } of topologySections(manifests)) {
      const { excludeSubnets, subnets } = config;
      if (topology !== 'Localnet' || excludeSubnets === undefined) continue;
      const count = Array.isArray(excludeSubnets) ? excludeSubnets.length : undefined;
      const isWrongCount = count !== undefined && (count === 0 || count > 25);
      if (subnets !== undefined && !isWrongCount) continue;
      yield {
        at: within(place, 'excludeSubnets'),
        message: subnets === undefined ? `${title} has excludeSubnets ${JSON.stringify(excludeSubnets)}, but no subnets` : `${title} has ${count ?? 0} excludeSubnets, but it takes 1 to 25`,
        fix: subnets === undefined ? 'state subnets, or remove excludeSubnets' : 'join them into at most 25, or remove excludeSubnets',
      };
    }
  },
};
