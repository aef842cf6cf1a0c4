import { machineName } from './attachments';
import { Check } from './check';
import { nicsWriting } from './written-fields';
import { listAt, numberAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Place, within } from '../topology/place';

interface Bootable {
  readonly what: string;
  readonly order: number;
  readonly place: Place;
}

export const bootOrderTwice: Check = {
  code: 'VMN473',
  level: 'error',
  title: 'an interface boots at the place of another device',
  why: 'disks and interfaces share one order, so KubeVirt refuses the VM',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L365',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go#L672',
  ],

  *find({ machines }) {
    for (const machine of new Set(nicsWriting('bootOrder', machines).map(({ machine: owner }) => owner))) {
      const taken = new Map<number, Bootable>();
      for (const disk of disks(machine)) taken.set(disk.order, taken.get(disk.order) ?? disk);
      for (const nic of nics(machine)) {
        const other = taken.get(nic.order);
        taken.set(nic.order, other ?? nic);
        // What is below 1 is wrong for that.
        if (other === undefined || nic.order < 1) continue;
        yield {
          at: nic.place,
          message: `${nic.what} of ${machineName(machine)} has bootOrder ${nic.order}, and ${other.what} has it too`,
          fix: 'count disks and interfaces through',
          related: [other.place],
        };
      }
    }
  },
};

function disks({ spec, specPlace }: Machine): readonly Bootable[] {
  return listAt(spec, 'domain', 'devices', 'disks').flatMap((disk, i) => {
    const order = numberAt(disk, 'bootOrder');
    const place = within(specPlace, 'domain', 'devices', 'disks', i, 'bootOrder');
    return order === undefined ? [] : [{ what: `disk "${textAt(disk, 'name') ?? ''}"`, order, place }];
  });
}

function nics(machine: Machine): readonly Bootable[] {
  return machine.nics.flatMap(({ name, config, place }) => {
    const order = numberAt(config, 'bootOrder');
    return order === undefined ? [] : [{ what: `interface "${name}"`, order, place: within(place, 'bootOrder') }];
  });
}
