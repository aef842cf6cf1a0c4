import { machineName } from './attachments';
import { Check } from './check';
import { cloudInitVolumes } from './cloud-init-volumes';
import { isObject, textAt } from '../topology/json';
import { within } from '../topology/place';

export const netplanInConfigDrive: Check = {
  code: 'VMN422',
  level: 'warning',
  title: 'a config drive carries network data that are not OpenStack\'s',
  why: 'they become network_data.json, which cloud-init reads as OpenStack\'s JSON of links and networks; else the guest has no network',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/cloud-init/cloud-init.go#L599',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/sources/helpers/openstack.py#L258',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/sources/helpers/openstack.py#L585',
  ],

  *find({ machines }) {
    for (const volume of cloudInitVolumes(machines)) {
      if (volume.source !== 'cloudInitConfigDrive') continue;
      const text = textAt(volume.config, 'networkData') ?? '';
      const base64 = textAt(volume.config, 'networkDataBase64') ?? '';
      const written = text === '' ? Buffer.from(base64, 'base64').toString() : text;
      if (written.trim() === '' || isOpenStack(written)) continue;
      const what = `network data of volume "${volume.name}" of ${machineName(volume.machine)}`;
      yield {
        at: within(volume.place, text === '' ? 'networkDataBase64' : 'networkData'),
        message: `${what} are no JSON with links and networks, which a config drive wants`,
        fix: 'use cloudInitNoCloud, which takes network configuration version 1 and 2',
      };
    }
  },
};

function isOpenStack(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && ['links', 'networks', 'services'].some((key) => value[key] !== undefined);
  } catch {
    return false;
  }
}
