import { machineName } from './attachments';
import { Check } from './check';
import { cloudInitVolumes, PAYLOADS, sourcesOf } from './cloud-init-volumes';

export const cloudInitEmpty: Check = {
  code: 'VMN493',
  level: 'error',
  title: 'a cloud-init volume of a VM carries nothing',
  why: 'admission refuses the VM: an empty text is as good as none',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1807'],

  *find({ machines }) {
    for (const volume of cloudInitVolumes(machines)) {
      if (PAYLOADS.some((payload) => sourcesOf(volume, payload).length > 0)) continue;
      yield {
        at: volume.place,
        message: `volume "${volume.name}" of ${machineName(volume.machine)} is ${volume.source} without user data or network data`,
        fix: 'add userData, such as "#cloud-config", or remove the volume and its disk',
      };
    }
  },
};
