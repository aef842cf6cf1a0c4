import { Check } from './check';
import { networkName } from './cni-configs';
import { isPerNode, joinsNodes } from './host-local';
import { hostLocalSpreads } from './host-local-spreads';
import { networksInUse } from './networks-in-use';
import { ipamPlace } from '../topology/ipam';
import { within } from '../topology/place';

export const hostLocalNetworkBetweenNodes: Check = {
  code: 'VMN522',
  level: 'warning',
  title: 'a network between nodes gives addresses by host-local, node by node',
  why: 'it works as long as all of its users are on one node: the first pod on a second node is given the address of the first pod on the first one',
  evidence: ['https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/host-local/backend/disk/backend.go#L32-L58'],
  pack: 'hygiene',

  *find(topology) {
    const spread = new Set(hostLocalSpreads(topology).map(({ network }) => network));
    const used = networksInUse(topology);
    for (const network of topology.networks) {
      // Users that are known are another finding, or stay on one node.
      if (spread.has(network) || used.has(network) || !isPerNode(network) || !joinsNodes(network, topology)) continue;
      yield {
        at: within(ipamPlace(network), 'type'),
        message: `${networkName(network)} gives addresses by host-local, node by node, but joins the nodes: the first pod of each is given the same one`,
        fix: 'leave the IPAM out and see to addresses in the guests or by the network\'s DHCP, or use whereabouts',
      };
    }
  },
};
