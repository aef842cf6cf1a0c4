import { isObject, JsonObject, listAt, objectAt, textMapAt } from './json';
import { groupOf } from './manifests';
import { Manifest, Place, placeOf } from './place';

/** The networks that a MultiNetworkPolicy is for. @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/ovn/base_network_controller_multipolicy.go#L18 */
export const POLICY_FOR = 'k8s.v1.cni.cncf.io/policy-for';

/** A policy that may stop traffic of the pods that it selects. */
export interface TrafficPolicy {
  readonly kind: 'NetworkPolicy' | 'MultiNetworkPolicy';
  readonly name: string;
  readonly namespace?: string;
  readonly manifest: Manifest;
  readonly place: Place;
  /** A LabelSelector of pods in the policy's namespace; an empty one takes all. */
  readonly podSelector: JsonObject;
  /** Names of attachments, `name` or `namespace/name`, for a MultiNetworkPolicy; undefined: the pod network. */
  readonly networkNames?: readonly string[];
  readonly directions: readonly ('Ingress' | 'Egress')[];
}

/**
 * @see https://github.com/kubernetes/api/blob/v0.34.1/networking/v1/types.go
 * @see https://github.com/k8snetworkplumbingwg/multi-networkpolicy/blob/f1873dc329c6/README.md#L34
 */
export function trafficPolicyOf(manifest: Manifest): TrafficPolicy | undefined {
  if (!manifest.kind.endsWith('NetworkPolicy')) return undefined;
  const { kind, name, namespace, object } = manifest;
  const isPodNetworks = kind === 'NetworkPolicy' && groupOf(manifest) === 'networking.k8s.io';
  const isOthers = kind === 'MultiNetworkPolicy' && groupOf(manifest) === 'k8s.cni.cncf.io';
  if (!isPodNetworks && !isOthers) return undefined;
  const spec = objectAt(object, 'spec');
  return {
    kind,
    name,
    namespace,
    manifest,
    place: placeOf(manifest),
    podSelector: objectAt(spec, 'podSelector'),
    networkNames: isOthers ? namesIn(textMapAt(object, 'metadata', 'annotations')[POLICY_FOR]) : undefined,
    directions: directionsOf(spec),
  };
}

/** Whether another program's policy may stop traffic of pods: CiliumNetworkPolicy, AdminNetworkPolicy, Calico's NetworkPolicy … */
export function isForeignPolicy(manifest: Manifest): boolean {
  return manifest.kind.endsWith('NetworkPolicy') && trafficPolicyOf(manifest) === undefined;
}

/** Whether a policy may be about a network: a name without a namespace means the policy's own. */
export function isAbout({ networkNames, namespace }: TrafficPolicy, network: { readonly name: string; readonly namespace?: string }): boolean {
  return networkNames !== undefined && networkNames.some((text) => {
    const slash = text.indexOf('/');
    const wanted = slash < 0 ? namespace : text.slice(0, slash);
    const isThere = wanted === undefined || network.namespace === undefined || wanted === network.namespace;
    return isThere && text.slice(slash + 1) === network.name;
  });
}

function namesIn(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
}

/** Without types, a policy is about what comes in, and about what goes out where it has such rules. */
function directionsOf(spec: JsonObject): readonly ('Ingress' | 'Egress')[] {
  const types = listAt(spec, 'policyTypes');
  if (types.length > 0) return (['Ingress', 'Egress'] as const).filter((type) => types.includes(type));
  return Array.isArray(spec.egress) && spec.egress.some(isObject) ? ['Ingress', 'Egress'] : ['Ingress'];
}
