import { Link } from './answer';
import { selects } from '../topology/attachments';
import { listAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Network, networkId, OvnNetwork } from '../topology/network';
import { Nic } from '../topology/nic';
import { once } from '../topology/once';
import { Topology } from '../topology/topology';

const DEFAULT_NETWORK = 'v1.multus-cni.io/default-network';

/** What Kubernetes asks of a cluster's network, and what could be otherwise. */
const ASSUMED = 'the pod network lets every pod reach every other, as Kubernetes asks of it, and no policy that the input does not have forbids it';

/** Between two machines on the pod network. Masquerade hides the guest's own address behind the pod's, which others reach. @see https://kubernetes.io/docs/concepts/services-networking/#the-kubernetes-network-model */
export function overPodNetwork(): Link {
  return { answer: 'yes', hops: [{ kind: 'pod network', name: 'pod network' }], assumes: [ASSUMED], isMtuComplete: false };
}

/** Why nobody can say what a machine's pod network is, or does with its frames; undefined: it is the cluster's own. */
export function podNetworkDoubt(machine: Machine, { binding }: Nic, topology: Topology): string | undefined {
  if (binding.kind === 'plugin') return `what binding plugin "${binding.plugin}" does on the pod network is not known`;
  if (binding.kind !== 'masquerade' && binding.kind !== 'bridge') return `what the interface's binding (${binding.kind}) does on the pod network is not known`;
  const standIn = machine.annotations[DEFAULT_NETWORK];
  if (standIn !== undefined) return `network "${standIn}" takes the place of the pod network by the annotation ${DEFAULT_NETWORK}`;
  const primary = primariesOf(topology.networks).find((network) => isFor(network, machine, topology));
  return primary === undefined ? undefined : `user-defined network "${networkId(primary)}" takes the place of the pod network in namespace "${machine.namespace ?? ''}"`;
}

/**
 * What a masquerade lets in: everything, or the ports that are listed.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/masquerade/masquerade.go#L160-L239
 */
export function portsLetIn({ binding, config }: Nic): string | undefined {
  const ports = binding.kind === 'masquerade' ? listAt(config, 'ports') : [];
  return ports.length === 0 ? undefined : 'lets in the ports that it lists alone';
}

const primariesOf = once((networks: readonly Network[]): readonly OvnNetwork[] => (
  networks.flatMap((network) => (network.kind === 'ovn' && network.role === 'primary' ? [network] : []))
));

/** A namespace that is not stated may be any, and so may labels that the input does not have. */
function isFor({ namespace, namespaceSelector }: Network, machine: Machine, { namespaces }: Topology): boolean {
  if (machine.namespace === undefined) return true;
  if (namespaceSelector === undefined) return namespace === undefined || namespace === machine.namespace;
  const labels = namespaces.get(machine.namespace);
  return labels === undefined || selects(namespaceSelector, labels);
}
