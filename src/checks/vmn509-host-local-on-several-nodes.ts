import { Check } from './check';
import { networkName } from './cni-configs';
import { hostLocalSpreads } from './host-local-spreads';
import { ipamPlace } from '../topology/ipam';
import { within } from '../topology/place';

export const hostLocalOnSeveralNodes: Check = {
  code: 'VMN509',
  level: 'warning',
  title: 'a network with host-local IPAM has users on several nodes',
  why: 'each node keeps its own list of what it gave out: two nodes give the same address, and a VM that moves gets another one',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/host-local/backend/disk/backend.go#L32-L58',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-operator/resource/generate/components/daemonsets.go#L86-L93',
    'https://github.com/kubevirt/kubevirt/issues/7967',
  ],

  *find(topology) {
    for (const { network, reason, place } of hostLocalSpreads(topology)) {
      yield {
        at: within(ipamPlace(network), 'type'),
        message: `${networkName(network)} gives addresses by host-local, node by node, but ${reason}`,
        fix: 'leave the IPAM out and see to addresses in the guests or by the network\'s DHCP, or use whereabouts',
        related: [place],
      };
    }
  },
};
