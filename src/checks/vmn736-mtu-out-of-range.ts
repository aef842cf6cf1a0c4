import { Check } from './check';
import { topologySections } from './user-definitions';
import { numberAt } from '../topology/json';
import { within } from '../topology/place';

export const mtuOutOfRange: Check = {
  code: 'VMN736',
  level: 'error',
  title: 'a user-defined network\'s MTU is out of range',
  why: 'the API server takes 576 to 65536',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L47', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L124', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L204'],

  *find({ manifests }) {
    for (const { definition, config, place } of topologySections(manifests)) {
      const mtu = numberAt(config, 'mtu');
      if (mtu === undefined || (mtu >= 576 && mtu <= 65536)) continue;
      yield {
        at: within(place, 'mtu'),
        message: `${definition.title} has mtu ${mtu}, but it is 576 to 65536`,
        fix: 'use an mtu from 576 to 65536, or leave it out for the cluster\'s own',
      };
    }
  },
};
