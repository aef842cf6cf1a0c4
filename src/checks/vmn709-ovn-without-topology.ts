import { Check } from './check';
import { configField, configPlace, pluginOf } from './config-field';
import { ovnAttachments, ovnText, ovnTitle } from './ovn-configs';

/** Names under which people write the cluster's default network on purpose. */
const DEFAULTS = ['default', 'ovn-kubernetes'];
/** Keys that mean something to a network of its own only. */
const OWN = ['netAttachDefName', 'subnets', 'excludeSubnets', 'vlanID', 'physicalNetworkName', 'role', 'allowPersistentIPs'];

export const ovnWithoutTopology: Check = {
  code: 'VMN709',
  level: 'error',
  title: 'an OVN network has a name of its own, but no topology',
  why: 'without topology OVN-Kubernetes takes the attachment for the cluster\'s default network, without a word',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/cni.go#L108', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/config/cni.go#L108'],

  *find({ networks }) {
    for (const network of ovnAttachments(networks)) {
      const name = network.config.kind === 'config' ? network.config.name : undefined;
      if (name === undefined || name === '' || DEFAULTS.includes(name) || ovnText(network, 'topology') !== undefined) continue;
      const own = OWN.filter((key) => configField(network, key) !== undefined);
      yield {
        at: pluginOf(network)?.place ?? configPlace(network, 'topology'),
        level: own.length === 0 ? 'warning' : 'error',
        message: `${ovnTitle(network)} is called "${name}"${own.length === 0 ? '' : ` and has ${own.join(', ')}`}, but states no topology`,
        fix: 'state topology: localnet, layer2 or layer3',
      };
    }
  },
};
