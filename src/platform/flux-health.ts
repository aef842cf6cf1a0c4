const has = (type: string, status: 'True' | 'False' = 'True') => `status.conditions.exists(c, c.type == '${type}' && c.status == '${status}')`;

/**
 * When objects of the kinds that others wait for are ready, in Flux' expressions: it knows none of their conditions by itself, and would go on at once.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/policyconditions/conditions.go
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/clustermanager/userdefinednetwork/controller.go
 */
const FLUX_HEALTH: { readonly [groupAndKind: string]: { readonly current: string; readonly failed?: string } } = {
  // A policy that selects no node is ignored, and done.
  'nmstate.io/NodeNetworkConfigurationPolicy': { failed: has('Degraded'), current: `${has('Available')} || ${has('Ignored')}` },
  'networkaddonsoperator.network.kubevirt.io/NetworkAddonsConfig': { current: has('Available') },
  'kubevirt.io/KubeVirt': { current: has('Available') },
  'hco.kubevirt.io/HyperConverged': { current: has('Available') },
  'k8s.ovn.org/UserDefinedNetwork': { current: has('NetworkCreated') },
  'k8s.ovn.org/ClusterUserDefinedNetwork': { current: has('NetworkCreated') },
};

/** The expressions for the kinds among these objects. */
export function fluxHealthExpressions(
  objects: readonly { readonly apiVersion: string; readonly apiGroup: string; readonly kind: string }[],
): readonly object[] {
  const byKind = new Map(objects.map((object) => [`${object.apiGroup}/${object.kind}`, object]));
  return [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, { apiVersion, kind }]) => {
    const health = FLUX_HEALTH[key];
    return health === undefined ? [] : [{ apiVersion, kind, ...health }];
  });
}
