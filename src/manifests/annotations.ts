/** Keys of annotations, each with who reads it. */

/** Multus, KubeVirt and device plugins: the resource that a pod on this network asks for. */
export const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';

/** Multus: the networks that a pod is attached to. */
export const POD_NETWORKS = 'k8s.v1.cni.cncf.io/networks';

/** Our own checks: what a switch port offers, JSON by device name. */
export const SWITCH_PORTS = 'vmnet.dev/switch-ports';

/** Our own checks: the ConfigMap carries a node's network configuration, `netplan` or `nmstate`. */
export const NODE_NETWORK = 'vmnet.dev/node-network';

/** Our own checks: which nodes that configuration is for, a JSON map of labels; beside it, the file name may name the host. */
export const NODE_SELECTOR = 'vmnet.dev/node-selector';

/** Our own checks: the ConfigMap carries values of a Helm chart, `cilium` or `vmo`. */
export const VALUES = 'vmnet.dev/values';

/** Enforcers of a MultiNetworkPolicy: the attachments that it is about. */
export const POLICY_FOR = 'k8s.v1.cni.cncf.io/policy-for';
