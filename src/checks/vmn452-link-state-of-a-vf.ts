import { nicName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const linkStateOfAVf: Check = {
  code: 'VMN452',
  level: 'error',
  title: 'an SR-IOV interface has a link state',
  why: 'a VF\'s link is not KubeVirt\'s to set, so it refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/admit.go#L47'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('state', machines)) {
      if (nic.binding.kind !== 'sriov' || (nic.state !== 'up' && nic.state !== 'down')) continue;
      yield {
        at: within(nic.place, 'state'),
        message: `${nicName(nic, machine)} has state "${nic.state}" under sriov binding, where no link state is allowed`,
        fix: 'remove the state; linkState in the network\'s SR-IOV configuration sets it for its VFs',
      };
    }
  },
};
