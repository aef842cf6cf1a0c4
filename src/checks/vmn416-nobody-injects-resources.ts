import { nicsOnNetworks } from './attachments';
import { Check, CheckOptions } from './check';
import { isSurelyOff, kubeVirtOf } from './feature-gates';
import { booleanAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { networkId } from '../topology/network';
import { Manifest } from '../topology/place';
import { Topology } from '../topology/topology';
import { isOlder } from '../values/is-older';

const GATE = 'ExternalNetResourceInjection';

export const nobodyInjectsResources: Check = {
  code: 'VMN416',
  level: 'warning',
  title: 'a network needs a device of its pods\' nodes, and nobody asks for it',
  why: 'since 1.9 KubeVirt leaves resourceName to the network-resources-injector: without that the pod gets no virtual function or macvtap, and the plugin fails',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/services/template.go#L428',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/featuregate/active.go#L323',
    'https://github.com/kubevirt/user-guide/blob/bf1f3564/docs/network/interfaces_and_networks.md',
  ],

  *find(topology, options) {
    if (!options.closedWorld || !leavesToOthers(topology, options) || topology.manifests.some(mayInject)) return;
    for (const { network } of nicsOnNetworks(topology.machines)) {
      const needsDevice = network.kind === 'sriov' || network.kind === 'macvtap';
      if (network.resourceName === undefined || !needsDevice) continue;
      yield {
        at: network.place,
        message: `network "${networkId(network)}" needs a device "${network.resourceName}", which KubeVirt ${options.kubevirtVersion} does not ask for, and nothing here is a network-resources-injector`,
        fix: `deploy the network-resources-injector, or list ${GATE} in KubeVirt's disabledFeatureGates`,
      };
      // It is the cluster's, not the network's.
      return;
    }
  },
};

/** HyperConverged switches the gate itself, and deploys the injector. */
function leavesToOthers(topology: Topology, options: CheckOptions): boolean {
  const kubevirt = kubeVirtOf(topology);
  if (topology.platform.kubevirts.some(({ kind }) => kind === 'HyperConverged') || isOlder(options.kubevirtVersion, 1, 8)) return false;
  if (isOlder(options.kubevirtVersion, 1, 9)) return kubevirt?.featureGates?.includes(GATE) === true;
  return !isSurelyOff(GATE, 'beta', topology, options);
}

/** The injector itself, or the SR-IOV operator, which deploys one unless it is told not to. */
function mayInject(manifest: Manifest): boolean {
  const { kind, name, object } = manifest;
  if (groupOf(manifest) === 'sriovnetwork.openshift.io') return kind !== 'SriovOperatorConfig' || booleanAt(object, 'spec', 'enableInjector') !== false;
  return ['MutatingWebhookConfiguration', 'Deployment'].includes(kind) && name.includes('network-resources-injector');
}
