import { machineName } from './attachments';
import { Check, Mistake } from './check';
import { CiliumSettings } from '../topology/cilium';
import { Topology } from '../topology/topology';

const CILIUM = 'https://github.com/cilium/cilium/blob/v1.20.0';

export const ciliumTakesItAll: Check = {
  code: 'VMN903',
  level: 'error',
  title: 'an exclusive Cilium keeps Multus out, or its load balancer keeps VMs from services',
  why: 'an exclusive Cilium renames Multus\' configuration away and VMs get no second interface; its socket load balancer does not see what a guest sends',
  evidence: [
    `${CILIUM}/daemon/cmd/cni/config.go#L462-L487`,
    `${CILIUM}/install/kubernetes/cilium/values.yaml#L796-L800`,
    'https://github.com/k8snetworkplumbingwg/multus-cni/issues/972',
    `${CILIUM}/Documentation/network/kubernetes/kubeproxy-free.rst?plain=1#L1093-L1103`,
    'https://github.com/cilium/cilium/issues/14563',
  ],

  *find(topology) {
    for (const cilium of topology.platform.ciliums) {
      yield* ofMultus(cilium, topology);
      yield* ofSocketLb(cilium, topology);
    }
  },
};

/** Where nothing is stated, a chart's default may be the distribution's own. */
function* ofMultus({ manifest, exclusive }: CiliumSettings, { networks }: Topology): Iterable<Mistake> {
  const [first] = networks;
  if (exclusive?.value !== true || first === undefined) return;
  yield {
    at: exclusive.place,
    message: `Cilium of ${manifest.kind} "${manifest.name}" is exclusive, but ${first.manifest.kind} "${first.name}" wants Multus`,
    fix: manifest.name === 'cilium-config' ? 'set cni-exclusive to "false" by the chart\'s cni.exclusive: false' : 'set cni.exclusive: false',
    related: [first.place],
  };
}

function* ofSocketLb({ manifest, kubeProxyReplacement, socketLbHostOnly }: CiliumSettings, { machines }: Topology): Iterable<Mistake> {
  const onPodNetwork = machines.find(({ nics }) => nics.some(({ network }) => network.kind === 'pod'));
  if (kubeProxyReplacement?.value !== true || socketLbHostOnly?.value === true || onPodNetwork === undefined) return;
  yield {
    at: (socketLbHostOnly ?? kubeProxyReplacement).place,
    message: `Cilium of ${manifest.kind} "${manifest.name}" replaces kube-proxy without socketLB.hostNamespaceOnly, but ${machineName(onPodNetwork)} is on the pod network`,
    fix: 'set socketLB.hostNamespaceOnly: true',
    level: 'warning',
  };
}
