import { Check } from './check';
import { ovnTextsOutside, ovnTitle } from './ovn-configs';

const TOPOLOGIES = ['localnet', 'layer2', 'layer3'];

export const ovnTopologyUnknown: Check = {
  code: 'VMN715',
  level: 'error',
  title: 'an OVN network\'s topology is none that OVN-Kubernetes knows',
  why: 'the attachment is refused by OVN-Kubernetes; in a NetworkAttachmentDefinition the topology is written in lower case',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1437', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/util/multi_network.go#L1501'],

  *find({ networks }) {
    for (const { network, text, at } of ovnTextsOutside(TOPOLOGIES, 'topology', networks)) {
      const meant = TOPOLOGIES.find((one) => one === text.toLowerCase());
      yield {
        at,
        message: `${ovnTitle(network)} has topology "${text}", which is none of ${TOPOLOGIES.join(', ')}`,
        fix: `write ${meant ?? TOPOLOGIES.join(' or ')}`,
      };
    }
  },
};
