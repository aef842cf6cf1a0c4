import { Check } from './check';
import { configPlace } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';

const TRANSPORTS = ['no-overlay', 'evpn'];

export const ovnTransportUnknown: Check = {
  code: 'VMN717',
  level: 'error',
  title: 'an OVN network\'s transport is none that OVN-Kubernetes knows',
  why: 'the attachment is refused by OVN-Kubernetes; in a NetworkAttachmentDefinition the transport is written in lower case',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1552', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/util/multi_network.go#L1616'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const transport = ovnText(network, 'transport');
      if (transport === undefined || ovnText(network, 'topology') === undefined || TRANSPORTS.includes(transport)) continue;
      yield {
        at: configPlace(network, 'transport'),
        message: `${ovnTitle(network)} has transport "${transport}", which is none of ${TRANSPORTS.join(', ')}`,
        fix: 'leave transport out for the overlay',
      };
    }
  },
};
