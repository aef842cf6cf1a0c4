import { nicName } from './attachments';
import { Check } from './check';
import { isSurelyOff, kubeVirtOf } from './feature-gates';
import { isGiven } from './machine-networks';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';
import { isOlder } from '../values/is-older';

export const portRangesSwitchedOff: Check = {
  code: 'VMN460',
  level: 'error',
  title: 'portRanges are used where their feature gate is off',
  why: 'admission refuses the VM: the gate PortRangesSpec is off by default',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L279',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/featuregate/active.go#L339',
  ],

  *find(topology, options) {
    const kubevirt = kubeVirtOf(topology);
    if (kubevirt === undefined || isOlder(options.kubevirtVersion, 1, 9) || !isSurelyOff('PortRangesSpec', 'alpha', topology, options)) return;
    for (const { machine, nic } of nicsWriting('portRanges', topology.machines)) {
      if (!isGiven(nic.config, 'portRanges')) continue;
      yield {
        at: within(nic.place, 'portRanges'),
        message: `${nicName(nic, machine)} has portRanges, but ${kubevirt.kind} "${kubevirt.name}" does not switch PortRangesSpec on`,
        fix: 'list the ports one by one in ports, or add PortRangesSpec to featureGates',
        related: [kubevirt.place],
      };
    }
  },
};
