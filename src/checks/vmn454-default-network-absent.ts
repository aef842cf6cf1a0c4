import { nicName } from './attachments';
import { Check } from './check';
import { isOnDefaultNetwork, nicNetworkName } from './machine-networks';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const defaultNetworkAbsent: Check = {
  code: 'VMN454',
  level: 'error',
  title: 'the interface of a VM\'s default network is to be unplugged',
  why: 'a pod keeps its first interface as long as it lives, so KubeVirt refuses the VM',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/admit.go#L64',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/vmispec/network.go#L61',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('state', machines)) {
      if (nic.state !== 'absent' || !isOnDefaultNetwork(nic)) continue;
      yield {
        at: within(nic.place, 'state'),
        message: `${nicName(nic, machine)} has state "absent", but ${nicNetworkName(nic)} is the VM's default network`,
        fix: 'write state: down to cut it off, or stop the VM and remove the interface and its network',
        related: nic.networkPlace === undefined ? [] : [nic.networkPlace],
      };
    }
  },
};
