import { Check } from './check';
import { podNetworkMtu } from './cluster-mtu';
import { configField } from './config-field';
import { mtuPlace } from './network-vlan';
import { networksOfKind } from './networks-by-kind';
import { valueAt } from '../topology/json';
import { networkId, OvnNetwork } from '../topology/network';

/** OpenShift takes 100 from the nodes' MTU for the pod network, of which Geneve needs 58. */
const SPARE = 100 - 58;

export const overlayMtuAboveTunnels: Check = {
  code: 'VMN309',
  level: 'warning',
  title: 'an overlay network\'s MTU is above what the cluster\'s tunnels are made for',
  why: 'all overlays cross the same Geneve tunnels between the nodes. OVN-Kubernetes holds only the pod network\'s MTU against them: what is larger passes on one node and is lost between two',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/node/default_node_network_controller.go#L1509-L1546',
    'https://github.com/openshift/cluster-network-operator/blob/2a6a57fef3ac1c8fde00e85b603e9f73ef29b75c/pkg/network/ovn_kubernetes.go#L1225-L1234',
  ],

  *find(topology) {
    const pods = podNetworkMtu(topology);
    if (pods === undefined) return;
    for (const network of networksOfKind('ovn', topology.networks)) {
      const { mtu } = network;
      if (network.topology === 'localnet' || mtu === undefined || mtu <= pods + SPARE || !isTunnelled(network)) continue;
      yield {
        at: mtuPlace(network),
        message: `${network.topology} network "${networkId(network)}" has MTU ${mtu}, but the pod network, which crosses the same tunnels, has ${pods}`,
        fix: `give it MTU ${pods} or none, or raise the nodes' MTU and then the cluster's`,
      };
    }
  },
};

/** Other transports have no tunnels of Geneve. */
function isTunnelled(network: OvnNetwork): boolean {
  const transport = configField(network, 'transport') ?? valueAt(network.manifest.object, 'spec', 'network', 'transport');
  return transport === undefined || String(transport).toLowerCase() === 'geneve';
}
