import { nicName } from './attachments';
import { Check } from './check';
import { didYouMean } from './did-you-mean';
import { kubeVirtOf } from './feature-gates';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const bindingPluginNotRegistered: Check = {
  code: 'VMN407',
  level: 'error',
  title: 'an interface uses a binding plugin that is not registered',
  why: 'admission does not look; then KubeVirt cannot make the VM\'s pod',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/multus/annotation.go#L129'],

  *find(topology) {
    const kubevirt = kubeVirtOf(topology);
    if (kubevirt?.bindings === undefined) return;
    const names = [...kubevirt.bindings.keys()];
    for (const { machine, nic } of nicsWriting('binding', topology.machines)) {
      if (nic.binding.kind !== 'plugin' || kubevirt.bindings.has(nic.binding.plugin)) continue;
      const meant = didYouMean(nic.binding.plugin, names);
      const registered = `${kubevirt.kind} "${kubevirt.name}" registers ${names.join(', ') || 'none'}`;
      yield {
        at: within(nic.place, 'binding', 'name'),
        message: `${nicName(nic, machine)} uses binding plugin "${nic.binding.plugin}", but ${registered}`,
        fix: meant === undefined ? 'register it in the network configuration' : `write name: ${meant}`,
        related: [kubevirt.place],
      };
    }
  },
};
