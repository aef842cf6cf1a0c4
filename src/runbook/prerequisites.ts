import { Section, Step } from './step';
import { Network } from '../topology/network';
import { Topology } from '../topology/topology';

/** What the cluster must have before anything of the topology can work: only what this one needs. */
export function prerequisites(topology: Topology): readonly Section[] {
  const { networks, machines, nodePolicies, vfPools } = topology;
  const has = (kind: Network['kind']) => networks.some((network) => network.kind === kind);
  const steps = [
    ...(machines.length > 0 ? [KUBEVIRT] : []),
    ...(networks.length > 0 ? [NET_ATTACH_DEFS, MULTUS] : []),
    ...(nodePolicies.some(({ format }) => format === 'policy') ? [NMSTATE] : []),
    ...(has('ovn') ? [OVN_KUBERNETES] : []),
    ...(has('sriov') || vfPools.length > 0 ? [SRIOV_OPERATOR, IOMMU] : []),
  ];
  return steps.length === 0 ? [] : [{ title: 'Prerequisites', level: 2, steps }];
}

const KUBEVIRT: Step = {
  shows: 'KubeVirt runs',
  commands: ['kubectl get kubevirts --all-namespaces --output=jsonpath=\'{.items[*].status.phase}\'', 'virtctl version'],
  expected: { words: '`Deployed`, and a client and a server version that are near to each other.' },
  otherwise: ['Nothing at all: KubeVirt (or OpenShift Virtualization) is not installed.', '`Deploying`: its pods say why: `kubectl get pods --all-namespaces --selector=kubevirt.io`.'],
};

const NET_ATTACH_DEFS: Step = {
  shows: 'the cluster knows NetworkAttachmentDefinitions',
  commands: ['kubectl get crd network-attachment-definitions.k8s.cni.cncf.io'],
  expected: { words: 'one line with its name.' },
  otherwise: ['`NotFound`: Multus is not installed. The Cluster Network Addons Operator or OpenShift brings it.'],
};

const MULTUS: Step = {
  shows: 'Multus runs on every node',
  commands: ['kubectl get daemonsets --all-namespaces --selector=app=multus'],
  expected: { words: 'in each line the same number under DESIRED and READY.' },
  otherwise: [
    'Fewer are ready: on the nodes without it VMs with a second network stay in `Scheduling`; `kubectl describe` its pods.',
    'No line: on OpenShift look with `oc get daemonset/multus --namespace=openshift-multus`.',
  ],
};

const NMSTATE: Step = {
  shows: 'kubernetes-nmstate runs on every node',
  commands: ['kubectl get daemonsets --all-namespaces --selector=component=kubernetes-nmstate-handler', 'kubectl get nodenetworkstates'],
  expected: { words: 'as many READY as DESIRED, and one NodeNetworkState a node.' },
  otherwise: ['No line: install the NMState operator and its `NMState` object; policies are accepted without it and nothing happens.'],
};

const OVN_KUBERNETES: Step = {
  shows: 'OVN-Kubernetes runs on every node',
  commands: ['kubectl get daemonsets --all-namespaces --selector=app=ovnkube-node'],
  expected: { words: 'as many READY as DESIRED. Where the line stands is the namespace for the commands with `ovn-nbctl` below.' },
  otherwise: ['No line: on OpenShift look in `openshift-ovn-kubernetes`. With another cluster network there are no OVN networks.'],
};

const SRIOV_OPERATOR: Step = {
  shows: 'the SR-IOV operator has configured the nodes',
  commands: ['kubectl get sriovnetworknodestates --all-namespaces'],
  expected: { words: 'one line a node, each with `Succeeded`.' },
  otherwise: ['`InProgress`: nodes are drained and rebooted one after the other; wait.', '`Failed`: `kubectl describe` that line; firmware and BIOS must allow virtual functions.'],
};

const IOMMU: Step = {
  shows: 'the IOMMU is on where virtual functions are given to VMs',
  commands: ['on_nodes \'\' sh -c \'ls /sys/kernel/iommu_groups | wc -l\''],
  expected: { words: 'more than 0 on each node with such NICs.' },
  otherwise: ['0: switch on VT-d or AMD-Vi in the BIOS, and boot with `intel_iommu=on iommu=pt` (AMD: `iommu=pt`). Without it vfio-pci cannot take a function, and the VM stays in `Scheduling`.'],
};
