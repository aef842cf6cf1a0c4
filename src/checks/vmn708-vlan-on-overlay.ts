import { Check } from './check';
import { configField, configPlace, wholeNumber } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';

export const vlanOnOverlay: Check = {
  code: 'VMN708',
  level: 'warning',
  title: 'an OVN overlay network states a VLAN',
  why: 'only a localnet has a VLAN: OVN-Kubernetes does not read vlanID of layer2 and layer3 networks',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1251'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const [vlan, topology] = [wholeNumber(configField(network, 'vlanID')) ?? 0, ovnText(network, 'topology')];
      if (vlan === 0 || (topology !== 'layer2' && topology !== 'layer3')) continue;
      yield {
        at: configPlace(network, 'vlanID'),
        message: `${ovnTitle(network)} has vlanID ${vlan} with topology "${topology}", which ignores it`,
        fix: 'remove vlanID, or use topology localnet to reach that VLAN',
      };
    }
  },
};
