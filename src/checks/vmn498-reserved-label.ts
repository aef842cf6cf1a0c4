import { machineName } from './attachments';
import { Check } from './check';
import { valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Place, placeOf } from '../topology/place';

const RESERVED = [
  'kubevirt.io/created-by',
  'kubevirt.io/migrationJobUID',
  'kubevirt.io/nodeName',
  'kubevirt.io/migrationTargetNodeName',
  'kubevirt.io/schedulable',
  'kubevirt.io/install-strategy',
];

export const reservedLabel: Check = {
  code: 'VMN498',
  level: 'error',
  title: 'a VM\'s template has a label that only KubeVirt may set',
  why: 'admission refuses the VM; to choose a node is nodeSelector\'s business',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L76',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L1253',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      // An instance that was read from a cluster carries them rightly, and a replica set's instances are made by KubeVirt itself.
      const isLive = valueAt(machine.manifest.object, 'status') !== undefined || valueAt(machine.manifest.object, 'metadata', 'uid') !== undefined;
      if (machine.kind === 'VirtualMachineInstanceReplicaSet' || (machine.kind === 'VirtualMachineInstance' && isLive)) continue;
      for (const label of RESERVED) {
        if (machine.labels[label] === undefined) continue;
        yield {
          at: labelPlace(machine, label),
          message: `${machineName(machine)} gives its instance the label ${label}: "${machine.labels[label]}", which is KubeVirt's own`,
          fix: label === 'kubevirt.io/nodeName' ? 'remove it; use nodeSelector with kubernetes.io/hostname' : 'remove it',
        };
      }
    }
  },
};

function labelPlace({ manifest, specPlace }: Machine, label: string): Place {
  return placeOf(manifest, ...specPlace.path.slice(0, -1), 'metadata', 'labels', label);
}
