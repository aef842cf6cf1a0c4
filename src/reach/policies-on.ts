import { selects } from '../topology/attachments';
import { objectAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { groupOf } from '../topology/manifests';
import { Network, networkId } from '../topology/network';
import { Manifest } from '../topology/place';
import { Topology } from '../topology/topology';

/** The annotation by which a policy names its networks. @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/ovn/base_network_controller_multipolicy.go#L18 */
const POLICY_FOR = 'k8s.v1.cni.cncf.io/policy-for';

const KINDS: ReadonlyMap<string, string> = new Map([['NetworkPolicy', 'networking.k8s.io'], ['MultiNetworkPolicy', 'k8s.cni.cncf.io']]);

type Kind = 'NetworkPolicy' | 'MultiNetworkPolicy';

/** The policies of the input that may keep packets from machines, by kind and namespace; `*` where none is stated. */
export type Policies = ReadonlyMap<string, readonly Manifest[]>;

/** All of them. */
export function policiesOf({ manifests }: Pick<Topology, 'manifests'>): Policies {
  const policies = new Map<string, Manifest[]>();
  for (const manifest of manifests) {
    if (KINDS.get(manifest.kind) !== groupOf(manifest)) continue;
    const key = keyOf(manifest.kind, manifest.namespace);
    const others = policies.get(key);
    if (others === undefined) policies.set(key, [manifest]);
    else others.push(manifest);
  }
  return policies;
}

/** Those that select a machine on a network, for messages; without a network, on the pod network. */
export function policiesOn(machine: Machine, network: Network | undefined, policies: Policies): readonly string[] {
  const kind: Kind = network === undefined ? 'NetworkPolicy' : 'MultiNetworkPolicy';
  const namespaces = machine.namespace === undefined ? [undefined] : [machine.namespace, undefined];
  return namespaces
    .flatMap((namespace) => policies.get(keyOf(kind, namespace)) ?? [])
    .filter((policy) => isOn(policy, machine) && (network === undefined || isFor(policy, network)))
    .map((policy) => `${kind} "${networkId(policy)}"`)
    .sort();
}

function keyOf(kind: string, namespace: string | undefined): string {
  return `${kind} ${namespace ?? '*'}`;
}

function isOn({ object }: Manifest, machine: Machine): boolean {
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
