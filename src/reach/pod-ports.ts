import { portOnNetwork } from './network-port';
import { policiesOn } from './policies-on';
import { Port, PortTraits } from './port';
import { ReachWorld } from './reach-world';
import { obstacleToPod } from './start-obstacle';
import { Network, networkId } from '../topology/network';
import { mtuInPod } from '../topology/network-mtu';
import { PodAttachment, Workload } from '../topology/workload';

/** Kinds of networks whose interface is in the pod as the plugin made it. */
const KNOWN_KINDS = new Set<Network['kind']>(['bridge', 'ovs', 'ovn', 'macvlan', 'sriov']);

/** An interface that Multus gives to a pod. */
export interface PodInterface {
  /** Multus counts them: `net1`. */
  readonly name: string;
  readonly attached: PodAttachment;
}

/** The interfaces that a workload's pods have besides the cluster's own. */
export function podInterfacesOf({ selections }: Workload): readonly PodInterface[] {
  return selections.kind === 'attachments' ? selections.attachments.map((attached, i) => ({ name: `net${i + 1}`, attached })) : [];
}

/** The port of a pod's interface. */
export function podPort(workload: Workload, { name, attached: { networkName, attachment } }: PodInterface, world: ReachWorld): Port {
  const own = { kind: 'interface' as const, name: `${networkId(workload)}:${name}` };
  const nothing: PortTraits = { hops: [own], policies: [], gateways: [] };
  if (attachment.kind !== 'network') return { ...nothing, kind: 'unknown', what: `network "${networkName}" is not in the input` };
  const { network } = attachment;
  const traits: PortTraits = {
    hops: [own, { kind: 'network', name: networkId(network), detail: network.kind }],
    mtu: mtuInPod(network),
    takesLarger: network.kind === 'macvlan',
    policies: policiesOn(workload, network, world.policies),
    gateways: [],
  };
  const start = obstacleToPod(workload, world.topology);
  if (start !== undefined) return start.isSure ? { ...traits, kind: 'stopped', why: start.why } : { ...traits, kind: 'unknown', what: start.why };
  if (!KNOWN_KINDS.has(network.kind)) return { ...traits, kind: 'unknown', what: `how a pod is on network "${networkId(network)}" of kind ${network.kind} is not known` };
  return portOnNetwork(network, traits, workload, world);
}
