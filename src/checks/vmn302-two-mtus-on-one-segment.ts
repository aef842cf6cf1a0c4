import { Check } from './check';
import { mtuPlace } from './network-vlan';
import { Network, networkId } from '../topology/network';
import { segmentsOf } from '../topology/segments';

export const twoMtusOnOneSegment: Check = {
  code: 'VMN302',
  level: 'warning',
  title: 'two networks on one segment have different MTUs',
  why: 'on one segment nobody tells a sender that its frames are too large for the receiver: small packets pass, large ones vanish',
  evidence: ['https://github.com/kubevirt/kubevirt/issues/987'],

  *find(topology) {
    const networks = topology.networks.filter(({ mtu }) => mtu !== undefined);
    const firsts = new Map<string, Network>();
    for (const network of networks) {
      const segments = (segmentsOf(topology).sites.get(network) ?? []).map(({ segment }) => segment);
      const shared = segments.find(({ id }) => isAnother(network, firsts.get(id)));
      const other = firsts.get(shared?.id ?? '');
      for (const { id } of segments) firsts.set(id, firsts.get(id) ?? network);
      if (shared === undefined || other === undefined) continue;
      yield {
        at: mtuPlace(network),
        message: `network "${networkId(network)}" has MTU ${network.mtu}, but network "${networkId(other)}" has ${other.mtu} on the same segment, ${shared.name}`,
        fix: 'give both networks the MTU of the segment',
        related: [mtuPlace(other)],
      };
    }
  },
};

/** OVN networks of one name must be equal in everything: another finding. */
function isAnother(network: Network, other: Network | undefined): boolean {
  if (other === undefined || other.mtu === network.mtu) return false;
  return other.kind !== 'ovn' || network.kind !== 'ovn' || other.ovnName !== network.ovnName;
}
