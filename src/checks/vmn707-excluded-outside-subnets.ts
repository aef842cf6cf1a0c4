import { Check } from './check';
import { configField, configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { cidrIn } from './subnet-text';
import { networkId, OvnNetwork } from '../topology/network';
import { within } from '../topology/place';
import { contains } from '../values/ip';

export const excludedOutsideSubnets: Check = {
  code: 'VMN707',
  level: 'error',
  title: 'an OVN network excludes what is no network, or in none of its subnets',
  why: 'the network is refused by OVN-Kubernetes: each excluded entry is a part of the subnets, with its prefix length',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1163', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1241', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/utils.go#L69', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/config/utils.go#L69'],

  *find({ networks }) {
    for (const network of networksOfKind('ovn', networks)) {
      if (network.topology === 'layer3') continue;
      const subnets = network.subnets.map(cidrIn);
      // Without any, and with one that is none itself, another check speaks.
      if (subnets.includes(undefined) || (subnets.length === 0 && network.config.kind !== 'config')) continue;
      for (const [i, text] of network.excludeSubnets.entries()) {
        const excluded = cidrIn(text);
        const isIn = subnets.some((subnet) => subnet !== undefined && excluded !== undefined && contains(subnet, excluded));
        // A user-defined network's list is already held to be networks.
        if (isIn || (excluded === undefined && network.config.kind !== 'config')) continue;
        const fault = excluded === undefined ? 'which is no network with prefix length' : `which lies in none of its subnets ${network.subnets.join(', ') || '(none)'}`;
        yield {
          at: placeOfEntry(network, i),
          message: `OVN network "${networkId(network)}" excludes "${text}", ${fault}`,
          fix: excluded === undefined ? 'write the prefix length too, such as 10.0.0.1/32' : 'exclude parts of the subnets only',
        };
      }
    }
  },
};

/** A text of all entries in an attachment, a list in a user-defined network. */
function placeOfEntry(network: OvnNetwork, i: number) {
  const isText = configField(network, 'excludeSubnets') !== undefined;
  return isText ? configPlace(network, 'excludeSubnets') : within(network.place, network.topology, 'excludeSubnets', i);
}
