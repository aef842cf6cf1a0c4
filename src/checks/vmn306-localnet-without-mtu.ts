import { Check } from './check';
import { mtuPlace } from './network-vlan';
import { networksOfKind } from './networks-by-kind';
import { sitesName } from './sites';
import { bridgesOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';
import { uplinkSitesOf } from '../topology/network-uplinks';

const USUAL = 1500;

export const localnetWithoutMtu: Check = {
  code: 'VMN306',
  level: 'warning',
  title: 'a localnet network without MTU on an uplink for large frames',
  why: 'the network then has the cluster\'s own MTU, or 1500 by a user-defined network, whatever the uplink takes: the guests never send large frames',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/cni.go#L117',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/clustermanager/userdefinednetwork/template/net-attach-def-template.go#L299',
  ],

  *find(topology) {
    const bridges = bridgesOf(topology);
    for (const network of networksOfKind('ovn', topology.networks)) {
      if (network.topology !== 'localnet' || network.mtu !== undefined) continue;
      const sites = uplinkSitesOf(network, bridges, topology);
      const limits = sites.flatMap(({ uplinks }) => (uplinks ?? [undefined]).map((uplink) => uplink?.limit));
      const [first] = limits;
      const areAllLarge = limits.every((limit) => limit !== undefined && limit.value > USUAL);
      if (first === undefined || !areAllLarge) continue;
      yield {
        at: mtuPlace(network),
        message: `localnet network "${networkId(network)}" states no MTU, but "${first.device.name}" of physical network "${network.physicalNetworkName ?? ''}" has ${first.value} on ${sitesName(sites)}`,
        fix: `state mtu ${first.value} if the guests are to use it, or ${USUAL} if not`,
        related: limits.flatMap((limit) => limit?.device.place ?? []),
      };
    }
  },
};
