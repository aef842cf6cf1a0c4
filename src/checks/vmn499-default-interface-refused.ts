import { machineName } from './attachments';
import { Check } from './check';
import { kubeVirtOf } from './feature-gates';
import { valueAt } from '../topology/json';
import { within } from '../topology/place';

export const defaultInterfaceRefused: Check = {
  code: 'VMN499',
  level: 'error',
  title: 'a VM names no interface, and the default one is not allowed',
  why: 'a VM without interfaces gets the cluster\'s default, bridge unless stated; where that is not permitted, admission refuses the VM',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/vmispec/defaults.go#L45',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/virt-config.go#L73',
  ],

  *find(topology) {
    const kubevirt = kubeVirtOf(topology);
    if (kubevirt?.permitBridgeInterfaceOnPodNetwork !== false || (kubevirt.defaultNetworkInterface ?? 'bridge') !== 'bridge') return;
    const stated = kubevirt.defaultNetworkInterface === undefined ? 'states no defaultNetworkInterface' : 'has defaultNetworkInterface: bridge';
    for (const machine of topology.machines) {
      const autoattach = valueAt(machine.spec, 'domain', 'devices', 'autoattachPodInterface');
      if (machine.nics.length > 0 || machine.networks.length > 0 || autoattach === false || machine.hasPreference) continue;
      yield {
        at: machine.specPlace,
        message: `${machineName(machine)} has no interfaces, and KubeVirt "${kubevirt.name}" ${stated}, but permitBridgeInterfaceOnPodNetwork: false`,
        fix: 'set defaultNetworkInterface: masquerade, or give the VM its interface',
        related: [within(kubevirt.networkPlace, 'permitBridgeInterfaceOnPodNetwork')],
        // The default may be stated by another owner of the object.
        level: kubevirt.defaultNetworkInterface === undefined ? 'warning' : 'error',
      };
    }
  },
};
