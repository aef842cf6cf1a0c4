import { Check } from './check';
import { deviceName, nmstateDevices } from './stated-devices';

export const brExReconfigured: Check = {
  code: 'VMN612',
  level: 'warning',
  title: 'a policy configures br-ex itself',
  why: 'the bridge is OVN-Kubernetes\' own: what a policy changes of it is undone, or takes the node\'s network with it',
  evidence: [
    'https://docs.redhat.com/en/documentation/openshift_container_platform/4.21/html/kubernetes_nmstate/k8s-nmstate-updating-node-network-config',
    'https://github.com/openshift/openshift-docs/pull/68605',
  ],
  pack: 'openshift',

  *find({ nodePolicies }) {
    for (const stated of nmstateDevices(nodePolicies)) {
      const { device, policy } = stated;
      // A file is how OpenShift takes a br-ex of one's own, when it is installed.
      if (device.name !== 'br-ex' || policy.format !== 'policy') continue;
      yield {
        at: device.place,
        message: `${deviceName(stated)} is OVN-Kubernetes' own`,
        fix: 'leave br-ex out of the policy, and map localnets to it under ovn.bridge-mappings, or make it anew by a file at installation',
      };
    }
  },
};
