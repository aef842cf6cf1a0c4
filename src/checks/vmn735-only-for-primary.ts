import { Check } from './check';
import { topologySections } from './user-definitions';
import { within } from '../topology/place';

const FIELDS = { Layer2: ['joinSubnets', 'defaultGatewayIPs', 'reservedSubnets', 'infrastructureSubnets'], Layer3: ['joinSubnets'], Localnet: [] } as const;

export const onlyForPrimary: Check = {
  code: 'VMN735',
  level: 'error',
  title: 'a secondary user-defined network has a field of primary ones',
  why: 'only a primary network has gateways and joins, so the API server refuses the field',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L29', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L95', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L97', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L101', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L103'],

  *find({ manifests }) {
    for (const { definition, topology, config, place, role } of topologySections(manifests)) {
      for (const field of FIELDS[topology]) {
        if (role !== 'Secondary' || config[field] === undefined) continue;
        yield {
          at: within(place, field),
          message: `${definition.title} has role Secondary, but ${field} ${JSON.stringify(config[field])}`,
          fix: `remove ${field}, or make the role Primary`,
        };
      }
    }
  },
};
