import { cniWiringOf } from './cni-wiring';
import { isDeviceName } from './device-name';
import { LabOptions } from './lab-options';
import { ovnWiringOf } from './ovn-wiring';
import { PlacedMachine } from './place-nodes';
import { LabAttachment, LabMachine } from './plan';
import { Remarks } from './remarks';
import { Network, networkId } from '../topology/network';
import { Nic } from '../topology/nic';

/** What can be wired, or why not. */
export type Wiring = LabAttachment['wiring'] | { readonly kind: 'none'; readonly why: string };

/** What a machine is built in. */
export interface Surroundings {
  readonly options: LabOptions;
  readonly remarks: Remarks;
  /** The plan's logical switches of OVN. */
  readonly ovnNames: readonly string[];
  /** The address that pings reach the next interface at. */
  readonly nextAddress: () => string;
}

const MAC = /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i;

/** A VM's interfaces, as far as they can be wired. */
export function buildMachine(
  { name, machine, node }: PlacedMachine,
  index: number,
  around: Surroundings,
): LabMachine {
  const { remarks, nextAddress } = around;
  const isAlone = machine.nics.length === 1;
  const nics = machine.nics.flatMap((nic, i): readonly LabAttachment[] => {
    const what = isAlone ? name : `${name}:${nic.name}`;
    if (nic.network.kind === 'pod') {
      remarks.notes.add('interfaces on the pod network are left out: it is the cluster\'s own');
      return [];
    }
    const found = wiringOf(nic, around);
    if (found.wiring.kind === 'none') {
      remarks.skipped.push({ what, why: found.wiring.why });
      return [];
    }
    const [address, mac] = [nextAddress(), nic.macAddress !== undefined && MAC.test(nic.macAddress) ? nic.macAddress.toLowerCase() : undefined];
    return [{
      id: what,
      network: found.network,
      podDevice: `net${i + 1}`,
      guestDevice: `eth${i}`,
      wiring: found.wiring,
      mac: mac ?? (found.wiring.kind === 'ovn' ? macOf(address) : undefined),
      address,
      isDown: nic.state === 'down',
    }];
  });
  return { name, pod: `p${index}`, guest: `g${index}`, node: `n${node}`, nics };
}

function wiringOf(nic: Nic, around: Surroundings): { readonly network: string; readonly wiring: Wiring } {
  const { network, binding } = nic;
  const none = (why: string, name = '') => ({ network: name, wiring: { kind: 'none', why } as const });
  if (nic.state === 'absent') return none('its state is absent');
  if (network.kind !== 'multus') return none('it is on no network that Multus attaches');
  const { attachment, networkName } = network;
  if (attachment.kind !== 'network') return none(`network "${networkName}" is not in the input`, networkName);
  if (attachment.network.kind === 'sriov') return none('SR-IOV needs a NIC with virtual functions', networkName);
  if (binding.kind !== 'bridge') return none(`binding ${binding.kind === 'plugin' ? binding.plugin : binding.kind} is not realised, only bridge is`, networkName);
  return { network: networkId(attachment.network), wiring: wiringOn(attachment.network, nic, around) };
}

function wiringOn(network: Network, nic: Nic, { options, remarks, ovnNames }: Surroundings): Wiring {
  switch (network.kind) {
    case 'ovn': return ovnWiringOf(network, ovnNames);
    case 'ovs': return network.bridge !== undefined && isDeviceName(network.bridge)
      ? { kind: 'ovs', bridge: network.bridge, vlan: network.vlan, trunk: network.trunk.flatMap(({ min, max }) => idsOf(min, max)), mtu: network.mtu }
      : { kind: 'none', why: 'the bridge of its network has no name that the kernel takes' };
    case 'sriov':
    case 'macvtap': return { kind: 'none', why: `${network.kind} networks need a device plugin and what it hands out` };
    default: return cniWiringOf(network, nic.macAddress, options.cni, remarks);
  }
}

/** OVN-Kubernetes makes a port's MAC of its address. */
function macOf(address: string): string {
  return ['0a', '58', ...address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))].join(':');
}

function idsOf(min: number, max: number): readonly number[] {
  const [first, last] = [Math.max(min, 1), Math.min(max, 4094)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
}
