import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const unknownInterfaceState: Check = {
  code: 'VMN451',
  level: 'error',
  title: 'an interface is in a state that KubeVirt does not know',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/admit.go#L36'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('state', machines)) {
      if (nic.state === undefined || ['up', 'down', 'absent'].includes(nic.state)) continue;
      yield {
        at: within(nic.place, 'state'),
        message: `${nicName(nic, machine)} has state "${nic.state}", KubeVirt knows up, down and absent`,
        fix: 'write up, down or absent, in lower case; without a state the link is up',
      };
    }
  },
};
