import { Network, VlanRange } from '../topology/network';
import { rangesText } from '../topology/port-vlans';

/** The VLANs whose frames a network's machines send or receive. */
export function vlansOf(network: Network): readonly VlanRange[] {
  switch (network.kind) {
    case 'bridge': return [...one(network.vlan), ...network.vlanTrunk];
    case 'ovs': return [...one(network.vlan), ...network.trunk];
    case 'vlan':
    case 'sriov':
    case 'ovn': return one(network.vlan);
    default: return [];
  }
}

/** What kind of network it is, for people. */
export function networkKind(network: Network): string {
  switch (network.kind) {
    case 'bridge': return 'Linux bridge network';
    case 'vlan': return 'VLAN device network';
    case 'sriov': return 'SR-IOV network';
    case 'ovs': return 'Open vSwitch network';
    case 'ovn': return network.role === 'primary' ? `OVN ${network.topology} network, primary` : `OVN ${network.topology} network`;
    case 'other': return network.pluginType === undefined ? 'network' : `${network.pluginType} network`;
    default: return `${network.kind} network`;
  }
}

/** What else is said of a network, line by line. */
export function networkDetails(network: Network): readonly string[] {
  const { mtu, ipam } = network;
  const subnets = network.kind === 'ovn' ? network.subnets : [];
  return [vlanText(network), mtu === undefined ? '' : `MTU ${mtu}`, subnets.join(', '), ipam === undefined ? '' : `IPAM ${ipam}`].filter((line) => line !== '');
}

/** `VLAN 25`, `VLAN 10, trunk 20-30`; empty where it has none. */
export function vlanText(network: Network): string {
  const access = 'vlan' in network ? one(network.vlan) : [];
  const trunk = network.kind === 'bridge' ? network.vlanTrunk : network.kind === 'ovs' ? network.trunk : [];
  return [...access.map(({ min }) => `VLAN ${min}`), ...(trunk.length === 0 ? [] : [`trunk ${rangesText(trunk)}`])].join(', ');
}

function one(vlan: number | undefined): readonly VlanRange[] {
  return vlan === undefined || vlan < 1 ? [] : [{ min: vlan, max: vlan }];
}
