import { Check } from './check';
import { configField, configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { clusterRanges, ownJoinRanges } from './ovn-ranges';
import { cidrIn, overlaps } from './subnet-text';
import { networkId, OvnNetwork } from '../topology/network';
import { within } from '../topology/place';
import { contains } from '../values/ip';

export const subnetInUse: Check = {
  code: 'VMN705',
  level: 'error',
  title: 'a subnet of an OVN overlay network overlaps a range that the cluster uses itself',
  why: 'a layer2 or layer3 network whose subnets overlap the join, transit, pod or service ranges is refused by OVN-Kubernetes',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1653', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1588', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/util/multi_network.go#L1730'],

  *find({ networks, platform }) {
    const cluster = clusterRanges(platform);
    for (const network of networksOfKind('ovn', networks)) {
      if (network.topology === 'localnet') continue;
      const ranges = [...cluster.always, ...(network.topology === 'layer3' ? cluster.layer3 : []), ...ownJoinRanges(network)];
      const excluded = network.excludeSubnets.flatMap((text) => cidrIn(text) ?? []);
      for (const [i, text] of network.subnets.entries()) {
        // Layer 3 may write the hosts' prefix length behind the subnet's.
        const subnet = cidrIn(text.split('/').slice(0, 2).join('/'));
        const range = ranges.find(({ cidr }) => subnet !== undefined && overlaps(subnet, cidr) && !excluded.some((outer) => contains(outer, cidr)));
        if (range === undefined) continue;
        yield {
          at: placeOfSubnet(network, i),
          message: `OVN network "${networkId(network)}" has subnet ${text}, which overlaps ${range.use} ${range.cidr.text}`,
          fix: 'use another subnet',
        };
      }
    }
  },
};

/** A text of all subnets in an attachment, a list in a user-defined network. */
function placeOfSubnet(network: OvnNetwork, i: number) {
  if (configField(network, 'subnets') !== undefined) return configPlace(network, 'subnets');
  const entry = within(network.place, network.topology, 'subnets', i);
  return network.topology === 'layer3' ? within(entry, 'cidr') : entry;
}
