import { machineName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { isObject, objectAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { within } from '../topology/place';

export const probeWithoutPodNetwork: Check = {
  code: 'VMN482',
  level: 'error',
  title: 'a probe connects to a VM that is not on the pod network',
  why: 'the kubelet reaches pods over the pod network, so KubeVirt refuses the VM; a default network of Multus does not count',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L213',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L484',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      if (mayHavePodNetwork(machine)) continue;
      for (const probe of ['readinessProbe', 'livenessProbe']) {
        for (const handler of ['httpGet', 'tcpSocket']) {
          if (!isObject(valueAt(machine.spec, probe, handler))) continue;
          yield {
            at: within(machine.specPlace, probe, handler),
            message: `${probe} of ${machineName(machine)} is ${handler}, but the VM has no pod network`,
            fix: 'use guestAgentPing or exec, or add the pod network',
          };
        }
      }
    }
  },
};

/** A VM that names neither networks nor interfaces gets the pod network, unless it says no; a preference may say so for it. */
function mayHavePodNetwork(machine: Machine): boolean {
  const networks = machine.networks;
  if (networks.length > 0 || machine.nics.length > 0) return networks.some(({ config }) => isGiven(config, 'pod'));
  return objectAt(machine.spec, 'domain', 'devices').autoattachPodInterface !== false;
}
