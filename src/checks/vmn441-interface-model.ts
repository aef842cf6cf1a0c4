import { nicName } from './attachments';
import { Check } from './check';
import { didYouMean } from './did-you-mean';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

const MODELS = ['e1000', 'e1000e', 'igb', 'ne2k_pci', 'pcnet', 'rtl8139', 'virtio'];

export const interfaceModel: Check = {
  code: 'VMN441',
  level: 'error',
  title: 'an interface\'s model is none that KubeVirt knows',
  why: 'admission refuses the VM',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L139',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L151',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('model', machines)) {
      if (nic.model === undefined || nic.model === '' || MODELS.includes(nic.model)) continue;
      const meant = didYouMean(nic.model, MODELS);
      yield {
        at: within(nic.place, 'model'),
        message: `${nicName(nic, machine)} has model "${nic.model}", KubeVirt knows ${MODELS.join(', ')}`,
        fix: meant === undefined ? 'write model: virtio, or e1000e for a guest without virtio drivers' : `write model: ${meant}`,
      };
    }
  },
};
