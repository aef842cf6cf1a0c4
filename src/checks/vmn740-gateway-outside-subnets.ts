import { Check } from './check';
import { addressIn, cidrIn } from './subnet-text';
import { subnetsOf, topologySections } from './user-definitions';
import { listAt } from '../topology/json';
import { within } from '../topology/place';
import { Cidr, contains } from '../values/ip';

type Subnets = readonly (Cidr | undefined)[];

export const gatewayOutsideSubnets: Check = {
  code: 'VMN740',
  level: 'error',
  title: 'a primary network\'s gateway addresses do not fit its subnets',
  why: 'the API server wants one gateway for each subnet, in it, and in the infrastructure subnets where there are some',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L98', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L99', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L104', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L244', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L110'],

  *find({ manifests }) {
    for (const section of topologySections(manifests)) {
      const { definition: { title }, topology, config, place, role } = section;
      const gateways = listAt(config, 'defaultGatewayIPs');
      if (topology !== 'Layer2' || role !== 'Primary' || gateways.length === 0) continue;
      const subnets = subnetsOf(section);
      const infrastructure = listAt(config, 'infrastructureSubnets');
      if (subnets.length > 0 && gateways.length !== subnets.length) {
        yield {
          at: within(place, 'defaultGatewayIPs'),
          message: `${title} has ${gateways.length} defaultGatewayIPs for ${subnets.length} subnets`,
          fix: 'state one gateway for each subnet',
        };
      }
      for (const [i, text] of gateways.entries()) {
        const gateway = addressIn(text);
        const fault = faultOf(gateway, subnets.map((subnet) => cidrIn(subnet.text)), infrastructure.map(cidrIn));
        if (fault === undefined) continue;
        yield {
          at: within(place, 'defaultGatewayIPs', i),
          message: `${title} has the default gateway ${JSON.stringify(text)}, which is ${fault}`,
          fix: 'use an address of the network\'s subnet',
        };
      }
    }
  },
};

/** A subnet that is none itself may hold anything: that is another check's. */
function faultOf(gateway: Cidr | undefined, subnets: Subnets, infrastructure: Subnets): string | undefined {
  if (gateway === undefined) return 'no address';
  const isIn = (list: Subnets) => list.length === 0 || list.some((subnet) => subnet === undefined || contains(subnet, gateway));
  if (!isIn(subnets)) return 'in none of its subnets';
  return isIn(infrastructure) ? undefined : 'in none of its infrastructureSubnets';
}
