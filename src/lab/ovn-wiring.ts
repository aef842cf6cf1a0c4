import type { Wiring } from './attachment-wiring';
import { isMappingName } from './open-vswitch';
import { OvnNetwork } from '../topology/network';

/** OVN-Kubernetes keeps room for the tunnel's headers. */
const OVERLAY_MTU = 1400;

/** A network of OVN-Kubernetes as a logical switch, as far as there is one: layer 3 has routers between. */
export function ovnWiringOf(network: OvnNetwork, ovnNames: readonly string[]): Wiring {
  if (network.role === 'primary') return { kind: 'none', why: 'a primary network takes the place of the pod network, which is the cluster\'s own' };
  if (network.topology === 'layer3') return { kind: 'none', why: 'layer 3 networks of OVN are not realised' };
  const { physicalNetworkName } = network;
  const isNamed = physicalNetworkName === undefined || isMappingName(physicalNetworkName);
  return isNamed ? { kind: 'ovn', logicalSwitch: ovnNames.indexOf(network.ovnName), mtu: network.mtu ?? (network.topology === 'layer2' ? OVERLAY_MTU : undefined) } : { kind: 'none', why: 'its physical network has no name that a bridge mapping can hold' };
}
