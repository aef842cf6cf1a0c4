import { Check } from './check';
import { topologySections } from './user-definitions';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const subnetsAgainstIpam: Check = {
  code: 'VMN733',
  level: 'error',
  title: 'a user-defined network lacks subnets, or has some although its ipam is off',
  why: 'the API server refuses it: OVN-Kubernetes hands out addresses of the subnets, unless ipam.mode is Disabled',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L92', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L93', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L120', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L57'],

  *find({ manifests }) {
    for (const { definition: { title }, topology, config, place } of topologySections(manifests)) {
      const isOff = topology !== 'Layer3' && textAt(config, 'ipam', 'mode') === 'Disabled';
      const { subnets } = config;
      if (isOff && subnets !== undefined) {
        yield {
          at: within(place, 'subnets'),
          message: `${title} has subnets ${JSON.stringify(subnets)}, but ipam.mode Disabled`,
          fix: 'remove subnets, or ipam.mode',
        };
      }
      const isNone = subnets === undefined || (Array.isArray(subnets) && subnets.length === 0);
      if (isOff || !isNone) continue;
      yield {
        at: subnets === undefined ? place : within(place, 'subnets'),
        message: `${title} has no subnets, which its topology ${topology} needs${topology === 'Layer3' ? '' : ' unless ipam.mode is Disabled'}`,
        fix: topology === 'Layer3' ? 'state subnets' : 'state subnets, or ipam.mode Disabled on a Secondary network',
      };
    }
  },
};
