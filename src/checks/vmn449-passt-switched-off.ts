import { nicName } from './attachments';
import { Check } from './check';
import { isSurelyOff, kubeVirtOf } from './feature-gates';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const passtSwitchedOff: Check = {
  code: 'VMN449',
  level: 'error',
  title: 'passtBinding is used where its feature gate is off',
  why: 'admission refuses the VM; the gate PasstBinding is on by default from 1.9, and had to be listed in 1.8',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/passt.go#L34',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/featuregate/active.go#L320',
  ],

  *find(topology, options) {
    const kubevirt = kubeVirtOf(topology);
    if (kubevirt === undefined || !isSurelyOff('PasstBinding', 'beta', topology, options)) return;
    const off = `${kubevirt.kind} "${kubevirt.name}" has the gate PasstBinding off in ${options.kubevirtVersion}`;
    for (const { machine, nic } of nicsWriting('passtBinding', topology.machines)) {
      if (nic.binding.kind !== 'passtBinding') continue;
      yield {
        at: within(nic.place, 'passtBinding'),
        message: `${nicName(nic, machine)} uses passtBinding, but ${off}`,
        fix: 'add PasstBinding to featureGates, and take it out of disabledFeatureGates; or use masquerade: {}',
        related: [kubevirt.place],
      };
    }
  },
};
