import { Check } from './check';
import { networkName } from './cni-configs';
import { configField, configPlace, pluginOf } from './config-field';
import { ovnDifference } from './ovn-difference';
import { Network, networkId, OvnNetwork } from '../topology/network';

export const oneOvnNameTwoConfigs: Check = {
  code: 'VMN108',
  level: 'error',
  title: 'attachments of one OVN-Kubernetes network differ in their configuration',
  why: 'attachments with one name are one network, which has one configuration: OVN-Kubernetes refuses whichever attachment comes second',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/networkmanager/nad_controller.go#L706',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1036-L1094',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/issues/3428',
  ],

  *find({ networks }) {
    const firsts = new Map<string, OvnNetwork>();
    for (const network of networks.filter(isWritten).sort((one, other) => (networkId(one) < networkId(other) ? -1 : 1))) {
      const first = firsts.get(network.ovnName);
      if (first === undefined) {
        firsts.set(network.ovnName, network);
        continue;
      }
      const difference = ovnDifference(first, network);
      // The same object in two files is another check's.
      if (difference === undefined || networkId(first) === networkId(network)) continue;
      const { key, one, other } = difference;
      const both = `${networkName(first)} and ${networkName(network)} are both network "${network.ovnName}" of OVN-Kubernetes`;
      yield {
        at: configField(network, key) === undefined ? network.place : configPlace(network, key),
        message: `${both}, but ${key} is ${one} in one and ${other} in the other`,
        fix: `give both the same ${key}, or each a "name" of its own`,
        related: [first.place],
      };
    }
  },
};

function isWritten(network: Network): network is OvnNetwork {
  return network.kind === 'ovn' && pluginOf(network) !== undefined;
}
