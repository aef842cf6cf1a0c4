import { Check } from './check';
import { configField, configPlace } from './config-field';
import { ovnAttachments, ovnTitle } from './ovn-configs';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const ovnChainedOrWithIpam: Check = {
  code: 'VMN712',
  level: 'error',
  title: 'an OVN network has an IPAM plugin, or other plugins in its chain',
  why: 'addresses are OVN-Kubernetes\' own business and it chains nothing: it refuses the attachment',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1547', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/cni.go#L150', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/util/multi_network.go#L1611'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const ipam = textAt(configField(network, 'ipam'), 'type') ?? '';
      if (ipam !== '') {
        yield {
          at: within(configPlace(network, 'ipam'), 'type'),
          message: `${ovnTitle(network)} has the IPAM plugin "${ipam}", but OVN-Kubernetes takes none`,
          fix: 'remove ipam, and state subnets where OVN should hand out addresses',
        };
      }
      const [, second] = network.config.kind === 'config' ? network.config.plugins : [];
      if (second === undefined) continue;
      yield {
        at: second.place,
        message: `${ovnTitle(network)} chains the plugin "${second.type ?? ''}", but OVN-Kubernetes chains none`,
        fix: 'leave it out of the chain',
      };
    }
  },
};
