import { machineName } from './attachments';
import { Check } from './check';
import { bytesOfBase64, cloudInitVolumes, PAYLOADS } from './cloud-init-volumes';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

const LIMIT = 2048;

export const cloudInitTooLong: Check = {
  code: 'VMN491',
  level: 'error',
  title: 'cloud-init data in a VM are longer than 2,048 bytes',
  why: 'admission refuses the VM: longer data belong into a Secret',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L63',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1763',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1799',
  ],

  *find({ machines }) {
    for (const volume of cloudInitVolumes(machines)) {
      for (const payload of PAYLOADS) {
        for (const key of [payload.text, payload.base64]) {
          const text = textAt(volume.config, key) ?? '';
          const length = key === payload.text ? Buffer.byteLength(text) : bytesOfBase64(text) ?? 0;
          if (length <= LIMIT) continue;
          const what = `${payload.what} of volume "${volume.name}" of ${machineName(volume.machine)}`;
          yield {
            at: within(volume.place, key),
            message: `${what} have ${length} bytes, KubeVirt takes ${LIMIT} inline`,
            fix: `move them into a Secret and name it in ${payload.secret}`,
          };
        }
      }
    }
  },
};
