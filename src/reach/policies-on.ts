import { addTo } from '../topology/add-to';
import { selects } from '../topology/attachments';
import { Machine } from '../topology/machine';
import { Network, networkId } from '../topology/network';
import { Manifest } from '../topology/place';
import { Topology } from '../topology/topology';
import { isAbout, TrafficPolicy } from '../topology/traffic-policy';

/** The policies of the input that may keep packets from machines, by kind and namespace; `*` where none is stated. */
export interface Policies {
  readonly known: ReadonlyMap<string, readonly TrafficPolicy[]>;
  /** Those of other programs, which may be about any pod of their namespace, or of all. */
  readonly foreign: readonly Manifest[];
}

/** All of them. */
export function policiesOf({ trafficPolicies, foreignPolicies }: Pick<Topology, 'trafficPolicies' | 'foreignPolicies'>): Policies {
  const known = new Map<string, TrafficPolicy[]>();
  for (const policy of trafficPolicies) {
    const key = keyOf(policy.kind, policy.namespace);
    addTo(known, key, policy);
  }
  return { known, foreign: foreignPolicies };
}

/** What a policy selects: a pod, a VM's too. */
export interface PolicySubject {
  readonly namespace?: string;
  readonly labels: { readonly [key: string]: string };
}

/** Those that select a pod on a network, for messages; without a network, on the pod network. */
export function policiesOn({ namespace: own, labels }: PolicySubject, network: Network | undefined, { known, foreign }: Policies): readonly string[] {
  const kind = network === undefined ? 'NetworkPolicy' : 'MultiNetworkPolicy';
  const namespaces = own === undefined ? [undefined] : [own, undefined];
  const selecting = namespaces
    .flatMap((namespace) => known.get(keyOf(kind, namespace)) ?? [])
    .filter((policy) => selects(policy.podSelector, labels) && (network === undefined || isAbout(policy, network)))
    .map((policy) => `${kind} "${networkId(policy)}"`);
  const mayBeHere = ({ namespace }: Manifest) => namespace === undefined || own === undefined || namespace === own;
  const others = network === undefined ? foreign.filter(mayBeHere) : [];
  return [...selecting, ...others.map((policy) => `${policy.kind} "${networkId(policy)}"`)].sort();
}

/** The pod that KubeVirt makes for a VM, with the labels that it gives it. */
export function launcherOf({ namespace, name, labels }: Machine): PolicySubject {
  return { namespace, labels: { 'kubevirt.io': 'virt-launcher', 'vm.kubevirt.io/name': name, ...labels } };
}

function keyOf(kind: TrafficPolicy['kind'], namespace: string | undefined): string {
  return `${kind} ${namespace ?? '*'}`;
}
