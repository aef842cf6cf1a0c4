import { Check } from './check';
import { topologySections } from './user-definitions';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const primaryWithoutIpam: Check = {
  code: 'VMN734',
  level: 'error',
  title: 'a primary user-defined network has its ipam off',
  why: 'pods need an address on their primary network, so the API server takes ipam.mode Disabled for Secondary ones only',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L94', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L106'],

  *find({ manifests }) {
    for (const { definition, topology, config, place, role } of topologySections(manifests)) {
      if (topology !== 'Layer2' || role !== 'Primary' || textAt(config, 'ipam', 'mode') !== 'Disabled') continue;
      yield {
        at: within(place, 'ipam', 'mode'),
        message: `${definition.title} has role Primary and ipam.mode Disabled`,
        fix: 'remove ipam.mode and state subnets, or make the role Secondary',
      };
    }
  },
};
