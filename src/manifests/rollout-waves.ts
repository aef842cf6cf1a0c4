/** Kinds that others stand on, by the wave of their rollout, as `group/Kind`; what is not here goes last, in wave 0. */
const WAVES: { readonly [wave: string]: readonly string[] } = {
  '-30': [
    'apiextensions.k8s.io/CustomResourceDefinition', 'operators.coreos.com/CatalogSource', 'operators.coreos.com/OperatorGroup', 'operators.coreos.com/Subscription',
    'helm.cattle.io/HelmChart', 'helm.cattle.io/HelmChartConfig', 'networkaddonsoperator.network.kubevirt.io/NetworkAddonsConfig', 'kubevirt.io/KubeVirt',
    'hco.kubevirt.io/HyperConverged', 'nmstate.io/NMState', 'sriovnetwork.openshift.io/SriovOperatorConfig',
  ],
  '-20': ['/Namespace'],
  '-15': ['nmstate.io/NodeNetworkConfigurationPolicy', 'sriovnetwork.openshift.io/SriovNetworkNodePolicy', 'sriovnetwork.openshift.io/SriovNetworkPoolConfig'],
  '-10': ['k8s.ovn.org/UserDefinedNetwork', 'k8s.ovn.org/ClusterUserDefinedNetwork', 'sriovnetwork.openshift.io/SriovNetwork'],
  '-5': ['k8s.cni.cncf.io/NetworkAttachmentDefinition', 'k8s.cni.cncf.io/MultiNetworkPolicy'],
};

const BY_KIND = new Map(Object.entries(WAVES).flatMap(([wave, kinds]) => kinds.map((kind) => [kind, Number(wave)] as const)));

/** The wave of operators, in which their namespaces come too. */
export const OPERATORS = -30;

/** In which wave an object is rolled out. */
export function waveOf({ apiGroup, kind }: { readonly apiGroup: string; readonly kind: string }): number {
  return BY_KIND.get(`${apiGroup === 'core' ? '' : apiGroup}/${kind}`) ?? 0;
}
