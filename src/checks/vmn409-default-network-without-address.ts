import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { Network, networkId } from '../topology/network';

export const defaultNetworkWithoutAddress: Check = {
  code: 'VMN409',
  level: 'error',
  title: 'a VM\'s default network gives its pod no address',
  why: 'a default network of Multus stands in for the pod network, and a pod without an address does not start',
  evidence: [
    'https://github.com/containerd/containerd/blob/v2.3.4/internal/cri/server/sandbox_run.go#L508',
    'https://github.com/kubevirt/user-guide/blob/bf1f3564/docs/network/interfaces_and_networks.md#L163',
  ],

  *find({ machines }) {
    for (const { machine, nic, network, isDefault } of nicsOnNetworks(machines)) {
      if (!isDefault || !surelyHasNoIpam(network)) continue;
      yield {
        at: nic.networkPlace ?? nic.place,
        message: `${nicName(nic, machine)} has ${network.kind} network "${networkId(network)}" for default network, which has no ipam`,
        fix: 'add an ipam to the network\'s configuration, or use the pod network and attach this one beside it',
        related: [network.place],
      };
    }
  },
};

/** These plugins ask the IPAM that their configuration names, and nothing else. */
function surelyHasNoIpam({ kind, config, ipam }: Network): boolean {
  const asksIpam = kind === 'bridge' || kind === 'macvlan' || kind === 'ipvlan' || kind === 'vlan' || kind === 'ovs';
  return asksIpam && config.kind === 'config' && ipam === undefined;
}
