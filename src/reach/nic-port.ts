import { Hop } from './answer';
import { guestSideOf } from './guest-subnets';
import { portOnNetwork } from './network-port';
import { podNetworkDoubt, portsLetIn } from './pod-network';
import { launcherOf, policiesOn } from './policies-on';
import { Port, PortTraits } from './port';
import { ReachWorld } from './reach-world';
import { obstacleToMachine } from './start-obstacle';
import { Machine } from '../topology/machine';
import { Network, networkId } from '../topology/network';
import { mtuInPod } from '../topology/network-mtu';
import { Nic } from '../topology/nic';

/** The port of a machine's interface. */
export function nicPort(machine: Machine, nic: Nic, world: ReachWorld): Port {
  const network = networkOf(nic);
  const traits = traitsOf(machine, nic, network, world);
  const start = obstacleToMachine(machine, world.topology);
  const why = obstacle(nic, network) ?? (start?.isSure === true ? start.why : undefined);
  if (why !== undefined) return { ...traits, kind: 'stopped', why };
  if (start !== undefined) return { ...traits, kind: 'unknown', what: start.why };
  if (network === undefined && nic.network.kind === 'pod') {
    const doubt = podNetworkDoubt(machine, nic, world.topology);
    return doubt === undefined ? { ...traits, kind: 'pod network' } : { ...traits, kind: 'unknown', what: doubt };
  }
  if (network === undefined) return { ...traits, kind: 'unknown', what: whyNoNetwork(nic) };
  const strange = strangeBinding(nic, network);
  if (strange !== undefined) return { ...traits, kind: 'unknown', what: strange };
  return portOnNetwork(network, traits, machine, world);
}

function networkOf({ network }: Nic): Network | undefined {
  return network.kind === 'multus' && network.attachment.kind === 'network' ? network.attachment.network : undefined;
}

function traitsOf(machine: Machine, nic: Nic, network: Network | undefined, { policies }: ReachWorld): PortTraits {
  const { mtu, subnets, gateways } = guestSideOf(machine, nic);
  const own: Hop = { kind: 'interface', name: `${networkId(machine)}:${nic.name}`, detail: nic.network.kind === 'pod' ? portsLetIn(nic) : undefined };
  const mtus = [mtu, network === undefined ? undefined : mtuInPod(network)].flatMap((value) => value ?? []);
  return {
    hops: network === undefined ? [own] : [own, { kind: 'network', name: networkId(network), detail: network.kind }],
    mtu: mtus.length === 0 ? undefined : Math.min(...mtus),
    policies: network === undefined && nic.network.kind !== 'pod' ? [] : policiesOn(launcherOf(machine), network, policies),
    subnets,
    gateways,
  };
}

/** What surely keeps every frame from the guest. */
function obstacle({ state, binding }: Nic, network: Network | undefined): string | undefined {
  if (state === 'down') return 'its link is down (state: down)';
  if (state === 'absent') return 'it is unplugged (state: absent)';
  if (network === undefined) return undefined;
  const id = networkId(network);
  if (binding.kind === 'masquerade') return `KubeVirt refuses masquerade binding on network "${id}": it is for the pod network`;
  if (binding.kind !== 'bridge') return undefined;
  if (network.kind === 'macvlan' && network.mode !== 'passthru') return `bridge binding gives the guest a MAC that macvlan network "${id}" does not deliver to`;
  return network.kind === 'ipvlan' ? `bridge binding gives the guest addresses that ipvlan network "${id}" does not deliver to` : undefined;
}

/** Bindings of which nobody can say here what they do to frames. */
function strangeBinding({ binding }: Nic, network: Network): string | undefined {
  const id = networkId(network);
  if (binding.kind === 'plugin') return `what binding plugin "${binding.plugin}" does on network "${id}" is not known`;
  if (binding.kind === 'sriov') return network.kind === 'sriov' ? undefined : `what sriov binding does on network "${id}" of kind ${network.kind} is not known`;
  if (binding.kind !== 'bridge') return `what the interface's binding (${binding.kind}) does on network "${id}" is not known`;
  const isLayer2 = network.kind === 'bridge' || network.kind === 'ovs' || network.kind === 'ovn' || network.kind === 'macvlan';
  return isLayer2 ? undefined : `what bridge binding does on network "${id}" of kind ${network.kind} is not known`;
}

function whyNoNetwork({ network }: Nic): string {
  if (network.kind !== 'multus') return 'the interface is on no network that the input has';
  if (network.attachment.kind === 'elsewhere') return `network "${network.networkName}" is in another namespace, "${networkId(network.attachment.network)}"`;
  return `network "${network.networkName}" is not in the input`;
}
