import { Check } from './check';
import { configPlace } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';

const LAYER2_ONLY = ['infrastructureSubnets', 'reservedSubnets', 'defaultGatewayIPs'];

export const keyOfAnotherOvnTopology: Check = {
  code: 'VMN716',
  level: 'error',
  title: 'an OVN network has a key that its topology does not take',
  why: 'the attachment is refused by OVN-Kubernetes',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1561', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1569', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1573', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1577'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const topology = ovnText(network, 'topology');
      const refused = topology === 'localnet' ? ['joinSubnet', ...LAYER2_ONLY] : topology === 'layer3' ? LAYER2_ONLY : [];
      for (const key of refused) {
        const value = ovnText(network, key);
        if (value === undefined) continue;
        yield {
          at: configPlace(network, key),
          message: `${ovnTitle(network)} has ${key} "${value}", which topology "${topology ?? ''}" does not take`,
          fix: `remove ${key}`,
        };
      }
    }
  },
};
