import { nicName } from './attachments';
import { Check } from './check';
import { ignoredFields } from './ignored-fields';

export const ignoredField: Check = {
  code: 'VMN417',
  level: 'warning',
  title: 'an interface has a field that nothing reads',
  why: 'admission accepts it, and it has no effect: ports, CIDR and DHCP options serve certain bindings on certain networks only',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/masquerade/masquerade.go#L160',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L433',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/dhcp/configurator.go#L87',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/converter/network/configurator.go#L74',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-launcher/virtwrap/converter/network/configurator.go#L154',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      for (const nic of machine.nics) {
        for (const { field, place, where } of ignoredFields(nic, machine)) {
          yield {
            at: place,
            message: `${nicName(nic, machine)} has ${field}, which nothing reads ${where}`,
            fix: `remove ${field}`,
          };
        }
      }
    }
  },
};
