import { nicName } from './attachments';
import { Check } from './check';
import { nicNetworkName } from './machine-networks';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const passtOffPodNetwork: Check = {
  code: 'VMN448',
  level: 'error',
  title: 'passtBinding is used off the pod network',
  why: 'passt serves the pod network only, so KubeVirt refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/passt.go#L42'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('passtBinding', machines)) {
      if (nic.binding.kind !== 'passtBinding' || nic.network.kind !== 'multus') continue;
      yield {
        at: within(nic.place, 'passtBinding'),
        message: `${nicName(nic, machine)} uses passtBinding on ${nicNetworkName(nic)}, where it works on the pod network only`,
        fix: 'write bridge: {}',
        related: nic.networkPlace === undefined ? [] : [nic.networkPlace],
      };
    }
  },
};
