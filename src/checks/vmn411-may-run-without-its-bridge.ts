import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { providersOf } from './network-providers';
import { isObject } from '../topology/json';
import { Machine } from '../topology/machine';
import { Network, networkId } from '../topology/network';
import { mayRunMachines, nodesOf, nodesWith } from '../topology/node';

export const mayRunWithoutItsBridge: Check = {
  code: 'VMN411',
  level: 'warning',
  title: 'a VM may come to a node that does not have what its network hangs on',
  why: 'the scheduler knows nothing of bridges: there the plugin makes one without an uplink, and for want of a mapping OVN refuses the pod',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L343',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/cni/cni.go#L262',
    'measured: a mistyped bridge name is created without an uplink, rc 0, the pod is isolated',
  ],

  *find({ machines, manifests, nodePolicies }, { closedWorld }) {
    const nodes = nodesOf(manifests).filter(mayRunMachines);
    const providers = closedWorld && nodes.length > 0 ? providersOf(nodePolicies, nodes) : undefined;
    if (providers === undefined) return;
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      const wanted = wantedBy(network);
      const having = wanted === undefined ? undefined : providers.get(wanted);
      // What no node has is wrong for that; and who keeps a VM to some nodes by other means knows why.
      if (wanted === undefined || having === undefined || isPlacedOtherwise(machine)) continue;
      const without = nodesWith(machine.nodeSelector, nodes).filter((node) => !having.has(node));
      const [first] = without;
      if (first === undefined) continue;
      yield {
        at: nic.place,
        message: `${nicName(nic, machine)} is on network "${networkId(network)}", but the VM may run on node "${first.name}", which has no ${wanted}`,
        fix: 'give the VM a nodeSelector for the nodes that have it, or make it on all nodes',
        related: [network.place],
      };
    }
  },
};

/** A resource of the network lets the scheduler know; and a mapping of br-ex is OpenShift's own. */
function wantedBy(network: Network): string | undefined {
  if (network.resourceName !== undefined) return undefined;
  if (network.kind === 'bridge') return `bridge "${network.bridge}"`;
  return network.kind === 'ovn' && network.physicalNetworkName !== undefined ? `mapping of "${network.physicalNetworkName}"` : undefined;
}

function isPlacedOtherwise({ spec, hasInstancetype }: Machine): boolean {
  return hasInstancetype || isObject(spec.affinity);
}
