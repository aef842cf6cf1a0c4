import { machineName } from './attachments';
import { Check } from './check';
import { cloudInitVolumes, PAYLOADS, sourcesOf } from './cloud-init-volumes';

export const cloudInitTwice: Check = {
  code: 'VMN492',
  level: 'error',
  title: 'cloud-init data of a VM come from two places',
  why: 'admission refuses the VM: text, base64 or a Secret, one of them',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1755',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1791',
  ],

  *find({ machines }) {
    for (const volume of cloudInitVolumes(machines)) {
      for (const payload of PAYLOADS) {
        const sources = sourcesOf(volume, payload);
        if (sources.length < 2) continue;
        const what = `${payload.what} of volume "${volume.name}" of ${machineName(volume.machine)}`;
        yield {
          at: volume.place,
          message: `${what} come from ${sources.join(' and ')}, where one is allowed`,
          fix: 'keep one',
        };
      }
    }
  },
};
