import { selects } from '../topology/attachments';
import { objectAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { groupOf } from '../topology/manifests';
import { Network, networkId } from '../topology/network';
import { Manifest } from '../topology/place';
import { Topology } from '../topology/topology';

/** The annotation by which a policy names its networks. @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/ovn/base_network_controller_multipolicy.go#L18 */
const POLICY_FOR = 'k8s.v1.cni.cncf.io/policy-for';

const KINDS = [['networking.k8s.io', 'NetworkPolicy'], ['k8s.cni.cncf.io', 'MultiNetworkPolicy']] as const;

/** The policies of the input that may keep packets from machines. */
export type Policies = ReadonlyMap<'NetworkPolicy' | 'MultiNetworkPolicy', readonly Manifest[]>;

/** All of them, by kind. */
export function policiesOf({ manifests }: Pick<Topology, 'manifests'>): Policies {
  return new Map(KINDS.map(([group, kind]) => [kind, manifests.filter((manifest) => manifest.kind === kind && groupOf(manifest) === group)]));
}

/** Those that select a machine on a network, for messages; without a network, on the pod network. */
export function policiesOn(machine: Machine, network: Network | undefined, policies: Policies): readonly string[] {
  const kind = network === undefined ? 'NetworkPolicy' : 'MultiNetworkPolicy';
  return (policies.get(kind) ?? [])
    .filter((policy) => isOn(policy, machine) && (network === undefined || isFor(policy, network)))
    .map((policy) => `${kind} "${networkId(policy)}"`)
    .sort();
}

function isOn({ namespace, object }: Manifest, machine: Machine): boolean {
  if (namespace !== undefined && machine.namespace !== undefined && namespace !== machine.namespace) return false;
  // KubeVirt gives every launcher pod these.
  const labels = { 'kubevirt.io': 'virt-launcher', 'vm.kubevirt.io/name': machine.name, ...machine.labels };
  return selects(objectAt(object, 'spec', 'podSelector'), labels);
}

/** A name without namespace is one of the policy's own. */
function isFor({ object, namespace }: Manifest, network: Network): boolean {
  const names = (textAt(object, 'metadata', 'annotations', POLICY_FOR) ?? '').split(',').map((name) => name.trim());
  return names.some((text) => {
    const slash = text.indexOf('/');
    const [wanted, name] = slash < 0 ? [namespace, text] : [text.slice(0, slash), text.slice(slash + 1)];
    return name === network.name && (wanted === undefined || network.namespace === undefined || wanted === network.namespace);
  });
}
