import { Check } from './check';
import { configPlace } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';

export const roleOfAnotherTopology: Check = {
  code: 'VMN706',
  level: 'error',
  title: 'an OVN network\'s role does not go with its topology',
  why: 'the attachment is refused by OVN-Kubernetes: a localnet is always secondary, and a primary layer2 network needs subnets',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1538', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1543', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1565'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const [role, topology] = [ovnText(network, 'role'), ovnText(network, 'topology')];
      if (role === undefined || topology === undefined) continue;
      if (role !== 'primary' && role !== 'secondary') {
        yield { at: configPlace(network, 'role'), message: `${ovnTitle(network)} has role "${role}", but it is primary or secondary`, fix: 'write primary or secondary, in lower case' };
      } else if (role === 'primary' && topology === 'localnet') {
        yield { at: configPlace(network, 'role'), message: `${ovnTitle(network)} has role "primary" with topology "localnet"`, fix: 'remove role' };
      } else if (role === 'primary' && topology === 'layer2' && ovnText(network, 'subnets') === undefined) {
        yield { at: configPlace(network, 'role'), message: `${ovnTitle(network)} has role "primary" with topology "layer2", but no subnets`, fix: 'state subnets' };
      }
    }
  },
};
