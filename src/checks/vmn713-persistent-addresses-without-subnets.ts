import { Check } from './check';
import { configField, configPlace } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';

export const persistentAddressesWithoutSubnets: Check = {
  code: 'VMN713',
  level: 'error',
  title: 'an OVN network keeps addresses that it does not hand out',
  why: 'a layer3 network cannot keep a VM\'s address on another node, so OVN-Kubernetes refuses it; without subnets there are no addresses to keep',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1534', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/allocator/pod/pod_annotation.go#L439', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/util/multi_network.go#L1598'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const topology = ovnText(network, 'topology');
      if (configField(network, 'allowPersistentIPs') !== true || topology === undefined) continue;
      const isLayer3 = topology === 'layer3';
      if (!isLayer3 && ovnText(network, 'subnets') !== undefined) continue;
      yield {
        at: configPlace(network, 'allowPersistentIPs'),
        level: isLayer3 ? 'error' : 'warning',
        message: `${ovnTitle(network)} has allowPersistentIPs with ${isLayer3 ? 'topology "layer3"' : 'no subnets'}`,
        fix: isLayer3 ? 'use topology layer2, or remove allowPersistentIPs' : 'state subnets, or remove allowPersistentIPs',
      };
    }
  },
};
