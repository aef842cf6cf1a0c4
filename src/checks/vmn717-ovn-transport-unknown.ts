import { Check } from './check';
import { ovnText, ovnTextsOutside, ovnTitle } from './ovn-configs';

const TRANSPORTS = ['no-overlay', 'evpn'];

export const ovnTransportUnknown: Check = {
  code: 'VMN717',
  level: 'error',
  title: 'an OVN network\'s transport is none that OVN-Kubernetes knows',
  why: 'the attachment is refused by OVN-Kubernetes; in a NetworkAttachmentDefinition the transport is written in lower case',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1552', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/util/multi_network.go#L1616'],

  *find({ networks }) {
    for (const { network, text, at } of ovnTextsOutside(TRANSPORTS, 'transport', networks)) {
      if (ovnText(network, 'topology') === undefined) continue;
      yield {
        at,
        message: `${ovnTitle(network)} has transport "${text}", which is none of ${TRANSPORTS.join(', ')}`,
        fix: 'leave transport out for the overlay',
      };
    }
  },
};
