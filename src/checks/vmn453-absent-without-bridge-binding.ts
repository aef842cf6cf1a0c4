import { nicName } from './attachments';
import { Check } from './check';
import { isOnDefaultNetwork } from './machine-networks';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const absentWithoutBridgeBinding: Check = {
  code: 'VMN453',
  level: 'error',
  title: 'an interface without bridge binding is to be unplugged',
  why: 'only interfaces with bridge binding can be unplugged, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/admit.go#L56'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('state', machines)) {
      const { kind } = nic.binding;
      // What has no binding, or two, is refused for that; the default network takes no absent in any case.
      if (nic.state !== 'absent' || kind === 'bridge' || kind === 'none' || kind === 'several' || isOnDefaultNetwork(nic)) continue;
      const binding = kind === 'plugin' ? `binding plugin "${nic.binding.plugin}"` : `${kind} binding`;
      yield {
        at: within(nic.place, 'state'),
        message: `${nicName(nic, machine)} has state "absent" under ${binding}, where bridge is wanted`,
        fix: 'stop the VM and remove the interface and its network',
      };
    }
  },
};
