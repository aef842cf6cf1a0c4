import { nicName } from './attachments';
import { Check } from './check';
import { nicNetworkName } from './machine-networks';
import { nicsWriting } from './written-fields';
import { isObject, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const masqueradeOffPodNetwork: Check = {
  code: 'VMN445',
  level: 'error',
  title: 'masquerade is used off the pod network',
  why: 'masquerade rewrites addresses behind the pod\'s own, so KubeVirt refuses the VM; a default network of Multus is no pod network either',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/binding.go#L84'],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('masquerade', machines)) {
      if (nic.binding.kind !== 'masquerade' || nic.network.kind === 'pod' || nic.networkPlace === undefined) continue;
      const entry = valueAt(machine.manifest.object, ...nic.networkPlace.path);
      // Without a source, or with two, that is what is wrong.
      const sources = ['pod', 'multus', 'resourceClaim'].filter((source) => isObject(valueAt(entry, source)));
      if (sources.length !== 1 || sources[0] === 'pod') continue;
      yield {
        at: within(nic.place, 'masquerade'),
        message: `${nicName(nic, machine)} uses masquerade on ${nicNetworkName(nic)}, where it works on the pod network only`,
        fix: 'write bridge: {}',
        related: [nic.networkPlace],
      };
    }
  },
};
