import { Check } from './check';
import { mtuPlace } from './network-vlan';
import { Network, networkId } from '../topology/network';

export const twoMtusOnOneSegment: Check = {
  code: 'VMN302',
  level: 'warning',
  title: 'two networks on one segment have different MTUs',
  why: 'on one segment nobody tells a sender that its frames are too large for the receiver: small packets pass, large ones vanish',
  evidence: ['https://github.com/kubevirt/kubevirt/issues/987'],

  *find({ networks }) {
    const first = new Map<string, Network>();
    for (const network of networks) {
      const segment = network.mtu === undefined ? undefined : segmentOf(network);
      if (segment === undefined) continue;
      const other = first.get(segment);
      if (other === undefined) first.set(segment, network);
      // OVN networks of one name must be equal in everything: another finding.
      const isOneOvnNetwork = other?.kind === 'ovn' && network.kind === 'ovn' && other.ovnName === network.ovnName;
      if (other === undefined || other.mtu === network.mtu || isOneOvnNetwork) continue;
      yield {
        at: mtuPlace(network),
        message: `network "${networkId(network)}" has MTU ${network.mtu} on ${segment}, but network "${networkId(other)}" has ${other.mtu} there`,
        fix: 'give both networks the MTU of the segment',
        related: [mtuPlace(other)],
      };
    }
  },
};

/** The segment in words, where a network is on one alone. */
function segmentOf(network: Network): string | undefined {
  switch (network.kind) {
    case 'bridge': return network.vlanTrunk.length > 0 ? undefined : `${vlanName(network.vlan)} of bridge "${network.bridge}"`;
    case 'ovn': return network.physicalNetworkName === undefined ? undefined : `${vlanName(network.vlan ?? 0)} of physical network "${network.physicalNetworkName}"`;
    case 'macvlan': return network.master === undefined ? undefined : `interface "${network.master}"`;
    case 'ovs': return network.bridge === undefined || network.vlan === undefined || network.trunk.length > 0 ? undefined : `${vlanName(network.vlan)} of OVS bridge "${network.bridge}"`;
    default: return undefined;
  }
}

function vlanName(vlan: number): string {
  return vlan === 0 ? 'the untagged VLAN' : `VLAN ${vlan}`;
}
