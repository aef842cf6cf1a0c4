import { nicName } from './attachments';
import { Check } from './check';
import { nicsWithPortRanges } from './port-ranges';
import { listAt } from '../topology/json';
import { within } from '../topology/place';

export const tooManyPortRanges: Check = {
  code: 'VMN468',
  level: 'error',
  title: 'an interface has more than ten port ranges',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L330'],

  *find(topology, options) {
    for (const { nic, machine } of nicsWithPortRanges(topology, options)) {
      const count = listAt(nic.config, 'portRanges').length;
      if (count <= 10) continue;
      yield {
        at: within(nic.place, 'portRanges'),
        message: `${nicName(nic, machine)} has ${count} portRanges, KubeVirt takes 10`,
        fix: 'join ranges, or leave portRanges out to let all ports through',
      };
    }
  },
};
