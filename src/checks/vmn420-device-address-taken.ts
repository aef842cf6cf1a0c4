import { nicName } from './attachments';
import { Check, Mistake } from './check';
import { nicsWriting } from './written-fields';
import { numberAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { within } from '../topology/place';

const LARGEST_INDEX = 16 * 1024 - 1;

export const deviceAddressTaken: Check = {
  code: 'VMN420',
  level: 'error',
  title: 'two interfaces have one PCI address or ACPI index, or an index is out of range',
  why: 'admission does not look; libvirt refuses a PCI address that is taken, and guests name interfaces by an ACPI index only where it is unique',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/converter/network/configurator.go#L103',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/schema.go#L1486',
    'https://github.com/ironcore-dev/libvirt-provider/pull/327',
  ],

  *find({ machines }) {
    const writing = ['pciAddress', 'acpiIndex'].flatMap((field) => nicsWriting(field, machines));
    for (const machine of new Set(writing.map(({ machine: owner }) => owner))) {
      yield* taken(machine, 'pciAddress', ({ config }) => textAt(config, 'pciAddress')?.toLowerCase() || undefined, 'error');
      yield* taken(machine, 'acpiIndex', ({ config }) => numberAt(config, 'acpiIndex') || undefined, 'warning');
      for (const nic of machine.nics) {
        const index = numberAt(nic.config, 'acpiIndex') ?? 0;
        if (index >= 0 && index <= LARGEST_INDEX) continue;
        yield {
          at: within(nic.place, 'acpiIndex'),
          message: `${nicName(nic, machine)} has acpiIndex ${index}, which is not within 1 to ${LARGEST_INDEX}`,
          fix: `write acpiIndex: 1 to ${LARGEST_INDEX}`,
          level: 'warning',
        };
      }
    }
  },
};

function* taken(machine: Machine, field: string, valueOf: (nic: Nic) => string | number | undefined, level: Mistake['level']): Iterable<Mistake> {
  const seen = new Map<string | number, Nic>();
  for (const nic of machine.nics) {
    const value = valueOf(nic);
    if (value === undefined) continue;
    const first = seen.get(value);
    seen.set(value, first ?? nic);
    if (first === undefined) continue;
    yield {
      at: within(nic.place, field),
      message: `${nicName(nic, machine)} has ${field} ${value}, and interface "${first.name}" has it too`,
      fix: `give each interface a ${field} of its own`,
      related: [within(first.place, field)],
      level,
    };
  }
}
