import { Check } from './check';
import { podNetworkMtu } from './cluster-mtu';
import { guestInterfaces, guestName } from './guest-interfaces';
import { networkId } from '../topology/network';
import { mtuInPod } from '../topology/network-mtu';
import { Nic } from '../topology/nic';
import { Topology } from '../topology/topology';

export const guestMtuAboveNetwork: Check = {
  code: 'VMN308',
  level: 'warning',
  title: 'a guest is given a larger MTU than its network carries',
  why: 'the card has the MTU of the pod\'s interface: a virtio driver refuses a larger one, so the guest keeps the smaller; with other models what is larger is lost on the way',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/domainspec/generators.go#L103',
    'https://github.com/torvalds/linux/blob/00765f8ed74240419091a1708c195405b55fe243/drivers/net/virtio_net.c#L4045-L4062',
  ],

  *find(topology) {
    for (const { machine, entry } of guestInterfaces(topology.machines)) {
      const { mtu, nics } = entry;
      if (mtu === undefined) continue;
      const [small] = nics.flatMap((nic) => {
        const carried = carriedBy(nic, topology);
        return carried === undefined || carried.mtu >= mtu ? [] : [{ ...carried, nic }];
      });
      if (small === undefined) continue;
      yield {
        at: entry.place,
        message: `${guestName(entry, machine)} has MTU ${mtu}, but ${small.name} of interface "${small.nic.name}" carries ${small.mtu}`,
        fix: `give the guest MTU ${small.mtu} or none, or raise the network and everything below it to ${mtu}`,
        related: [small.nic.place],
      };
    }
  },
};

function carriedBy({ binding, network }: Nic, topology: Topology): { readonly name: string; readonly mtu: number } | undefined {
  if (network.kind === 'pod' && (binding.kind === 'masquerade' || binding.kind === 'bridge')) {
    const mtu = podNetworkMtu(topology);
    return mtu === undefined ? undefined : { name: 'the pod network', mtu };
  }
  if (network.kind !== 'multus' || network.attachment.kind !== 'network' || binding.kind !== 'bridge') return undefined;
  const mtu = mtuInPod(network.attachment.network);
  return mtu === undefined ? undefined : { name: `network "${networkId(network.attachment.network)}"`, mtu };
}
