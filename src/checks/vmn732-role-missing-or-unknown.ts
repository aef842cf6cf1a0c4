import { Check } from './check';
import { topologySections } from './user-definitions';
import { within } from '../topology/place';

export const roleMissingOrUnknown: Check = {
  code: 'VMN732',
  level: 'error',
  title: 'a user-defined network has no role, or one that its topology cannot have',
  why: 'the API server refuses it; a localnet is never the primary network of its pods',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L38', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L116', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L133', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L152'],

  *find({ manifests }) {
    for (const { definition, topology, config, place } of topologySections(manifests)) {
      const allowed = topology === 'Localnet' ? ['Secondary'] : ['Primary', 'Secondary'];
      if (typeof config.role === 'string' && allowed.includes(config.role)) continue;
      const has = config.role === undefined ? 'no role' : `role ${JSON.stringify(config.role)}`;
      yield {
        at: config.role === undefined ? place : within(place, 'role'),
        message: `${definition.title} has ${has}, but a ${topology} network is ${allowed.join(' or ')}`,
        fix: `set role to ${allowed.join(' or ')}`,
      };
    }
  },
};
