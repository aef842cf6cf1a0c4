import { machineName } from './attachments';
import { Check } from './check';
import { numberAt, objectAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { within } from '../topology/place';

export const multiqueueWithoutEffect: Check = {
  code: 'VMN410',
  level: 'warning',
  title: 'multiqueue has no effect on a VM',
  why: 'interfaces get as many queues as the VM has CPUs, and only virtio has queues',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/converter/network/virtio-queues.go#L37',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L408',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      if (valueAt(machine.spec, 'domain', 'devices', 'networkInterfaceMultiqueue') !== true) continue;
      const cause = causeOf(machine);
      if (cause === undefined) continue;
      yield {
        at: within(machine.specPlace, 'domain', 'devices', 'networkInterfaceMultiqueue'),
        message: `${machineName(machine)} has networkInterfaceMultiqueue, but ${cause}`,
        fix: 'remove it, or give the VM more CPUs and virtio interfaces',
      };
    }
  },
};

function causeOf(machine: Machine): string | undefined {
  if (!machine.hasInstancetype && hasOneCpu(machine)) return 'one CPU';
  const models = machine.nics.map(({ model, binding }) => binding.kind === 'plugin' ? undefined : model);
  const hasOther = models.length > 0 && models.every((model) => model !== undefined && model !== '' && model !== 'virtio');
  return hasOther ? `no virtio interface (${[...new Set(models)].join(', ')})` : undefined;
}

/** Stated to be one: a preference may spread CPUs that an instancetype gives, never those of the VM itself. */
function hasOneCpu({ spec }: Machine): boolean {
  const cpu = objectAt(spec, 'domain', 'cpu');
  const parts = ['cores', 'sockets', 'threads'].map((key) => numberAt(cpu, key) ?? 0);
  return parts.some((part) => part > 0) && parts.every((part) => part <= 1) && (numberAt(cpu, 'maxSockets') ?? 1) <= 1;
}
