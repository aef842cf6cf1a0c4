import type { Surroundings } from './build-machine';
import { cniWiringOf } from './cni-wiring';
import { isDeviceName } from './device-name';
import { ovnWiringOf } from './ovn-wiring';
import { LabAttachment } from './plan';
import { Network, networkId } from '../topology/network';
import { Attachment, Nic } from '../topology/nic';

/** What can be wired, or why not. */
export type Wiring = LabAttachment['wiring'] | { readonly kind: 'none'; readonly why: string };

/** A network's name, and how something is wired to it. */
export interface WiredTo {
  readonly network: string;
  readonly wiring: Wiring;
}

/** How a VM's interface is wired, as KubeVirt's bridge binding has it. */
export function nicWiring(nic: Nic, around: Surroundings): WiredTo {
  const { network, binding } = nic;
  if (nic.state === 'absent') return none('its state is absent');
  if (network.kind !== 'multus') return none('it is on no network that Multus attaches');
  const wired = attachmentWiring(network.networkName, network.attachment, nic.macAddress, around);
  const isOther = wired.wiring.kind !== 'none' && binding.kind !== 'bridge';
  return isOther ? none(`binding ${binding.kind === 'plugin' ? binding.plugin : binding.kind} is not realised, only bridge is`, network.networkName) : wired;
}

/** How what Multus attaches is wired. */
export function attachmentWiring(networkName: string, attachment: Attachment, mac: string | undefined, around: Surroundings): WiredTo {
  if (attachment.kind !== 'network') return none(`network "${networkName}" is not in the input`, networkName);
  if (attachment.network.kind === 'sriov') return none('SR-IOV needs a NIC with virtual functions', networkName);
  return { network: networkId(attachment.network), wiring: wiringOn(attachment.network, mac, around) };
}

function none(why: string, network = ''): WiredTo {
  return { network, wiring: { kind: 'none', why } };
}

function wiringOn(network: Network, mac: string | undefined, { options, remarks, ovnNames }: Surroundings): Wiring {
  switch (network.kind) {
    case 'ovn': return ovnWiringOf(network, ovnNames);
    case 'ovs': return network.bridge !== undefined && isDeviceName(network.bridge)
      ? { kind: 'ovs', bridge: network.bridge, vlan: network.vlan, trunk: network.trunk.flatMap(({ min, max }) => idsOf(min, max)), mtu: network.mtu }
      : { kind: 'none', why: 'the bridge of its network has no name that the kernel takes' };
    case 'sriov':
    case 'macvtap': return { kind: 'none', why: `${network.kind} networks need a device plugin and what it hands out` };
    default: return cniWiringOf(network, mac, options.cni, remarks);
  }
}

function idsOf(min: number, max: number): readonly number[] {
  const [first, last] = [Math.max(min, 1), Math.min(max, 4094)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
}
