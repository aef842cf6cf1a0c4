import { Check } from './check';
import { cidrIn } from './subnet-text';
import { topologySections } from './user-definitions';
import { listAt, numberAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const hostSubnetOutOfRange: Check = {
  code: 'VMN739',
  level: 'error',
  title: 'a Layer3 network\'s hostSubnet is no part of its subnet',
  why: 'each node gets a network of that prefix length out of the subnet, so the API server refuses one that is not longer, and 32 for IPv4',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L74', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L75', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L86', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L86'],

  *find({ manifests }) {
    for (const { definition, topology, config, place } of topologySections(manifests)) {
      if (topology !== 'Layer3') continue;
      for (const [i, subnet] of listAt(config, 'subnets').entries()) {
        const [length, cidr] = [numberAt(subnet, 'hostSubnet'), cidrIn(valueAt(subnet, 'cidr'))];
        if (length === undefined || cidr === undefined) continue;
        const most = cidr.family === 4 ? 31 : 127;
        if (length > cidr.prefixLength && length <= most) continue;
        yield {
          at: within(place, 'subnets', i, 'hostSubnet'),
          message: `${definition.title} has hostSubnet ${length} for subnet ${cidr.text}, but it is ${cidr.prefixLength + 1} to ${most}`,
          fix: cidr.family === 4 ? 'use a prefix length such as 24 that is longer than the subnet\'s' : 'use 64 in a subnet that is shorter',
        };
      }
    }
  },
};
