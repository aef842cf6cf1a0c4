import { nicName } from './attachments';
import { Check } from './check';
import { kubeVirtOf } from './feature-gates';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const bridgeOnPodNetworkForbidden: Check = {
  code: 'VMN412',
  level: 'error',
  title: 'bridge binding on the pod network, which the KubeVirt object forbids',
  why: 'admission refuses the VM where permitBridgeInterfaceOnPodNetwork is false',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/binding.go#L104',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/virt-config.go#L81',
  ],

  *find(topology) {
    const kubevirt = kubeVirtOf(topology);
    if (kubevirt?.permitBridgeInterfaceOnPodNetwork !== false) return;
    const settings = `KubeVirt "${kubevirt.name}" has permitBridgeInterfaceOnPodNetwork: false`;
    for (const { machine, nic } of nicsWriting('bridge', topology.machines)) {
      if (nic.binding.kind !== 'bridge' || nic.network.kind !== 'pod') continue;
      yield {
        at: within(nic.place, 'bridge'),
        message: `${nicName(nic, machine)} uses bridge binding on the pod network, but ${settings}`,
        fix: 'use masquerade: {}, or permit it',
        related: [within(kubevirt.networkPlace, 'permitBridgeInterfaceOnPodNetwork')],
      };
    }
  },
};
