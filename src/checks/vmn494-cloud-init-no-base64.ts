import { machineName } from './attachments';
import { Check } from './check';
import { bytesOfBase64, cloudInitVolumes, PAYLOADS } from './cloud-init-volumes';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const cloudInitNoBase64: Check = {
  code: 'VMN494',
  level: 'error',
  title: 'cloud-init data of a VM are no base64',
  why: 'admission refuses the VM',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1740',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1776',
  ],

  *find({ machines }) {
    for (const volume of cloudInitVolumes(machines)) {
      for (const { what, base64, text } of PAYLOADS) {
        const written = textAt(volume.config, base64) ?? '';
        if (written === '' || bytesOfBase64(written) !== undefined) continue;
        yield {
          at: within(volume.place, base64),
          message: `${what} of volume "${volume.name}" of ${machineName(volume.machine)} are no base64: "${written.slice(0, 20)}"`,
          fix: `encode them with padding, or write them plainly in ${text}`,
        };
      }
    }
  },
};
